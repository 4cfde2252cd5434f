import type { publishedSchemes, schemes } from '../shared/data/agency-schemes.ts';
import type { calibrations } from '../shared/data/calibrations.ts';
import type { cases } from '../shared/data/cases.ts';
import type { complaints } from '../shared/data/complaints.ts';
import type { cycles } from '../shared/data/cycles.ts';
import type { delegations } from '../shared/data/delegations.ts';
import type { evaluations } from '../shared/data/evaluations.ts';
import type { exports } from '../shared/data/exports.ts';
import type { feedback } from '../shared/data/feedback.ts';
import { indexes, keys, partitions } from '../shared/data/keys.ts';
import type { measures } from '../shared/data/measures.ts';
import type { notices } from '../shared/data/notices.ts';
import type { people } from '../shared/data/people.ts';
import type { publications } from '../shared/data/publications.ts';
import type { replays } from '../shared/data/replays.ts';
import type { runs } from '../shared/data/runs.ts';
import type { socialisation } from '../shared/data/socialisation.ts';
import type { surveys } from '../shared/data/surveys.ts';
import type { tasks } from '../shared/data/tasks.ts';
import type { trainings } from '../shared/data/trainings.ts';

/** How a question is answered: by one key, by a partition in order of its sort keys, or by a sparse index. */
interface Pattern {
  readonly question: string;
  readonly key: string;
  readonly index?: string;
}

/** A repository's functions; one without a row here does not compile. */
type Asked<Repository extends (...parameters: never[]) => object> = Readonly<
  Record<keyof ReturnType<Repository>, Pattern>
>;

const a = '{agency}';
const textOf = ({ pk, sk }: { pk: string; sk: string }): string => `${pk} / ${sk}`;
const inCase = keys.inCase(a, '{case}');
const byKey = (question: string, key: { pk: string; sk: string }): Pattern => ({ question, key: textOf(key) });
const byPartition = (question: string, pk: string, beginsWith = '*'): Pattern => ({
  question,
  key: `${pk} / ${beginsWith}`,
});
const byIndex = (question: string, { index, pk }: { index: string; pk: string }, sk: string): Pattern => ({
  question,
  key: `${pk} / ${sk}`,
  index,
});

const ofPeople: Asked<typeof people> = {
  agency: byKey('Which agency is this, and who is in charge of HR?', keys.agency(a)),
  employee: byKey('Who is this employee?', keys.employee(a, '{employee}')),
  employees: byKey('Who are these employees? (by keys, a hundred at a time)', keys.employee(a, '{employee}')),
  employeeIdOfNip: byKey('Whose NIP is this?', keys.nip(a, '{nip}')),
  byNips: byKey('Who has these NIPs? (by keys: the claims, then the employees)', keys.nip(a, '{nip}')),
  staffOf: byIndex('Who works in this unit? (a page)', indexes.staff(a, '{unit}'), '{name}#{employee}'),
  allStaffOf: byIndex('Who works in this unit?', indexes.staff(a, '{unit}'), '{name}#{employee}'),
  byName: byIndex(
    'Whose name has a word that begins so? (here with “sa”)',
    indexes.names(a, 'sa'),
    '{name from the word on}#{employee}',
  ),
  byNipTail: byIndex('Whose NIP ends so?', indexes.nipTails(a, '{4 digits}'), '{employee}'),
  unit: byKey('Which unit is this?', keys.unit(a, '{unit}')),
  units: byPartition('Which units are there?', partitions.units(a)),
  unitPage: byPartition('Which units are there? (a page)', partitions.units(a)),
  mandates: byPartition('Who acts as whose head, and when?', partitions.mandates(a)),
  calendarYears: byPartition('Which days are holidays?', partitions.calendars(a)),
  calendarYear: byKey('Which days of this year are holidays?', keys.calendar(a, 2026)),
  preferences: byKey('How does this person want to be told?', keys.preferences(a, '{employee}')),
  transfersOf: byPartition('Where was this employee before?', partitions.employee(a, '{employee}'), 'transfer#{date}'),
};

const ofCases: Asked<typeof cases> = {
  case: byKey('Where does this case stand?', inCase.case()),
  several: byKey('Where do these cases stand? (by keys, a hundred at a time)', inCase.case()),
  file: byPartition('What is there about this employee’s year? (everything)', partitions.case(a, '{case}')),
  plan: byKey('What is planned for this segment?', inCase.plan('{segment}')),
  plans: byKey('What is planned for these segments? (by keys, a hundred at a time)', inCase.plan('{segment}')),
  plansOf: byPartition('What is planned for this year?', partitions.case(a, '{case}'), 'plan#{segment}'),
  planHistory: byPartition(
    'What was submitted and approved before?',
    partitions.case(a, '{case}'),
    'plan-version#{segment}#{version}, plan-revision#{segment}#{revision}',
  ),
  evidence: byKey('Which file is this evidence?', inCase.evidence('{evidence}')),
  evidenceNamed: byKey(
    'Has the evidence of these ids arrived? (by keys, a hundred at a time)',
    inCase.evidence('{evidence}'),
  ),
  evidenceOf: byPartition('Which evidence is there?', partitions.case(a, '{case}'), 'evidence#{evidence}'),
  checkInsOf: byPartition('What was said during the year?', partitions.case(a, '{case}'), 'check-in#{instant}#{id}'),
  month: byKey('What was measured in this month?', inCase.actuals('{segment}', '{month}')),
  monthsOf: byPartition(
    'What was measured in this segment?',
    partitions.case(a, '{case}'),
    'actuals#{segment}#{month}',
  ),
  result: byKey('What is the result?', inCase.result()),
  results: byKey('What are the results of these cases? (by keys, a hundred at a time)', inCase.result()),
  appeal: byKey('Is there an appeal, and how does it stand?', inCase.appeal()),
  midReview: byKey('What came of the mid-period dialogue?', inCase.midReview()),
  rating: byKey('How is this segment rated?', inCase.rating('{segment}')),
  evaluation: byKey('What did the supervisor say of this period?', inCase.evaluation('{segment}', '{period}')),
  evaluationsOf: byPartition(
    'What was said of the periods? (a page)',
    partitions.case(a, '{case}'),
    'evaluation#{segment}#{period}',
  ),
  unratableOf: byPartition(
    'Which parts of this year cannot be rated?',
    partitions.case(a, '{case}'),
    'unratable#{segment}',
  ),
  selfAssessment: byKey('What does the employee say of the year?', inCase.selfAssessment()),
  followUpsOf: byPartition('What follows from the result?', partitions.case(a, '{case}'), 'follow-up#{id}'),
  tasksOfCase: byPartition('Who must do what about this case?', partitions.case(a, '{case}'), 'task#{task}'),
  ofUnit: byIndex(
    'Which cases of this unit are at this stage?',
    indexes.casesOfUnit(a, '{cycle}', '{unit}'),
    '{stage}#{case}',
  ),
  allOfUnit: byIndex('Which cases has this unit?', indexes.casesOfUnit(a, '{cycle}', '{unit}'), '{stage}#{case}'),
  ofSupervisor: byIndex(
    'Whose year does this person supervise?',
    indexes.casesOfSupervisor(a, '{cycle}', '{employee}'),
    '{stage}#{case}',
  ),
  ofEmployee: byIndex('Which years has this employee?', indexes.casesOfEmployee(a, '{employee}'), '{cycle}'),
};

const ofTasks: Asked<typeof tasks> = {
  task: byKey('What is this task?', inCase.task('{case}~{…}')),
  openOf: byIndex('What must I do?', indexes.tasksOf(a, '{employee}'), '{due}#{task}'),
  escalatedTo: byIndex('What may I do instead of somebody?', indexes.escalatedTo(a, '{employee}'), '{due}#{task}'),
  openIn: byIndex('What is open or late in this unit?', indexes.openTasks(a, '{cycle}', '{unit}'), '{due}#{task}'),
};

const ofRuns: Asked<typeof runs> = {
  run: byKey('How did this execution end?', inCase.run('{execution}')),
  failed: byIndex(
    'Which executions of this machine failed? (a page)',
    indexes.failedRuns(a, '{cycle}'),
    '{machine}#{instant}#{execution}',
  ),
};

const ofExports: Asked<typeof exports> = {
  export: byKey('What may the pages of this export hold?', keys.export(a, '{employee}', '{export}')),
};

const ofDelegations: Asked<typeof delegations> = {
  givenBy: byKey('What does this person leave to others?', keys.delegationsBy(a, '{employee}')),
  heldBy: byPartition(
    'In whose name may this person decide?',
    partitions.delegatedTo(a, '{employee}'),
    '{last day}#{delegation}',
  ),
  page: byIndex('Who stands in for whom? (a page)', indexes.delegations(a), '{last day}#{delegation}'),
};

const ofMeasures: Asked<typeof measures> = {
  source: byKey('Which source is this, and with which key does it sign?', keys.source(a, '{source}')),
  sources: byPartition('Which sources of events are there?', partitions.sources(a)),
  measure: byKey('What does this measure measure?', keys.measure(a, '{measure}')),
  measures: byPartition('Which measures are there?', partitions.measures(a)),
  entries: byKey(
    'What is known of these events? (by keys, a hundred at a time)',
    keys.serviceEvent(a, '{source}', '{event}'),
  ),
  daysOf: byPartition(
    'What was tallied on each day? (of a source, a unit or a person)',
    partitions.dayTallies(a, '{source}', '{scope}'),
    '{day}',
  ),
  eventsOf: byIndex(
    'Which events are behind this value? (a page; here of a unit)',
    indexes.eventsOfUnit(a, '{source}', { unitId: '{unit}', type: '{type}' }),
    '{day}#{event}',
  ),
};

const ofComplaints: Asked<typeof complaints> = {
  complaint: byKey('What is this complaint, and how does it stand?', keys.complaint(a, '{complaint}')),
  idOfReceipt: byKey('Which complaint has this receipt code?', keys.complaintReceipt(a, '{hash of the code}')),
  contact: byKey('How is this citizen reached?', keys.complaintContact(a, '{complaint}')),
  token: byKey('Which wait is to be woken?', keys.complaintToken(a, '{complaint}')),
  ofUnit: byIndex(
    'What is complained of in this unit? (a page)',
    indexes.complaintsOfUnit(a, '{unit}'),
    '{instant}#{complaint}',
  ),
  ofUnitSince: byIndex(
    'What was complained of in this unit in the last days?',
    indexes.complaintsOfUnit(a, '{unit}'),
    '{instant}#{complaint}',
  ),
  at: byIndex(
    'Which complaints are at this stage? (a page)',
    indexes.complaintsAt(a, '{stage}'),
    '{instant}#{complaint}',
  ),
  waitingFor: byIndex('Which complaints wait for me?', indexes.complaintsFor(a, '{employee}'), '{due}#{complaint}'),
  themes: byPartition('Which complaints keep coming?', partitions.complaintThemes(a), '{unit}#{category}'),
};

const ofCycles: Asked<typeof cycles> = {
  all: byPartition('Which cycles are there?', partitions.cycles(a)),
  page: byPartition('Which cycles are there? (a page, newest first)', partitions.cycles(a)),
  cycle: byKey('Which phases has this cycle, and how do they stand?', keys.cycle(a, '{cycle}')),
  organisationRating: byKey('How was this unit rated?', keys.organisationRating(a, '{cycle}', '{unit}')),
  organisationRatings: byPartition('Which units are rated?', partitions.organisationRatings(a, '{cycle}')),
};

const ofNotices: Asked<typeof notices> = {
  inbox: byPartition(
    'What was I told? (newest first)',
    partitions.notices(a, '{employee}'),
    '{instant}~{kind}~{about}',
  ),
  notice: byKey('What is this notice?', keys.notice(a, '{employee}', '{notice}')),
  several: byKey('What are these notices? (by keys, a hundred at a time)', keys.notice(a, '{employee}', '{notice}')),
  mailDue: byIndex('Which letters are due?', indexes.mailDue(a), '{due}#{employee}#{notice}'),
  nextMailDueAt: byIndex('When is the next letter due?', indexes.mailDue(a), '{due}#{employee}#{notice}'),
  deliver: byKey('(Puts a notice into an inbox once.)', keys.notice(a, '{employee}', '{notice}')),
};

const surveyPlace = { channel: '{channel}', placeId: '{service or unit}', period: '{quarter}' };

const ofSurveys: Asked<typeof surveys> = {
  service: byKey('Which service is this?', keys.surveyService(a, '{service}')),
  services: byPartition('Which services are citizens asked about?', partitions.surveyServices(a)),
  token: byKey('Is this link of one use still good?', keys.surveyToken(a, '{hash}')),
  form: byKey('Was this page of a poster sent already?', keys.surveyForm(a, '{hash}')),
  secret: byKey('With what does the agency sign its pages?', keys.surveySecret(a)),
  answersIn: byPartition(
    'What did citizens answer in this quarter? (everything)',
    partitions.surveyAnswers(a, surveyPlace),
    '{random}',
  ),
  linksIn: byKey(
    'How many links were handed over in each hour?',
    keys.surveyLinks(a, { placeId: '{service}', period: '{quarter}' }),
  ),
  answer: byKey('Which answer is this?', keys.surveyAnswer(a, { ...surveyPlace, secret: '{random}' })),
  commentsOn: byIndex(
    'What did citizens write on what this person handled?',
    indexes.surveyCommentsOn(a, '{employee}'),
    '{quarter}#{answer}',
  ),
};

/** Questions that are functions of their own, beside the repositories. */
const others: Readonly<Record<string, Pattern>> = {
  countsOf: byPartition('Where does every unit stand?', partitions.counts(a, '{cycle}'), '{unit}#{shard}'),
  ratingCountsOf: byKey(
    'How do a rater, the units around and the agency rate? (by keys; here the rater)',
    keys.ratings(a, '{cycle}').rater('{employee}'),
  ),
  auditPage: byPartition('What happened to this case, in order?', partitions.journal(a, '{journal}'), 'audit#{number}'),
  journalHead: byKey('How long is the chain, and what is its last hash?', keys.journalHead(a, '{journal}')),
  undeliveredOf: byPartition('What has this journal still to tell?', partitions.outbox(a, '{journal}'), 'out#{number}'),
  undeliveredJournals: byIndex('What was never delivered?', indexes.undelivered(a), '{instant}#{journal}#{number}'),
  oldestUndelivered: byIndex(
    'How old is what was never delivered?',
    indexes.undelivered(a),
    '{instant}#{journal}#{number}',
  ),
  answeredRequest: byKey('Was this request answered before?', keys.idempotency(a, '{employee}', '{key}')),
};

const ofFeedback: Asked<typeof feedback> = {
  round: byKey('When do colleagues answer in this cycle?', keys.feedbackRound(a, '{cycle}')),
  nominations: byKey('Who is asked about this person?', keys.raters(a, '{case}')),
  severalNominations: byKey('Who is asked about these people? (by keys)', keys.raters(a, '{case}')),
  box: byKey('What did this group say?', keys.ballotBox(a, '{case}', '{group}')),
  boxes: byKey('What did the groups say? (by keys)', keys.ballotBox(a, '{case}', '{group}')),
  desk: byKey('Whom is this colleague asked about?', keys.raterDesk(a, '{employee}', '{cycle}')),
  desks: byKey('Whom are these colleagues asked about? (by keys)', keys.raterDesk(a, '{employee}', '{cycle}')),
  desksOf: byPartition('Whom was this colleague asked about, in all cycles?', partitions.raterDesks(a, '{employee}')),
};

const ofVersion = { schemeId: '{scheme}', version: '{version}' };

const ofSchemes: Asked<typeof schemes> = {
  version: byKey('What does this version of an own scheme say?', keys.schemeVersion(a, ofVersion)),
  versions: byPartition('Which schemes does the agency have?', partitions.schemeVersions(a), '{scheme}#{version}'),
  comment: byKey('What was said here?', keys.schemeComment(a, { ...ofVersion, commentId: '{comment}' })),
  comments: byPartition(
    'What was said about this draft? (a page)',
    partitions.schemeComments(a, ofVersion),
    '{comment}',
  ),
};

const ofPublishedSchemes: Asked<typeof publishedSchemes> = {
  publishedPage: byPartition(
    'Which schemes did agencies publish for each other? (a page)',
    partitions.publishedSchemes(),
    '{agency}#{scheme}#{version}',
  ),
  publishedScheme: byKey('What does this published scheme say?', keys.publishedScheme(a, ofVersion)),
};

const replayed = { schemeId: '{scheme}', schemeVersion: '{version}' };

const ofReplays: Asked<typeof replays> = {
  replay: byKey('What does this replay come to?', keys.replay(a, { ...replayed, replayId: '{replay}' })),
  ofVersion: byPartition('Which replays of this version are there?', partitions.replays(a, replayed), '{replay}'),
  draft: byKey('Which draft was replayed?', keys.replayDraft(a, '{replay}')),
  units: byPartition('How do units fare in this replay? (a page)', partitions.replay(a, '{replay}'), 'units#{page}'),
  moves: byPartition('Who would move in this replay? (a page)', partitions.replay(a, '{replay}'), 'moves#{page}'),
};

const ofEvaluations: Asked<typeof evaluations> = {
  evaluation: byKey('What does a year say about its own scheme?', keys.evaluationOfSystem(a, '{evaluation}')),
  page: byPartition('Which years were looked at as a whole?', partitions.evaluationsOfSystem(a), '{evaluation}'),
  pulse: byKey('Until when are staff asked about fairness?', keys.pulse(a, '{cycle}')),
  hasAnswered: byKey('Has this person answered?', keys.pulseAnswered(a, '{employee}', '{cycle}')),
  pulseCounts: byKey('How often was each score given? (by keys)', keys.pulseCount(a, '{cycle}', 0)),
};

const ofCalibrations: Asked<typeof calibrations> = {
  session: byKey('What does this panel look at?', keys.calibration(a, '{cycle}', '{session}')),
  page: byPartition('Which calibrations did this cycle have?', partitions.calibrations(a, '{cycle}'), '{session}'),
  open: byPartition('Which units are being calibrated?', partitions.calibrating(a, '{cycle}'), '{unit}'),
  calibrates: byPartition('Does this person sit on a panel now?', partitions.employee(a, '{employee}'), 'panel#'),
};

const ofSocialisation: Asked<typeof socialisation> = {
  ofUnit: byKey(
    'How many of a unit know the scheme? (by keys)',
    keys.count(a, '{cycle}', { unitId: '{unit}', shard: 0 }),
  ),
  currentOfUnit: byKey(
    'How many of a unit know the version that counts? (by keys)',
    keys.count(a, '{cycle}', { unitId: '{unit}', shard: 0 }),
  ),
  byUnit: byPartition('How many of each unit know the scheme?', partitions.counts(a, '{cycle}'), '{unit}#{shard}'),
  worry: byKey('What does somebody fear?', keys.worry(a, '{cycle}', '{worry}')),
  worries: byPartition('What do people fear of the scheme?', partitions.worries(a, '{cycle}'), '{worry}'),
};

const ofTrainings: Asked<typeof trainings> = {
  training: byKey('How does this supervisor rate prepared cases?', keys.raterTraining(a, '{rater}', '{cycle}')),
  ofRaters: byKey('Which of these raters are certified? (by keys)', keys.raterTraining(a, '{rater}', '{cycle}')),
};

const ofPublications: Asked<typeof publications> = {
  publication: byKey('What was prepared for the public?', keys.publication(a, '{publication}')),
  page: byPartition('Which publications are there?', partitions.publications(a), '{publication}'),
  period: byKey('Which editions of this period are there?', keys.publishedPeriod(a, '{period}')),
  periods: byPartition('Which periods can the public read?', partitions.publishedPeriods(a), '{period}'),
  rows: byPartition('What does this edition tell?', partitions.publication(a, '{publication}'), 'rows#{page}'),
  numbers: byPartition(
    'Which numbers are behind this edition? (to compare the next one)',
    partitions.publication(a, '{publication}'),
    'numbers#{page}',
  ),
};

const rows = (file: string, patterns: Readonly<Record<string, Pattern>>): readonly string[] =>
  Object.entries(patterns).map(
    ([name, { question, key, index = 'table' }]) => `| ${question} | \`${name}\` (${file}) | \`${key}\` | ${index} |`,
  );

/** `docs/access-patterns.md`: every question that the product asks its table, and by which key it is answered. */
export const accessPatterns = (): string =>
  [
    '# Access patterns',
    '',
    'Generated by `npm run generate` from `docs/access-patterns.ts` and `shared/data/keys.ts`. No request scans: each question',
    'is one key, one partition in order of its sort keys, or one sparse index.',
    '',
    '| question | function | partition / sort key | index |',
    '|---|---|---|---|',
    ...rows('people.ts', ofPeople),
    ...rows('cases.ts', ofCases),
    ...rows('tasks.ts', ofTasks),
    ...rows('runs.ts', ofRuns),
    ...rows('exports.ts', ofExports),
    ...rows('delegations.ts', ofDelegations),
    ...rows('feedback.ts', ofFeedback),
    ...rows('measures.ts', ofMeasures),
    ...rows('complaints.ts', ofComplaints),
    ...rows('cycles.ts', ofCycles),
    ...rows('agency-schemes.ts', ofSchemes),
    ...rows('agency-schemes.ts', ofPublishedSchemes),
    ...rows('replays.ts', ofReplays),
    ...rows('socialisation.ts', ofSocialisation),
    ...rows('publications.ts', ofPublications),
    ...rows('evaluations.ts', ofEvaluations),
    ...rows('calibrations.ts', ofCalibrations),
    ...rows('trainings.ts', ofTrainings),
    ...rows('notices.ts', ofNotices),
    ...rows('surveys.ts', ofSurveys),
    ...rows('counts.ts, rater-counts.ts, audit.ts, outbox.ts, requests.ts', others),
    '',
  ].join('\n');
