import type { Key } from '../ports/table.ts';

/**
 * The only file that knows partition and sort keys. The agency comes first in every partition key, so that no query can
 * cross agencies. `docs/access-patterns.md` lists which function asks with which key.
 */
const partition = (agencyId: string, ...parts: readonly string[]): string => ['A', agencyId, ...parts].join('#');

/** Of no agency: the list of all. An agency's id has no underscore in front. */
const everyAgency = '_agencies';

/** Of no agency: the schemes that agencies published for each other. */
const everyScheme = '_schemes';

const numbered = (sequence: number): string => String(sequence).padStart(10, '0');

/** Sort keys of what lies in the partition of one case, in the order in which a query returns them. */
const inCase = (agencyId: string, caseId: string) => {
  const pk = partition(agencyId, 'C', caseId);
  return {
    case: (): Key => ({ pk, sk: 'case' }),
    plan: (segmentId: string): Key => ({ pk, sk: `plan#${segmentId}` }),
    planRevision: (segmentId: string, revision: number): Key => ({
      pk,
      sk: `plan-revision#${segmentId}#${numbered(revision)}`,
    }),
    /** A plan as it was submitted; together with the revisions in one query, by `plan-`. */
    planVersion: (segmentId: string, version: number): Key => ({
      pk,
      sk: `plan-version#${segmentId}#${numbered(version)}`,
    }),
    actuals: (segmentId: string, month: string): Key => ({ pk, sk: `actuals#${segmentId}#${month}` }),
    evidence: (evidenceId: string): Key => ({ pk, sk: `evidence#${evidenceId}` }),
    checkIn: (at: string, checkInId: string): Key => ({ pk, sk: `check-in#${at}#${checkInId}` }),
    midReview: (): Key => ({ pk, sk: 'mid-review' }),
    /** Of what was missed by the end of a part of the year. */
    causes: (segmentId: string): Key => ({ pk, sk: `causes#${segmentId}` }),
    evaluation: (segmentId: string, period: string): Key => ({ pk, sk: `evaluation#${segmentId}#${period}` }),
    selfAssessment: (): Key => ({ pk, sk: 'self-assessment' }),
    rating: (segmentId: string): Key => ({ pk, sk: `rating#${segmentId}` }),
    /** A segment of which too little was measured to rate it. */
    unratable: (segmentId: string): Key => ({ pk, sk: `unratable#${segmentId}` }),
    result: (): Key => ({ pk, sk: 'result' }),
    /** A rating that was changed before its announcement and no longer fits beside the result. */
    resultLayer: (layerId: string): Key => ({ pk, sk: `result-layer#${layerId}` }),
    appeal: (): Key => ({ pk, sk: 'appeal' }),
    followUp: (followUpId: string): Key => ({ pk, sk: `follow-up#${followUpId}` }),
    task: (taskId: string): Key => ({ pk, sk: `task#${taskId}` }),
    run: (runId: string): Key => ({ pk, sk: `run#${runId}` }),
  };
};

export const keys = {
  inCase,
  caseOf: (agencyId: string, caseId: string): Key => inCase(agencyId, caseId).case(),
  listedAgency: (agencyId: string): Key => ({ pk: partition(everyAgency), sk: agencyId }),
  agency: (agencyId: string): Key => ({ pk: partition(agencyId), sk: 'agency' }),
  unit: (agencyId: string, unitId: string): Key => ({ pk: partition(agencyId, 'UNITS'), sk: unitId }),
  mandate: (agencyId: string, mandate: { unitId: string; mandateId: string }): Key => ({
    pk: partition(agencyId, 'MANDATES'),
    sk: `${mandate.unitId}#${mandate.mandateId}`,
  }),
  employee: (agencyId: string, employeeId: string): Key => ({
    pk: partition(agencyId, 'E', employeeId),
    sk: 'employee',
  }),
  /** A later word of the name, by which people search too. */
  nameWord: (agencyId: string, employeeId: string, at: number): Key => ({
    pk: partition(agencyId, 'E', employeeId),
    sk: `name#${at}`,
  }),
  /** The claim on a NIP, so that two employees can't have the same. */
  nip: (agencyId: string, nip: string): Key => ({ pk: partition(agencyId, 'NIP', nip), sk: 'nip' }),
  preferences: (agencyId: string, employeeId: string): Key => ({
    pk: partition(agencyId, 'E', employeeId),
    sk: 'preferences',
  }),
  /** What somebody leaves to others, all in one item, so that two at once can't overlap. */
  delegationsBy: (agencyId: string, ownerId: string): Key => ({
    pk: partition(agencyId, 'E', ownerId),
    sk: 'delegations',
  }),
  /** The same where the delegate looks for it, by its last day. */
  delegationTo: (agencyId: string, at: { delegateId: string; to: string; delegationId: string }): Key => ({
    pk: partition(agencyId, 'E', at.delegateId, 'DELEGATED'),
    sk: `${at.to}#${at.delegationId}`,
  }),
  transfer: (agencyId: string, employeeId: string, date: string): Key => ({
    pk: partition(agencyId, 'E', employeeId),
    sk: `transfer#${date}`,
  }),
  calendar: (agencyId: string, year: number): Key => ({ pk: partition(agencyId, 'CALENDARS'), sk: String(year) }),
  cycle: (agencyId: string, cycleId: string): Key => ({ pk: partition(agencyId, 'CYCLES'), sk: cycleId }),
  organisationRating: (agencyId: string, cycleId: string, unitId: string): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'ORGANISATION'),
    sk: unitId,
  }),
  count: (agencyId: string, cycleId: string, at: { unitId: string; shard: number }): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'COUNTS'),
    sk: `${at.unitId}#${at.shard}`,
  }),
  export: (agencyId: string, actorId: string, exportId: string): Key => ({
    pk: partition(agencyId, 'E', actorId, 'EXPORTS'),
    sk: exportId,
  }),
  schemeVersion: (agencyId: string, at: { schemeId: string; version: string }): Key => ({
    pk: partition(agencyId, 'SCHEMES'),
    sk: `${at.schemeId}#${at.version}`,
  }),
  schemeComment: (agencyId: string, at: { schemeId: string; version: string; commentId: string }): Key => ({
    pk: partition(agencyId, 'SCHEME', at.schemeId, at.version, 'COMMENTS'),
    sk: at.commentId,
  }),
  publishedScheme: (agencyId: string, at: { schemeId: string; version: string }): Key => ({
    pk: partition(everyScheme, agencyId, at.schemeId, at.version),
    sk: 'pack',
  }),
  publishedSchemeRow: (agencyId: string, at: { schemeId: string; version: string }): Key => ({
    pk: partition(everyScheme),
    sk: `${agencyId}#${at.schemeId}#${at.version}`,
  }),
  replay: (agencyId: string, at: { schemeId: string; schemeVersion: string; replayId: string }): Key => ({
    pk: partition(agencyId, 'SCHEME', at.schemeId, at.schemeVersion, 'REPLAYS'),
    sk: at.replayId,
  }),
  replayDraft: (agencyId: string, replayId: string): Key => ({
    pk: partition(agencyId, 'REPLAY', replayId),
    sk: 'draft',
  }),
  /** What a page of people came to: their units, and who would move. */
  replayPage: (agencyId: string, replayId: string, at: { of: 'units' | 'moves'; page: number }): Key => ({
    pk: partition(agencyId, 'REPLAY', replayId),
    sk: `${at.of}#${numbered(at.page)}`,
  }),
  publication: (agencyId: string, publicationId: string): Key => ({
    pk: partition(agencyId, 'PUBLICATIONS'),
    sk: publicationId,
  }),
  /** What the public finds: the editions of a period. */
  publishedPeriod: (agencyId: string, period: string): Key => ({
    pk: partition(agencyId, 'PUBLISHED'),
    sk: period,
  }),
  /** Some units of a publication: what is shown, and the numbers behind it. */
  publicationPage: (agencyId: string, publicationId: string, at: { of: 'rows' | 'numbers'; page: number }): Key => ({
    pk: partition(agencyId, 'PUBLICATION', publicationId),
    sk: `${at.of}#${numbered(at.page)}`,
  }),
  evaluationOfSystem: (agencyId: string, evaluationId: string): Key => ({
    pk: partition(agencyId, 'EVALUATIONS'),
    sk: evaluationId,
  }),
  calibration: (agencyId: string, cycleId: string, sessionId: string): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'CALIBRATIONS'),
    sk: sessionId,
  }),
  /** That a session of this unit is open: gone when it closes. */
  calibrating: (agencyId: string, cycleId: string, unitId: string): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'CALIBRATING'),
    sk: unitId,
  }),
  /** That somebody sits on the panel of an open session: gone when it closes. */
  panelSeat: (agencyId: string, employeeId: string, sessionId: string): Key => ({
    pk: partition(agencyId, 'E', employeeId),
    sk: `panel#${sessionId}`,
  }),
  pulse: (agencyId: string, cycleId: string): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'PULSE'),
    sk: 'pulse',
  }),
  /** Sums only: how often each score was given. */
  pulseCount: (agencyId: string, cycleId: string, shard: number): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'PULSE', String(shard)),
    sk: 'count',
  }),
  worry: (agencyId: string, cycleId: string, worryId: string): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'WORRIES'),
    sk: worryId,
  }),
  pulseAnswered: (agencyId: string, employeeId: string, cycleId: string): Key => ({
    pk: partition(agencyId, 'E', employeeId, 'PULSE'),
    sk: cycleId,
  }),
  /** All attempts of a supervisor in a cycle. */
  raterTraining: (agencyId: string, raterId: string, cycleId: string): Key => ({
    pk: partition(agencyId, 'E', raterId, 'TRAINING'),
    sk: cycleId,
  }),
  feedbackRound: (agencyId: string, cycleId: string): Key => ({
    pk: partition(agencyId, 'CYCLE', cycleId, 'FEEDBACK'),
    sk: 'round',
  }),
  /** Who is asked about somebody: beside the year, so that no query of a case meets what colleagues say. */
  raters: (agencyId: string, caseId: string): Key => ({
    pk: partition(agencyId, 'C', caseId, 'FEEDBACK'),
    sk: 'raters',
  }),
  ballotBox: (agencyId: string, caseId: string, group: string): Key => ({
    pk: partition(agencyId, 'C', caseId, 'FEEDBACK'),
    sk: `box#${group}`,
  }),
  /** Everything that somebody is asked in a cycle. */
  raterDesk: (agencyId: string, raterId: string, cycleId: string): Key => ({
    pk: partition(agencyId, 'E', raterId, 'FEEDBACK'),
    sk: cycleId,
  }),
  /** How often each level was given: by one rater, in one unit, in the agency. */
  ratings: (agencyId: string, cycleId: string) => {
    const pk = partition(agencyId, 'CYCLE', cycleId, 'RATINGS');
    return {
      rater: (employeeId: string): Key => ({ pk: `${pk}#RATER#${employeeId}`, sk: 'ratings' }),
      unit: (unitId: string): Key => ({ pk: `${pk}#UNIT#${unitId}`, sk: 'ratings' }),
      agency: (shard: number): Key => ({ pk: `${pk}#${shard}`, sk: 'ratings' }),
    };
  },
  source: (agencyId: string, sourceId: string): Key => ({ pk: partition(agencyId, 'SOURCES'), sk: sourceId }),
  measure: (agencyId: string, measureId: string): Key => ({ pk: partition(agencyId, 'MEASURES'), sk: measureId }),
  /** An event with its corrections, or what it corrects: one partition each, so that none is hot. */
  serviceEvent: (agencyId: string, sourceId: string, eventId: string): Key => ({
    pk: partition(agencyId, 'SOURCE', sourceId, 'EVENT', eventId),
    sk: 'event',
  }),
  /** What was tallied of a source, a unit or a person on one day. */
  dayTally: (agencyId: string, sourceId: string, at: { scope: string; day: string }): Key => ({
    pk: partition(agencyId, 'SOURCE', sourceId, 'DAYS', at.scope),
    sk: at.day,
  }),
  complaint: (agencyId: string, complaintId: string): Key => ({
    pk: partition(agencyId, 'COMPLAINT', complaintId),
    sk: 'complaint',
  }),
  /** How to reach the citizen: an item of its own, so that it can be deleted while the complaint stays. */
  complaintContact: (agencyId: string, complaintId: string): Key => ({
    pk: partition(agencyId, 'COMPLAINT', complaintId),
    sk: 'contact',
  }),
  /** The engine's token: an item of its own, so that a wait that begins is no new version of the complaint for people. */
  complaintToken: (agencyId: string, complaintId: string): Key => ({
    pk: partition(agencyId, 'COMPLAINT', complaintId),
    sk: 'token',
  }),
  /** Which complaint a receipt code belongs to, by the hash of the code: the code itself is kept nowhere. */
  complaintReceipt: (agencyId: string, hash: string): Key => ({
    pk: partition(agencyId, 'RECEIPT', hash),
    sk: 'receipt',
  }),
  complaintTheme: (agencyId: string, at: { unitId: string; category: string }): Key => ({
    pk: partition(agencyId, 'THEMES'),
    sk: `${at.unitId}#${at.category}`,
  }),
  surveyService: (agencyId: string, serviceId: string): Key => ({
    pk: partition(agencyId, 'SURVEY-SERVICES'),
    sk: serviceId,
  }),
  /** By the hash of the token: the token itself is kept nowhere. */
  surveyToken: (agencyId: string, hash: string): Key => ({
    pk: partition(agencyId, 'SURVEY-TOKEN', hash),
    sk: 'token',
  }),
  /** How many links were handed over in each hour of a quarter. */
  surveyLinks: (agencyId: string, at: { placeId: string; period: string }): Key => ({
    pk: partition(agencyId, 'SURVEY-LINKS', at.placeId),
    sk: at.period,
  }),
  surveyForm: (agencyId: string, hash: string): Key => ({ pk: partition(agencyId, 'SURVEY-FORM', hash), sk: 'form' }),
  surveySecret: (agencyId: string): Key => ({ pk: partition(agencyId, 'SURVEY-SECRET'), sk: 'secret' }),
  surveyAnswer: (agencyId: string, at: { channel: string; placeId: string; period: string; secret: string }): Key => ({
    pk: partition(agencyId, 'SURVEY', at.channel, at.placeId, at.period),
    sk: at.secret,
  }),
  /** A notice's id begins with its instant, so that the inbox is in order of time. */
  notice: (agencyId: string, recipientId: string, noticeId: string): Key => ({
    pk: partition(agencyId, 'E', recipientId, 'NOTICES'),
    sk: noticeId,
  }),
  idempotency: (agencyId: string, actorId: string, key: string): Key => ({
    pk: partition(agencyId, 'E', actorId, 'REQUESTS'),
    sk: key,
  }),
  journalHead: (agencyId: string, journalId: string): Key => ({ pk: partition(agencyId, 'J', journalId), sk: 'head' }),
  audit: (agencyId: string, journalId: string, sequence: number): Key => ({
    pk: partition(agencyId, 'J', journalId),
    sk: `audit#${numbered(sequence)}`,
  }),
  outbox: (agencyId: string, journalId: string, sequence: number): Key => ({
    pk: partition(agencyId, 'O', journalId),
    sk: `out#${numbered(sequence)}`,
  }),
  delivered: (agencyId: string, journalId: string): Key => ({
    pk: partition(agencyId, 'O', journalId),
    sk: 'delivered',
  }),
} as const;

/** Partitions that are asked as a whole or by the beginning of the sort key. */
export const partitions = {
  agencies: (): string => partition(everyAgency),
  units: (agencyId: string): string => partition(agencyId, 'UNITS'),
  mandates: (agencyId: string): string => partition(agencyId, 'MANDATES'),
  calendars: (agencyId: string): string => partition(agencyId, 'CALENDARS'),
  cycles: (agencyId: string): string => partition(agencyId, 'CYCLES'),
  case: (agencyId: string, caseId: string): string => partition(agencyId, 'C', caseId),
  employee: (agencyId: string, employeeId: string): string => partition(agencyId, 'E', employeeId),
  delegatedTo: (agencyId: string, delegateId: string): string => partition(agencyId, 'E', delegateId, 'DELEGATED'),
  raterDesks: (agencyId: string, raterId: string): string => partition(agencyId, 'E', raterId, 'FEEDBACK'),
  notices: (agencyId: string, recipientId: string): string => partition(agencyId, 'E', recipientId, 'NOTICES'),
  organisationRatings: (agencyId: string, cycleId: string): string =>
    partition(agencyId, 'CYCLE', cycleId, 'ORGANISATION'),
  counts: (agencyId: string, cycleId: string): string => partition(agencyId, 'CYCLE', cycleId, 'COUNTS'),
  schemeVersions: (agencyId: string): string => partition(agencyId, 'SCHEMES'),
  schemeComments: (agencyId: string, at: { schemeId: string; version: string }): string =>
    partition(agencyId, 'SCHEME', at.schemeId, at.version, 'COMMENTS'),
  publishedSchemes: (): string => partition(everyScheme),
  replays: (agencyId: string, at: { schemeId: string; schemeVersion: string }): string =>
    partition(agencyId, 'SCHEME', at.schemeId, at.schemeVersion, 'REPLAYS'),
  replay: (agencyId: string, replayId: string): string => partition(agencyId, 'REPLAY', replayId),
  worries: (agencyId: string, cycleId: string): string => partition(agencyId, 'CYCLE', cycleId, 'WORRIES'),
  evaluationsOfSystem: (agencyId: string): string => partition(agencyId, 'EVALUATIONS'),
  calibrations: (agencyId: string, cycleId: string): string => partition(agencyId, 'CYCLE', cycleId, 'CALIBRATIONS'),
  calibrating: (agencyId: string, cycleId: string): string => partition(agencyId, 'CYCLE', cycleId, 'CALIBRATING'),
  publications: (agencyId: string): string => partition(agencyId, 'PUBLICATIONS'),
  publishedPeriods: (agencyId: string): string => partition(agencyId, 'PUBLISHED'),
  publication: (agencyId: string, publicationId: string): string => partition(agencyId, 'PUBLICATION', publicationId),
  sources: (agencyId: string): string => partition(agencyId, 'SOURCES'),
  measures: (agencyId: string): string => partition(agencyId, 'MEASURES'),
  dayTallies: (agencyId: string, sourceId: string, scope: string): string =>
    partition(agencyId, 'SOURCE', sourceId, 'DAYS', scope),
  complaintThemes: (agencyId: string): string => partition(agencyId, 'THEMES'),
  surveyServices: (agencyId: string): string => partition(agencyId, 'SURVEY-SERVICES'),
  surveyAnswers: (agencyId: string, at: { channel: string; placeId: string; period: string }): string =>
    partition(agencyId, 'SURVEY', at.channel, at.placeId, at.period),
  journal: (agencyId: string, journalId: string): string => partition(agencyId, 'J', journalId),
  outbox: (agencyId: string, journalId: string): string => partition(agencyId, 'O', journalId),
} as const;

/** Queues and lists by another order: an item shows up only while it carries the attributes of that index. */
export const indexes = {
  /** gsi1 · the employees of a unit, by name. */
  staff: (agencyId: string, unitId: string) => ({ index: 'gsi1', pk: partition(agencyId, 'STAFF', unitId) }) as const,
  /** gsi2 · employees by the beginning of each word of their name; two letters spread the partitions, and none is cut in half. */
  names: (agencyId: string, name: string) =>
    ({ index: 'gsi2', pk: partition(agencyId, 'NAMES', [...name].slice(0, 2).join('')) }) as const,
  /** gsi3 · employees by the last four digits of the NIP. */
  nipTails: (agencyId: string, tail: string) => ({ index: 'gsi3', pk: partition(agencyId, 'TAILS', tail) }) as const,
  /** gsi1 · the cases of a unit in a cycle, by stage. */
  casesOfUnit: (agencyId: string, cycleId: string, unitId: string) =>
    ({ index: 'gsi1', pk: partition(agencyId, 'CYCLE', cycleId, 'UNIT', unitId) }) as const,
  /** gsi2 · the cases of one employee, by cycle. */
  casesOfEmployee: (agencyId: string, employeeId: string) =>
    ({ index: 'gsi2', pk: partition(agencyId, 'E', employeeId, 'CASES') }) as const,
  /** gsi3 · the cases of a cycle whose current segment somebody supervises, by stage. */
  casesOfSupervisor: (agencyId: string, cycleId: string, supervisorId: string) =>
    ({ index: 'gsi3', pk: partition(agencyId, 'CYCLE', cycleId, 'SUPERVISOR', supervisorId) }) as const,
  /** gsi1 · every delegation of an agency, by its last day. */
  delegations: (agencyId: string) => ({ index: 'gsi1', pk: partition(agencyId, 'DELEGATIONS') }) as const,
  /** gsi1 · the open tasks of an assignee, by deadline. */
  tasksOf: (agencyId: string, employeeId: string) =>
    ({ index: 'gsi1', pk: partition(agencyId, 'E', employeeId, 'TASKS') }) as const,
  /** gsi2 · the open tasks that were escalated to somebody, by deadline. */
  escalatedTo: (agencyId: string, employeeId: string) =>
    ({ index: 'gsi2', pk: partition(agencyId, 'E', employeeId, 'ESCALATED') }) as const,
  /** gsi3 · the open tasks of a unit in a cycle, by deadline. */
  openTasks: (agencyId: string, cycleId: string, unitId: string) =>
    ({ index: 'gsi3', pk: partition(agencyId, 'CYCLE', cycleId, 'UNIT', unitId, 'OPEN') }) as const,
  /** gsi1 · the executions of a cycle that failed, by machine and instant. */
  failedRuns: (agencyId: string, cycleId: string) =>
    ({ index: 'gsi1', pk: partition(agencyId, 'CYCLE', cycleId, 'FAILED') }) as const,
  /** gsi1 · the events of a type in a unit, by day. */
  eventsOfUnit: (agencyId: string, sourceId: string, at: { unitId: string; type: string }) =>
    ({ index: 'gsi1', pk: partition(agencyId, 'SOURCE', sourceId, 'UNIT', at.unitId, at.type) }) as const,
  /** gsi2 · the events of a type that somebody served, by day. */
  eventsOfPerson: (agencyId: string, sourceId: string, at: { employeeId: string; type: string }) =>
    ({ index: 'gsi2', pk: partition(agencyId, 'SOURCE', sourceId, 'PERSON', at.employeeId, at.type) }) as const,
  /** gsi1 · the complaints about a unit, by the instant at which they came. */
  complaintsOfUnit: (agencyId: string, unitId: string) =>
    ({ index: 'gsi1', pk: partition(agencyId, 'UNIT', unitId, 'COMPLAINTS') }) as const,
  /** gsi2 · the complaints of an agency at a stage, by the instant at which they came. */
  complaintsAt: (agencyId: string, stage: string) =>
    ({ index: 'gsi2', pk: partition(agencyId, 'COMPLAINTS', stage) }) as const,
  /** gsi3 · the complaints that wait for somebody, by deadline. */
  complaintsFor: (agencyId: string, employeeId: string) =>
    ({ index: 'gsi3', pk: partition(agencyId, 'E', employeeId, 'COMPLAINTS') }) as const,
  /** gsi1 · the comments of citizens on what somebody handled, by quarter. */
  surveyCommentsOn: (agencyId: string, employeeId: string) =>
    ({ index: 'gsi1', pk: partition(agencyId, 'E', employeeId, 'SURVEY-COMMENTS') }) as const,
  /** gsi3 · outbox rows that nobody has delivered yet, oldest first. */
  undelivered: (agencyId: string) => ({ index: 'gsi3', pk: partition(agencyId, 'UNDELIVERED') }) as const,
  /** gsi3 · notices that wait for their letter, by the instant at which it is due. */
  mailDue: (agencyId: string) => ({ index: 'gsi3', pk: partition(agencyId, 'MAIL') }) as const,
} as const;

type Index = { readonly index: 'gsi1' | 'gsi2' | 'gsi3'; readonly pk: string };

/** The attributes by which an item appears in an index. */
export const inIndex = ({ index, pk }: Index, sk: string): Readonly<Record<string, string>> => ({
  [`${index}pk`]: pk,
  [`${index}sk`]: sk,
});
