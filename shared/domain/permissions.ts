import type { RefusalCode } from './refusals.ts';
import type { TaskKind } from './schemes/scheme.ts';

/**
 * What somebody is to what an operation is about. `assignee` holds an open task of the kind that the operation answers,
 * as its assignee or because it was escalated; so does an acting superior (Plt, Plh) or whoever it was reassigned to.
 * `delegate` may answer such a task in the name of its assignee, who is absent and left it to a colleague.
 */
export const relations = [
  'self',
  'supervisor',
  'segment-supervisor',
  'reviewing-officer',
  'unit-head',
  'unit-staff',
  'assignee',
  'delegate',
  'hr',
  'operator',
  'source-owner',
  'member',
] as const;
export type Relation = (typeof relations)[number];

/** What an operation is about: decides which relations there can be. */
export type Subject = 'public' | 'agency' | 'unit' | 'employee' | 'case' | 'task' | 'source' | 'complaint';

export interface Permission {
  readonly subject: Subject;
  /** Whoever has one of these; nobody else. */
  readonly allow: readonly Relation[];
  /** Refused although allowed, with its own code: nobody decides about themselves. */
  readonly deny?: Readonly<Partial<Record<Relation, RefusalCode>>>;
  /** The code for everybody else, instead of `not-allowed`. */
  readonly otherwise?: RefusalCode;
  /** The kinds of tasks that the operation answers. */
  readonly answers?: TaskKind | readonly TaskKind[];
  /** Read also by whoever has only a follow-up of the case to complete, such as a remedy or a request for resources. */
  readonly servesFollowUps?: true;
}

const everybody = { subject: 'agency', allow: ['member'] } as const satisfies Permission;
const hrOnly = { subject: 'agency', allow: ['hr'] } as const satisfies Permission;
const involved = ['self', 'supervisor', 'segment-supervisor', 'reviewing-officer', 'assignee', 'hr'] as const;
const readCase = { subject: 'case', allow: involved } as const satisfies Permission;
/** What is planned and measured: what a delegate needs to decide, and no rating, result or appeal. */
const readWork = { subject: 'case', allow: [...involved, 'delegate'] } as const satisfies Permission;
const ownCase = { subject: 'case', allow: ['self'] } as const satisfies Permission;

/**
 * The one permission table: operation → who may. It makes the guards, the tests, the help page and the answer to "why
 * can't I see this?". What is not here is refused. Source: PP 30/2019 and PermenPANRB 6/2022 (who sets, rates, decides).
 */
export const permissions = {
  // people
  getMe: everybody,
  setPreferences: everybody,
  listUnits: everybody,
  searchEmployees: hrOnly,
  getEmployee: { subject: 'employee', allow: ['self', 'supervisor', 'unit-head', 'hr'] },
  importPeople: hrOnly,
  transferEmployee: { subject: 'employee', allow: ['hr'] },
  grantMandate: { subject: 'unit', allow: ['hr'] },
  // cycles
  createCycle: hrOnly,
  listCycles: everybody,
  getCycle: everybody,
  checkReadiness: hrOnly,
  openCycle: hrOnly,
  movePhase: hrOnly,
  rateOrganisation: { subject: 'unit', allow: ['hr', 'unit-head'] },
  correctCalendar: hrOnly,
  getCalendar: everybody,
  // schemes
  listSchemes: everybody,
  getScheme: everybody,
  draftScheme: hrOnly,
  /** Drafts are shown to HR alone until people are asked about them. */
  listSchemeVersions: everybody,
  getSchemeVersion: everybody,
  saveSchemeDraft: hrOnly,
  openConsultation: hrOnly,
  commentOnScheme: everybody,
  listConsultation: everybody,
  /** HR, or whoever was named for the consultation. */
  answerQuestion: everybody,
  markTested: hrOnly,
  adoptScheme: hrOnly,
  retireScheme: hrOnly,
  publishScheme: hrOnly,
  listPublishedSchemes: hrOnly,
  correctSchemeOfCycle: hrOnly,
  // socialisation: everybody reads the own, and says what they fear without a name
  getMyScheme: everybody,
  checkMyScheme: everybody,
  acknowledgeScheme: everybody,
  raiseWorry: everybody,
  /** Without an answer to leaders only. */
  listWorries: everybody,
  /** HR, and whoever heads a unit. */
  answerWorry: everybody,
  listSocialisation: hrOnly,
  getUnitSocialisation: { subject: 'unit', allow: ['hr', 'unit-head'] },
  remindSocialisation: { subject: 'unit', allow: ['hr', 'unit-head'] },
  excuseFromScheme: { subject: 'case', allow: ['hr'], deny: { self: 'conflict-of-interest' } },
  // replay
  startReplay: hrOnly,
  listReplays: hrOnly,
  getReplay: hrOnly,
  listReplayUnits: hrOnly,
  listReplayMoves: hrOnly,
  // targets
  listMyCases: everybody,
  getCase: { ...readWork, servesFollowUps: true },
  getPlan: readWork,
  listPlanVersions: readWork,
  saveTargets: ownCase,
  submitTargets: ownCase,
  withdrawTargets: ownCase,
  approveTargets: {
    subject: 'case',
    allow: ['segment-supervisor', 'assignee', 'delegate'],
    deny: { self: 'own-plan' },
    answers: 'approve-targets',
  },
  returnTargets: {
    subject: 'case',
    allow: ['segment-supervisor', 'assignee', 'delegate'],
    deny: { self: 'own-plan' },
    answers: 'approve-targets',
  },
  reviseTargets: { subject: 'case', allow: ['self', 'segment-supervisor', 'hr'] },
  listSupervisorObjectives: readWork,
  // measurements
  recordActuals: ownCase,
  listActuals: readWork,
  getAttainment: readWork,
  registerEvidence: ownCase,
  listEvidenceParts: ownCase,
  confirmEvidence: ownCase,
  getEvidence: readWork,
  listEvidence: readWork,
  // measures
  registerSource: hrOnly,
  listSources: everybody,
  /** By the head of the unit in which its owner works too. */
  changeSource: { subject: 'source', allow: ['hr', 'source-owner', 'unit-head'] },
  assignSource: { subject: 'source', allow: ['hr', 'unit-head'] },
  searchSourceOwners: { subject: 'source', allow: ['hr', 'unit-head'] },
  /** By the signature of the source, which has no account. */
  sendEvents: { subject: 'public', allow: [] },
  uploadEvents: { subject: 'source', allow: ['hr', 'source-owner'] },
  getSourceQuality: { subject: 'source', allow: ['hr', 'source-owner'] },
  defineMeasure: hrOnly,
  listMeasures: everybody,
  listUnitMeasures: { subject: 'unit', allow: ['hr', 'unit-head'] },
  listMeasured: readWork,
  refreshMeasured: { subject: 'case', allow: [...involved] },
  listMeasureEvents: readWork,
  // check-ins
  addCheckIn: { subject: 'case', allow: ['self', 'supervisor', 'segment-supervisor', 'assignee'] },
  listCheckIns: readWork,
  // reviews
  holdMidReview: {
    subject: 'case',
    allow: ['supervisor', 'assignee', 'delegate'],
    deny: { self: 'not-allowed' },
    answers: 'hold-mid-review',
  },
  getMidReview: readWork,
  acknowledgeMidReview: ownCase,
  getMissedTargets: { ...readCase, servesFollowUps: true },
  nameCauses: {
    subject: 'case',
    allow: ['segment-supervisor', 'assignee'],
    deny: { self: 'own-rating' },
    answers: ['rate', 'answer-objection'],
  },
  answerCauses: ownCase,
  evaluatePeriod: { subject: 'case', allow: ['supervisor', 'segment-supervisor'], deny: { self: 'own-rating' } },
  listEvaluations: readCase,
  // feedback of colleagues
  openFeedbackRound: hrOnly,
  getFeedbackRound: everybody,
  getRaters: { subject: 'case', allow: ['self', 'supervisor', 'hr'] },
  nameRaters: { subject: 'case', allow: ['supervisor', 'hr'], deny: { self: 'conflict-of-interest' } },
  assignRaters: { subject: 'unit', allow: ['hr'] },
  remindRaters: { subject: 'unit', allow: ['hr'] },
  objectToRater: ownCase,
  /** Everybody sees the own only, and answers only what is asked of them. */
  listFeedbackRequests: everybody,
  answerFeedback: everybody,
  declineFeedback: everybody,
  getFeedbackReport: readCase,
  // rater training: everybody takes the own only
  getRaterTraining: everybody,
  takeRaterTraining: everybody,
  listRaterStandings: hrOnly,
  // scoring
  assessSelf: ownCase,
  getSelfAssessment: readCase,
  getRatingProposal: {
    subject: 'case',
    allow: ['segment-supervisor', 'supervisor', 'assignee', 'reviewing-officer', 'hr'],
    deny: { self: 'not-allowed' },
    answers: 'rate',
  },
  rateSegment: {
    subject: 'case',
    allow: ['segment-supervisor', 'assignee'],
    deny: { self: 'own-rating' },
    answers: 'rate',
  },
  declareUnratable: {
    subject: 'case',
    allow: ['segment-supervisor', 'assignee', 'hr'],
    deny: { self: 'conflict-of-interest' },
    answers: 'rate',
  },
  /** Everybody sees the own only. */
  getLeniency: everybody,
  getSpread: { subject: 'unit', allow: ['hr', 'unit-head'] },
  announceResults: { subject: 'unit', allow: ['hr'] },
  getResult: readCase,
  acknowledgeResult: ownCase,
  // calibration: HR, and whoever sits on the panel
  openCalibration: { subject: 'unit', allow: ['hr'] },
  listCalibrations: everybody,
  getCalibration: everybody,
  addToCalibration: hrOnly,
  decideCalibration: everybody,
  closeCalibration: everybody,
  // appeals
  fileAppeal: ownCase,
  getAppeal: readCase,
  explainAppeal: { subject: 'case', allow: ['self', 'supervisor', 'assignee'], answers: 'explain-appeal' },
  decideAppeal: {
    subject: 'case',
    allow: ['reviewing-officer', 'assignee'],
    deny: { self: 'not-reviewing-officer' },
    otherwise: 'not-reviewing-officer',
    answers: 'decide-appeal',
  },
  // follow-ups
  listFollowUps: { ...readCase, servesFollowUps: true },
  completeFollowUp: { subject: 'case', allow: ['self', 'supervisor', 'assignee', 'hr'], answers: 'complete-follow-up' },
  // complaints: whoever handles one, its unit's heads, and HR
  getComplaintTerms: everybody,
  listComplaints: hrOnly,
  listUnitComplaints: { subject: 'unit', allow: ['hr', 'unit-head'] },
  listComplaintThemes: { subject: 'unit', allow: ['hr', 'unit-head'] },
  /** Everybody sees what waits for them only. */
  listMyComplaints: everybody,
  getComplaint: { subject: 'complaint', allow: ['hr', 'unit-head', 'assignee'] },
  routeComplaint: { subject: 'complaint', allow: ['hr', 'assignee'] },
  startComplaint: { subject: 'complaint', allow: ['unit-head', 'assignee'] },
  answerComplaint: { subject: 'complaint', allow: ['unit-head', 'assignee'] },
  escalateComplaint: { subject: 'complaint', allow: ['unit-head', 'assignee'] },
  // notifications
  listNotices: everybody,
  markNoticeRead: everybody,
  listMyTasks: everybody,
  // supervision: each reader's own people and tasks
  listApprovals: everybody,
  listSupport: everybody,
  listTeam: everybody,
  // delegations
  delegateTasks: everybody,
  listDelegations: everybody,
  listDelegates: everybody,
  endDelegation: { subject: 'employee', allow: ['self', 'hr'] },
  listAgencyDelegations: hrOnly,
  // console
  getOverview: hrOnly,
  getMachine: hrOnly,
  listRuns: hrOnly,
  retryRun: { subject: 'case', allow: ['hr'], deny: { self: 'conflict-of-interest' } },
  listCases: hrOnly,
  openExport: hrOnly,
  getExport: hrOnly,
  listSpreads: hrOnly,
  listCauses: hrOnly,
  listOpenTasks: hrOnly,
  remindTask: { subject: 'task', allow: ['hr'], deny: { self: 'conflict-of-interest' } },
  getTimeline: readCase,
  extendTask: { subject: 'task', allow: ['hr'], deny: { self: 'conflict-of-interest' } },
  reassignTask: { subject: 'task', allow: ['hr'], deny: { self: 'conflict-of-interest' } },
  undoTaskChange: { subject: 'task', allow: ['hr'], deny: { self: 'conflict-of-interest' } },
  // surveys
  defineSurveyService: { subject: 'unit', allow: ['hr', 'unit-head'] },
  closeSurveyService: { subject: 'unit', allow: ['hr', 'unit-head'] },
  listSurveyServices: everybody,
  issueSurveyLink: { subject: 'unit', allow: ['unit-staff', 'unit-head'] },
  getSurveyReport: { subject: 'unit', allow: ['hr', 'unit-head'] },
  listSurveyComments: { subject: 'unit', allow: ['hr', 'unit-head'] },
  listSetAsideAnswers: { subject: 'unit', allow: ['hr', 'unit-head'] },
  ruleOnSurveyAnswer: hrOnly,
  /** Everybody sees what concerns them only, and replies to that only. */
  listMySurveyComments: everybody,
  replyToSurveyComment: everybody,
  // evaluation of the system
  startSystemEvaluation: hrOnly,
  continueSystemEvaluation: hrOnly,
  listSystemEvaluations: hrOnly,
  getSystemEvaluation: hrOnly,
  decideRevision: hrOnly,
  draftFromEvaluation: hrOnly,
  openPulse: hrOnly,
  getPulse: everybody,
  answerPulse: everybody,
  // publication
  preparePublication: hrOnly,
  listPublications: hrOnly,
  getPublication: hrOnly,
  listPublishedUnits: hrOnly,
  publishResults: hrOnly,
  // audit
  verifyCase: readCase,
  // system
  getOpenApi: { subject: 'public', allow: [] },
  getHealth: { subject: 'public', allow: [] },
} as const satisfies Readonly<Record<string, Permission>>;

export type Permitted = keyof typeof permissions;

/** Whether these relations suffice for the operation, and with which code they don't. */
export const refusalOf = (operation: Permitted, held: ReadonlySet<Relation>): RefusalCode | undefined => {
  const permission: Permission = permissions[operation];
  if (permission.subject === 'public') return undefined;
  for (const [relation, code] of Object.entries(permission.deny ?? {})) {
    if (held.has(relation as Relation)) return code;
  }
  return permission.allow.some((relation) => held.has(relation)) ? undefined : (permission.otherwise ?? 'not-allowed');
};
