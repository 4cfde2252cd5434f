/** For whom a notice is. Supervisor, superior and reviewing officer are relations to the person of the case. */
type Audience = 'employee' | 'supervisor' | 'superior' | 'reviewing-officer' | 'hr';

/** `act` is mailed soon; `know` may wait for the daily letter, or stay in the application. */
type Urgency = 'act' | 'know';

/**
 * The facts that a notice may carry into a letter, and what each value must look like. Nothing here can hold a NIP or a
 * score: names have no digits, numbers are years, everything else is a word of the domain.
 */
export const factShapes = {
  subjectName: 'name',
  actorName: 'name',
  unitName: 'name',
  year: 'year',
  phase: 'word',
  taskKind: 'word',
  followUpKind: 'word',
  workflow: 'word',
  previousDeadline: 'instant',
} as const;
export type FactName = keyof typeof factShapes;

interface NoticeRule {
  readonly urgency: Urgency;
  /** Whether the reader has something to do; decides the section of a digest. */
  readonly asksAction: boolean;
  readonly audience: readonly Audience[];
  /** The facts that its words use; all others are dropped. */
  readonly facts: readonly FactName[];
}

/** Every kind of notice (pemberitahuan): how soon it is mailed, whether it asks for something, for whom it is. */
export const noticeRules = {
  /** A plan to draft, or an objective that the supervisor assigned. */
  assigned: { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['actorName', 'year'] },
  'phase-opened': {
    urgency: 'know',
    asksAction: true,
    audience: ['employee', 'supervisor'],
    facts: ['phase', 'year'],
  },
  /** The scheme of the year waits to be read and acknowledged, and planning of the unit with it. */
  'scheme-to-learn': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['year'] },
  /** A phase ends soon and the reader's part is still missing. */
  'phase-closing': {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor', 'hr'],
    facts: ['phase', 'year'],
  },
  /** To the superior of somebody whose part of a phase is still missing shortly before it closes. */
  'phase-behind': {
    urgency: 'act',
    asksAction: true,
    audience: ['superior'],
    facts: ['phase', 'subjectName', 'year'],
  },
  /** A decree moved the running year to a version of the scheme that corrects the one before. */
  'scheme-corrected': { urgency: 'know', asksAction: false, audience: ['employee'], facts: ['year'] },
  /** The survey about the fairness of a year is open to everybody of the office, without names. */
  'pulse-opened': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['year'] },
  /** A draft of the scheme is shown to everybody of the office, and may be commented on. */
  'consultation-opened': { urgency: 'know', asksAction: false, audience: ['employee'], facts: [] },
  /** The same, to whoever was named to judge the draft or to answer what is asked about it. */
  'consultation-named': { urgency: 'act', asksAction: true, audience: ['employee', 'superior'], facts: [] },
  /** Somebody asked about a draft, to those who answer. */
  'scheme-question': { urgency: 'act', asksAction: true, audience: ['hr', 'superior'], facts: ['actorName'] },
  /** A citizen, of whom nothing is known, asked about a draft. */
  'citizen-question': { urgency: 'act', asksAction: true, audience: ['hr', 'superior'], facts: [] },
  /** What the reader said about a draft was answered, or the draft was changed by it. */
  'comment-answered': { urgency: 'know', asksAction: false, audience: ['employee'], facts: [] },
  /** Targets wait for the supervisor's approval. */
  submitted: { urgency: 'act', asksAction: true, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  approved: { urgency: 'know', asksAction: false, audience: ['employee'], facts: ['actorName', 'year'] },
  returned: { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['actorName', 'year'] },
  withdrawn: { urgency: 'know', asksAction: false, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  reminder: {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor', 'reviewing-officer', 'hr'],
    facts: ['taskKind', 'subjectName'],
  },
  /** To the superior who may answer instead. */
  escalated: {
    urgency: 'act',
    asksAction: true,
    audience: ['superior'],
    facts: ['taskKind', 'subjectName', 'actorName'],
  },
  /** To the person whose task was escalated; the answer is still welcome. */
  'escalated-about': {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor', 'reviewing-officer'],
    facts: ['taskKind', 'subjectName', 'actorName'],
  },
  'deadline-moved': {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'supervisor', 'reviewing-officer'],
    facts: ['taskKind', 'previousDeadline'],
  },
  /** A task now belongs to the reader. */
  reassigned: {
    urgency: 'act',
    asksAction: true,
    audience: ['supervisor', 'superior', 'reviewing-officer', 'hr'],
    facts: ['taskKind', 'subjectName', 'actorName'],
  },
  /** Somebody absent left tasks to the reader for some days. */
  delegated: { urgency: 'act', asksAction: false, audience: ['supervisor', 'superior'], facts: ['actorName'] },
  /** A task that the reader may answer in the name of somebody absent. */
  'delegated-task': {
    urgency: 'act',
    asksAction: true,
    audience: ['supervisor', 'superior'],
    facts: ['taskKind', 'subjectName', 'actorName'],
  },
  'delegation-ended': {
    urgency: 'know',
    asksAction: false,
    audience: ['supervisor', 'superior'],
    facts: ['actorName'],
  },
  'mid-review-due': { urgency: 'act', asksAction: true, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  'mid-review-held': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['actorName', 'year'] },
  /** The employee has read the record of the dialogue, perhaps with remarks. */
  'mid-review-acknowledged': {
    urgency: 'know',
    asksAction: false,
    audience: ['supervisor'],
    facts: ['subjectName', 'year'],
  },
  /** With the task of rating: missed indicators first need their causes. */
  'causes-awaited': { urgency: 'act', asksAction: true, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  /** Causes of missed targets and their remedies, for the employee to agree to. */
  'causes-named': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['actorName', 'year'] },
  'causes-agreed': { urgency: 'know', asksAction: false, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  /** The employee does not agree, in the dialogue or at the end of the year. */
  'causes-contested': { urgency: 'act', asksAction: true, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  /** To the head of the office: resources lack for a target. */
  'resources-requested': { urgency: 'act', asksAction: true, audience: ['superior'], facts: ['subjectName', 'year'] },
  'resources-answered': {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'supervisor'],
    facts: ['subjectName', 'actorName', 'year'],
  },
  /** Umpan balik berkelanjutan, from the other of the two. */
  'check-in-added': {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'supervisor'],
    facts: ['actorName', 'subjectName'],
  },
  /** Evaluasi kinerja periodik, given or corrected. */
  'period-evaluated': { urgency: 'know', asksAction: false, audience: ['employee'], facts: ['actorName', 'year'] },
  /** Somebody is to say how a colleague works with them; the reminder goes to all who were asked, whether they did or not. */
  'feedback-asked': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['subjectName', 'year'] },
  'feedback-reminder': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['year'] },
  /** What was asked of a colleague is asked no more, whoever wanted it so. */
  'feedback-withdrawn': { urgency: 'know', asksAction: false, audience: ['employee'], facts: ['subjectName', 'year'] },
  /** To the person concerned, who may object to one of them until the round opens. */
  'raters-named': { urgency: 'act', asksAction: false, audience: ['employee'], facts: ['year'] },
  /** To who names them: somebody is missing in the list, and after the round has opened nobody can be added. */
  'rater-objected': {
    urgency: 'act',
    asksAction: true,
    audience: ['supervisor', 'hr'],
    facts: ['subjectName', 'year'],
  },
  'self-assessment-due': { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['year'] },
  'rating-due': { urgency: 'act', asksAction: true, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  /** To HR, who confirms that too little was measured to rate somebody. */
  'unratable-proposed': {
    urgency: 'act',
    asksAction: true,
    audience: ['hr'],
    facts: ['subjectName', 'actorName', 'year'],
  },
  unratable: {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'supervisor'],
    facts: ['subjectName', 'year'],
  },
  /** To the panel of a calibration, which looks at ratings before they are announced. */
  'calibration-opened': {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'hr'],
    facts: ['actorName', 'unitName', 'year'],
  },
  'calibration-closed': {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'hr'],
    facts: ['actorName', 'unitName', 'year'],
  },
  /** To whoever gave the rating, not before the session is closed; the employee reads it with the announcement. */
  'rating-calibrated': { urgency: 'know', asksAction: false, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  announced: { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['year'] },
  acknowledged: { urgency: 'know', asksAction: false, audience: ['supervisor'], facts: ['subjectName', 'year'] },
  'appeal-filed': {
    urgency: 'act',
    asksAction: true,
    audience: ['supervisor', 'reviewing-officer'],
    facts: ['subjectName', 'year'],
  },
  'explanation-asked': {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor'],
    facts: ['subjectName', 'actorName', 'year'],
  },
  'appeal-decided': {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'supervisor'],
    facts: ['subjectName', 'year'],
  },
  reward: { urgency: 'know', asksAction: false, audience: ['employee'], facts: ['followUpKind', 'year'] },
  training: { urgency: 'act', asksAction: true, audience: ['employee'], facts: ['followUpKind', 'year'] },
  guidance: {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor'],
    facts: ['followUpKind', 'subjectName', 'year'],
  },
  'follow-up-due': {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor', 'hr'],
    facts: ['followUpKind', 'subjectName'],
  },
  /** To the owner of a source whose data look odd, while there is time to put them right. */
  'source-findings': {
    urgency: 'act',
    asksAction: true,
    audience: ['employee', 'supervisor', 'hr'],
    facts: ['phase', 'year'],
  },
  /** To whoever answers for a source of data from now on. */
  'source-assigned': {
    urgency: 'know',
    asksAction: false,
    audience: ['employee', 'supervisor', 'hr'],
    facts: ['actorName'],
  },
  /** A case that no machine moves any more. */
  'case-stuck': { urgency: 'act', asksAction: true, audience: ['hr'], facts: ['subjectName', 'taskKind'] },
  /** A workflow that is of nobody's case does not go on by itself. */
  'workflow-stopped': { urgency: 'act', asksAction: true, audience: ['hr'], facts: ['workflow'] },
  /** A citizen's complaint waits for a unit. Notices about complaints carry no fact: not what was said, nor by whom. */
  'complaint-received': { urgency: 'act', asksAction: true, audience: ['hr'], facts: [] },
  /** A complaint about the reader's unit waits for an answer. */
  'complaint-routed': { urgency: 'act', asksAction: true, audience: ['superior'], facts: [] },
  'complaint-reminder': { urgency: 'act', asksAction: true, audience: ['superior', 'hr'], facts: [] },
  /** Nobody below answered in time, or the citizen did not accept the answer. */
  'complaint-escalated': { urgency: 'act', asksAction: true, audience: ['superior'], facts: [] },
  /** The citizen added something. */
  'complaint-message': { urgency: 'know', asksAction: false, audience: ['superior', 'hr'], facts: [] },
  'complaint-closed': { urgency: 'know', asksAction: false, audience: ['superior'], facts: [] },
  /** The same complaint about the same unit keeps coming. */
  'complaint-theme': { urgency: 'act', asksAction: true, audience: ['superior'], facts: [] },
} as const satisfies Record<string, NoticeRule>;

export type NoticeKind = keyof typeof noticeRules;

/** Pemberitahuan: what one person is told about something that happened. Instants are ISO 8601 in UTC. */
export interface Notice {
  /** Made from what happened, never by chance, so that a repeated delivery is recognised. */
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly agencyId: string;
  readonly recipientId: string;
  readonly caseId?: string;
  readonly taskId?: string;
  readonly cycleId?: string;
  readonly complaintId?: string;
  /** Of a calibration. */
  readonly sessionId?: string;
  /** A version of a scheme. */
  readonly scheme?: { readonly schemeId: string; readonly version: string };
  readonly at: string;
  /** The deadline, when the notice asks for something by a time. */
  readonly actBy?: string;
  /** What the words need; `noticeRules[kind].facts` says which are used. */
  readonly facts: Readonly<Record<string, string | number>>;
}

const shapes: Readonly<Record<(typeof factShapes)[FactName], (value: string | number) => boolean>> = {
  name: (value) => isPersonName(value),
  year: (value) => /^20\d\d$/.test(String(value)),
  word: (value) => typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value),
  instant: (value) =>
    typeof value === 'string' &&
    /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(value),
};

/** Whether it can be somebody's name: not empty, not long, no digit, so that a NIP is none. */
export const isPersonName = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{N}\p{Cc}]{1,160}$/u.test(value);

/**
 * The facts that may leave the application in a letter: only those listed for the kind, and only with a value of the
 * right shape. A NIP or a score passed by mistake is left out.
 */
export const letterFacts = (notice: Notice): Readonly<Partial<Record<FactName, string>>> =>
  Object.fromEntries(
    noticeRules[notice.kind].facts.flatMap((name) => {
      const value = notice.facts[name];
      return value !== undefined && shapes[factShapes[name]](value) ? [[name, String(value)]] : [];
    }),
  );
