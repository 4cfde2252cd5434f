import type { slices } from '../shared/contract/index.ts';

export type Slice = keyof typeof slices;

/** `workflows/<machine>.asl.json` → what a person is left without when an execution of it fails. */
export const machines = {
  'target-approval': { ifItFails: 'Employees wait for the approval of their plan, and nobody is reminded.' },
  'mid-review': { ifItFails: 'Nobody is asked for a mid-period review.' },
  'final-scoring': { ifItFails: 'Employees are not rated, or do not hear their result.' },
  appeal: { ifItFails: 'Employees wait for the decision of their appeal beyond its term.' },
  'follow-up': { ifItFails: 'Employees miss a reward or a training that they were to get.' },
  'cause-objection': { ifItFails: 'Employees wait for an answer to their objection to why targets were missed.' },
  complaint: { ifItFails: 'Citizens wait for an answer to their complaint, and nobody is reminded.' },
  'scheme-replay': { ifItFails: 'HR waits for what a draft of the scheme would change.' },
  'tell-everybody': {
    ifItFails:
      'Nobody is told of a corrected scheme, of a draft to comment on, or that the survey about fairness is open.',
  },
  'cycle-phase': { ifItFails: 'Nobody is told of a phase, and it does not open or close.' },
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
  /** Reads the history of executions of these, to say where one failed. */
  readonly follows?: readonly Machine[];
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
  schemes: {
    table: 'readWrite',
    ifItFails: 'Nobody can read, learn, discuss, try or adopt the appraisal scheme, and planning may stay closed.',
  },
  publication: { table: 'readWrite', ifItFails: 'HR cannot prepare or publish results.' },
  cycles: { table: 'readWrite', ifItFails: 'HR cannot open or move a cycle.' },
  targets: {
    table: 'readWrite',
    ifItFails: 'Employees cannot write or submit targets, supervisors cannot approve them.',
  },
  measurements: { table: 'readWrite', files: true, ifItFails: 'Employees cannot record actuals or evidence.' },
  measures: { table: 'readWrite', ifItFails: 'Nobody gets a value from data, since events of services are not taken.' },
  checkins: { table: 'readWrite', ifItFails: 'Nobody can record continuous feedback.' },
  reviews: { table: 'readWrite', ifItFails: 'Supervisors cannot record a mid-period review.' },
  feedback: { table: 'readWrite', ifItFails: 'Colleagues cannot say how somebody works with them.' },
  scoring: { table: 'readWrite', ifItFails: 'Supervisors cannot rate, results are not announced.' },
  calibration: {
    table: 'readWrite',
    ifItFails:
      'Supervisors cannot take the training after which they may rate, and HR and panels cannot look at ratings before they are announced.',
  },
  appeals: { table: 'readWrite', ifItFails: 'Employees cannot appeal within their fourteen days.' },
  followups: { table: 'readWrite', ifItFails: 'Nobody can complete a follow-up.' },
  complaints: { table: 'readWrite', ifItFails: 'Nobody can route or answer the complaints of citizens.' },
  notifications: { table: 'readWrite', ifItFails: 'Nobody sees their tasks and notices.' },
  supervision: { table: 'read', ifItFails: 'Supervisors cannot see their people, nor approve several plans at once.' },
  delegations: { table: 'readWrite', ifItFails: 'Nobody who is away can leave tasks to a colleague.' },
  console: { table: 'readWrite', ifItFails: 'HR cannot see progress or extend a deadline.' },
  surveys: { table: 'readWrite', ifItFails: 'Officers cannot ask citizens, and nobody reads what citizens said.' },
  audit: { table: 'read', ifItFails: 'Nobody can verify the record of a case.' },
  system: { ifItFails: 'Monitoring cannot tell whether the API runs.' },
} as const satisfies Readonly<Record<Slice, Permission>>;

/** What answers citizens, who have no account. */
export const pagePermissions = {
  citizens: { table: 'readWrite', ifItFails: 'Citizens cannot rate a service or follow a complaint.' },
} as const satisfies Readonly<Record<string, Permission>>;

/** One row for each step that a machine calls. A machine with a step that has no row fails the synthesis. */
export const stepPermissions = {
  openTask: { table: 'readWrite', ifItFails: 'Nobody is given the next task of a case.' },
  holdTask: { table: 'readWrite', ifItFails: 'Employees and supervisors answer, and their case does not move on.' },
  settleTask: {
    table: 'readWrite',
    ifItFails: 'Nobody is reminded of a task, and its deadline passes without effect.',
  },
  deemTargetsApproved: {
    table: 'readWrite',
    ifItFails: 'Employees whose supervisor is silent stay without an approved plan.',
  },
  deemReviewAccepted: { table: 'readWrite', ifItFails: 'Supervisors whose employee is silent cannot end a review.' },
  recordMissedReview: { table: 'readWrite', ifItFails: 'Employees see nothing of a review that was not held.' },
  prepareScoring: { table: 'readWrite', ifItFails: 'Supervisors are not asked to rate the year.' },
  finaliseResult: { table: 'readWrite', ifItFails: 'Employees do not get a final result.' },
  assignFollowUps: { table: 'readWrite', ifItFails: 'Nobody gets their reward, training or guidance.' },
  closeFollowUp: { table: 'readWrite', ifItFails: 'Employees keep follow-ups that were missed long ago.' },
  settleComplaint: {
    table: 'readWrite',
    ifItFails: 'Nobody is reminded of a complaint, and its deadline passes without effect.',
  },
  holdComplaint: { table: 'readWrite', ifItFails: 'Citizens are answered, and their complaint does not move on.' },
  replayPage: { table: 'readWrite', ifItFails: 'Nobody is counted any more in the replay of a draft.' },
  tellEverybody: {
    table: 'readWrite',
    ifItFails:
      'Nobody more hears of a corrected scheme, of a draft to comment on, or that the survey about fairness is open.',
  },
  settlePhase: { table: 'readWrite', ifItFails: 'Nobody gets into the next phase of the cycle.' },
  holdPhase: { table: 'readWrite', ifItFails: 'HR moves a phase, and it stays where it was.' },
  openPhase: { table: 'readWrite', ifItFails: 'Employees are left out of a phase that has opened.' },
  remindPhase: { table: 'readWrite', ifItFails: 'Nobody is reminded of the end of a phase.' },
  continuePhase: { table: 'readWrite', ifItFails: 'Employees are neither reminded of a phase nor is it closed.' },
  escalatePhase: { table: 'readWrite', ifItFails: 'Superiors do not hear who is late.' },
  closePhase: { table: 'readWrite', ifItFails: 'Employees can still act in a phase that should be closed.' },
} as const satisfies Readonly<Record<string, Permission>>;

export type StepOperation = keyof typeof stepPermissions;

const everyMachine = Object.keys(machines) as readonly Machine[];

/** What runs by itself: on the stream of the table, or on a schedule. */
export const jobPermissions = {
  deliver: {
    table: 'readWrite',
    starts: everyMachine,
    completes: true,
    ifItFails: 'Nobody hears of a decision until the sweeper has told of it.',
  },
  sweep: {
    table: 'readWrite',
    starts: everyMachine,
    completes: true,
    ifItFails: 'Nobody hears of a decision that the stream failed to tell of.',
  },
  runEnded: {
    table: 'readWrite',
    follows: everyMachine,
    ifItFails: 'HR does not see in the console which cases have failed, and cannot start them again.',
  },
  letters: { table: 'readWrite', mail: true, ifItFails: 'Nobody gets mail about their tasks.' },
} as const satisfies Readonly<Record<string, Permission>>;

export type Job = keyof typeof jobPermissions;
