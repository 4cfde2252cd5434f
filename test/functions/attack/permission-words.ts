import type { OperationId } from '../../../shared/contract/index.ts';

/**
 * Who may do what about `siti`, in the words of the office rather than of the product's table: `siti` herself, `budi` who
 * supervises her, `lama` who did so until June, `ratna` who decides appeals, `kepala` who heads the agency, `wati` of HR,
 * `tata` who operates, `joko` beside her, `ganti` who holds one task of each kind about her, and `plt` who acts for `budi`
 * and to whom only the dialogue of mid-year was escalated.
 */
export const colleagues = ['siti', 'budi', 'lama', 'ratna', 'kepala', 'wati', 'tata', 'joko', 'ganti', 'plt'] as const;

const everybody = colleagues.join(' ');
const hr = 'wati';
const readers = 'siti budi lama ratna wati ganti plt';
/** Of the later part of her year `lama` sees what was said and kept, not what was planned and measured. */
const readersOfPart = 'siti budi ratna wati ganti plt';
const herself = 'siti';

interface Rule {
  /** Everybody else is refused. */
  readonly may: string;
  /** The code for those who are refused with another than `not-allowed`. */
  readonly instead?: Readonly<Record<string, string>>;
}

const others = (who: string, code: string): Readonly<Record<string, string>> =>
  Object.fromEntries(who.split(' ').map((one) => [one, code]));

export const expected: Readonly<Record<OperationId, Rule>> = {
  getMe: { may: everybody },
  setPreferences: { may: everybody },
  listUnits: { may: everybody },
  searchEmployees: { may: hr },
  getEmployee: { may: 'siti budi kepala plt wati' },
  importPeople: { may: hr },
  transferEmployee: { may: hr },
  grantMandate: { may: hr },
  createCycle: { may: hr },
  listCycles: { may: everybody },
  getCycle: { may: everybody },
  checkReadiness: { may: hr },
  openCycle: { may: hr },
  movePhase: { may: hr },
  // Neither who heads the unit nor who acts for the head rates it.
  rateOrganisation: { may: 'kepala wati', instead: { budi: 'own-rating', plt: 'own-rating' } },
  correctCalendar: { may: hr },
  getCalendar: { may: everybody },
  listSchemes: { may: everybody },
  getScheme: { may: everybody },
  startReplay: { may: hr },
  listReplays: { may: hr },
  getReplay: { may: hr },
  listReplayUnits: { may: hr },
  listReplayMoves: { may: hr },
  preparePublication: { may: hr },
  listPublications: { may: hr },
  getPublication: { may: hr },
  listPublishedUnits: { may: hr },
  publishResults: { may: hr },
  listMyCases: { may: everybody },
  getCase: { may: readers },
  getPlan: { may: readersOfPart },
  listPlanVersions: { may: readersOfPart },
  saveTargets: { may: herself },
  submitTargets: { may: herself },
  withdrawTargets: { may: herself },
  approveTargets: { may: 'budi ganti', instead: { siti: 'own-plan' } },
  returnTargets: { may: 'budi ganti', instead: { siti: 'own-plan' } },
  reviseTargets: { may: 'siti budi wati' },
  listSupervisorObjectives: { may: readers },
  recordActuals: { may: herself },
  listActuals: { may: readersOfPart },
  getAttainment: { may: readersOfPart },
  registerEvidence: { may: herself },
  listEvidenceParts: { may: herself },
  confirmEvidence: { may: herself },
  getEvidence: { may: readers },
  listEvidence: { may: readers },
  // Whoever has something to do about her may remark on it: `wati` is to announce her result.
  registerSource: { may: hr },
  listSources: { may: everybody },
  getComplaintTerms: { may: everybody },
  listComplaints: { may: hr },
  listUnitComplaints: { may: 'budi kepala plt wati' },
  listComplaintThemes: { may: 'budi kepala plt wati' },
  listMyComplaints: { may: everybody },
  // Whoever heads the unit, or has it now: here the head of the unit has.
  getComplaint: { may: 'budi kepala plt wati' },
  routeComplaint: { may: 'budi wati' },
  startComplaint: { may: 'budi kepala plt' },
  answerComplaint: { may: 'budi kepala plt' },
  escalateComplaint: { may: 'budi kepala plt' },
  // Whoever holds the key of a source; the matrix has none.
  sendEvents: { may: '', instead: others(everybody, 'signature-invalid') },
  uploadEvents: { may: 'joko wati' },
  getSourceQuality: { may: 'joko wati' },
  defineMeasure: { may: hr },
  listMeasures: { may: everybody },
  listUnitMeasures: { may: 'kepala budi plt wati' },
  listMeasured: { may: readersOfPart },
  refreshMeasured: { may: readersOfPart },
  listMeasureEvents: { may: readersOfPart },
  addCheckIn: { may: 'siti budi lama wati ganti plt' },
  listCheckIns: { may: readers },
  holdMidReview: { may: 'budi ganti plt' },
  getMidReview: { may: readers },
  acknowledgeMidReview: { may: herself },
  getMissedTargets: { may: readersOfPart },
  nameCauses: { may: 'budi ganti', instead: { siti: 'own-rating' } },
  answerCauses: { may: herself },
  evaluatePeriod: { may: 'budi lama', instead: { siti: 'own-rating' } },
  listEvaluations: { may: readers },
  openFeedbackRound: { may: hr },
  getFeedbackRound: { may: everybody },
  getRaters: { may: 'siti budi wati' },
  nameRaters: { may: 'budi wati', instead: { siti: 'conflict-of-interest' } },
  assignRaters: { may: hr },
  remindRaters: { may: hr },
  objectToRater: { may: herself },
  // Of what they were never asked nobody learns whether it is there.
  listFeedbackRequests: { may: everybody },
  answerFeedback: { may: everybody },
  declineFeedback: { may: everybody },
  getFeedbackReport: { may: readers },
  assessSelf: { may: herself },
  getSelfAssessment: { may: readers },
  getRatingProposal: { may: 'budi ganti ratna wati' },
  rateSegment: { may: 'budi ganti', instead: { siti: 'own-rating' } },
  declareUnratable: { may: 'budi ganti wati', instead: { siti: 'conflict-of-interest' } },
  getLeniency: { may: everybody },
  getSpread: { may: 'budi plt kepala wati' },
  announceResults: { may: hr },
  getResult: { may: readers },
  acknowledgeResult: { may: herself },
  fileAppeal: { may: herself },
  getAppeal: { may: readers },
  explainAppeal: { may: 'siti budi ganti' },
  decideAppeal: {
    may: 'ratna ganti',
    instead: others('siti budi lama kepala wati tata joko plt', 'not-reviewing-officer'),
  },
  listFollowUps: { may: readers },
  // What was given to somebody is theirs alone.
  completeFollowUp: { may: 'ganti' },
  listNotices: { may: everybody },
  markNoticeRead: { may: herself, instead: others('budi lama ratna kepala wati tata joko ganti plt', 'not-found') },
  listMyTasks: { may: everybody },
  listApprovals: { may: everybody },
  listSupport: { may: everybody },
  listTeam: { may: everybody },
  delegateTasks: { may: everybody },
  listDelegations: { may: everybody },
  listDelegates: { may: everybody },
  endDelegation: { may: 'siti wati' },
  listAgencyDelegations: { may: hr },
  getOverview: { may: hr },
  getMachine: { may: hr },
  listRuns: { may: hr },
  retryRun: { may: hr, instead: { siti: 'conflict-of-interest' } },
  listCases: { may: hr },
  openExport: { may: hr },
  getExport: { may: hr },
  listSpreads: { may: hr },
  defineSurveyService: { may: 'budi plt kepala wati' },
  closeSurveyService: { may: 'budi plt kepala wati' },
  listSurveyServices: { may: everybody },
  // Whoever works in the unit of the service, its head, and who is above or acts for the head.
  issueSurveyLink: { may: 'siti joko budi plt kepala' },
  getSurveyReport: { may: 'budi plt kepala wati' },
  listSurveyComments: { may: 'budi plt kepala wati' },
  listSetAsideAnswers: { may: 'budi plt kepala wati' },
  ruleOnSurveyAnswer: { may: hr },
  listMySurveyComments: { may: everybody },
  replyToSurveyComment: { may: everybody },
  listCauses: { may: hr },
  listOpenTasks: { may: hr },
  remindTask: { may: hr },
  getTimeline: { may: readers },
  extendTask: { may: hr },
  reassignTask: { may: hr },
  undoTaskChange: { may: hr },
  verifyCase: { may: readers },
  getOpenApi: { may: everybody },
  getHealth: { may: everybody },
};
