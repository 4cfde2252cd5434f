import type { slices } from '../shared/contract/index.ts';

export type Slice = keyof typeof slices;

/** `workflows/<machine>.asl.json` → what a person is left without when an execution of it fails. */
export const machines = {
  'target-approval': { ifItFails: 'A plan waits for its supervisor and nobody is reminded.' },
  'mid-review': { ifItFails: 'A mid-period review is not asked for.' },
  'final-scoring': { ifItFails: "An employee's year is not rated or not announced." },
  appeal: { ifItFails: 'An appeal is not decided in time.' },
  'follow-up': { ifItFails: 'A reward or a training is forgotten.' },
  'cycle-phase': { ifItFails: 'A phase of the cycle does not open, remind or close.' },
} as const satisfies Readonly<Record<string, { readonly ifItFails: string }>>;

export type Machine = keyof typeof machines;

/** What a function may touch. What is not said is not granted. */
export interface Permission {
  /** `read`: get and query. `readWrite`: also put, update, delete and check. */
  readonly table?: 'read' | 'readWrite';
  /** Presigns uploads and downloads of evidence, and reads what arrived. */
  readonly files?: true;
  readonly mail?: true;
  readonly starts?: readonly Machine[];
  /** Completes the task tokens of the machines that it starts. */
  readonly completes?: true;
  /** What a person can't do while the function fails; the text of its alarm. */
  readonly ifItFails: string;
}

/**
 * One row for each slice of the API. A slice without a row does not compile.
 *
 * Every agency lies in the one table and a function serves them all, so IAM can't confine a call to the agency of its
 * caller (`dynamodb:LeadingKeys` needs a role per agency). The agency comes from the verified token, and the key
 * functions put it first in every partition key.
 */
export const slicePermissions = {
  people: { table: 'readWrite', ifItFails: 'Nobody can look up, import or transfer employees.' },
  schemes: { table: 'read', ifItFails: 'Nobody can read the appraisal scheme.' },
  cycles: { table: 'readWrite', ifItFails: 'HR cannot open or move a cycle.' },
  targets: {
    table: 'readWrite',
    ifItFails: 'Employees cannot write or submit targets, supervisors cannot approve them.',
  },
  measurements: { table: 'readWrite', files: true, ifItFails: 'Employees cannot record actuals or evidence.' },
  checkins: { table: 'readWrite', ifItFails: 'Nobody can record continuous feedback.' },
  reviews: { table: 'readWrite', ifItFails: 'Supervisors cannot record a mid-period review.' },
  scoring: { table: 'readWrite', ifItFails: 'Supervisors cannot rate, results are not announced.' },
  appeals: { table: 'readWrite', ifItFails: 'Employees cannot appeal within their fourteen days.' },
  followups: { table: 'readWrite', ifItFails: 'Nobody can complete a follow-up.' },
  notifications: { table: 'readWrite', ifItFails: 'Nobody sees their tasks and notices.' },
  console: { table: 'readWrite', ifItFails: 'HR cannot see progress or extend a deadline.' },
  audit: { table: 'read', ifItFails: 'Nobody can verify the record of a case.' },
  system: { ifItFails: 'Monitoring cannot tell whether the API runs.' },
} as const satisfies Readonly<Record<Slice, Permission>>;

/** One row for each step that a machine calls. A machine with a step that has no row fails the synthesis. */
export const stepPermissions = {
  openTask: { table: 'readWrite', ifItFails: 'Tasks are not given to anybody.' },
  holdTask: { table: 'readWrite', ifItFails: 'Answers do not move a case on.' },
  settleTask: { table: 'readWrite', ifItFails: 'Reminders, escalations and deadlines of tasks do not happen.' },
  deemTargetsApproved: { table: 'readWrite', ifItFails: 'Plans stay unapproved after silence.' },
  deemReviewAccepted: { table: 'readWrite', ifItFails: 'Reviews stay open after silence.' },
  recordMissedReview: { table: 'readWrite', ifItFails: 'A review that was not held is not recorded.' },
  prepareScoring: { table: 'readWrite', ifItFails: 'Final scoring does not begin.' },
  finaliseResult: { table: 'readWrite', ifItFails: 'Results do not become final.' },
  assignFollowUps: { table: 'readWrite', ifItFails: 'Nobody gets their reward, training or guidance.' },
  closeFollowUp: { table: 'readWrite', ifItFails: 'Missed follow-ups stay open.' },
  settlePhase: { table: 'readWrite', ifItFails: 'Phases of the cycle do not move.' },
  holdPhase: { table: 'readWrite', ifItFails: 'Moved phases are not noticed.' },
  openPhase: { table: 'readWrite', ifItFails: 'A phase does not open for everybody.' },
  remindPhase: { table: 'readWrite', ifItFails: 'Nobody is reminded of the end of a phase.' },
  escalatePhase: { table: 'readWrite', ifItFails: 'Superiors do not hear who is late.' },
  closePhase: { table: 'readWrite', ifItFails: 'A phase does not close.' },
} as const satisfies Readonly<Record<string, Permission>>;

export type StepOperation = keyof typeof stepPermissions;

const everyMachine = Object.keys(machines) as readonly Machine[];

/** What runs by itself: on the stream of the table, or on a schedule. */
export const jobPermissions = {
  deliver: {
    table: 'readWrite',
    starts: everyMachine,
    completes: true,
    ifItFails: 'Decisions are saved, but machines and inboxes do not hear of them.',
  },
  sweep: {
    table: 'readWrite',
    starts: everyMachine,
    completes: true,
    ifItFails: 'What the stream failed to deliver stays undelivered.',
  },
  letters: { table: 'readWrite', mail: true, ifItFails: 'Nobody gets mail about their tasks.' },
} as const satisfies Readonly<Record<string, Permission>>;

export type Job = keyof typeof jobPermissions;
