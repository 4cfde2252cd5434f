import type { Appeal } from '../domain/appeals/appeal.ts';
import type { Case } from '../domain/case.ts';
import type { CauseRecord } from '../domain/causes/cause-record.ts';
import type { FollowUp } from '../domain/followups/follow-up.ts';
import type { PeriodicEvaluation } from '../domain/reviews/periodic-evaluation.ts';
import type { CheckIn, MidReview } from '../domain/reviews/review.ts';
import type { Result, SegmentRating, SelfAssessment } from '../domain/scoring/result.ts';
import type { Unratable } from '../domain/scoring/unratable.ts';
import type { Actual, Plan } from '../domain/targets/plan.ts';
import type { PlanVersion } from '../domain/targets/plan-version.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Item, Query, Table, Write } from '../ports/table.ts';
import { countCase } from './counts.ts';
import { create, documentOf, documentsOf, overwrite, save, type Versioned } from './document.ts';
import { indexes, inIndex, keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** The measured values of one month of a segment. */
export interface MonthOfActuals {
  readonly segmentId: string;
  /** `2026-03` */
  readonly month: string;
  readonly actuals: readonly Actual[];
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly version: number;
}

/** Bukti dukung: a file, or the promise of one until it has arrived. */
export interface Evidence {
  readonly evidenceId: string;
  readonly caseId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly fileKey: string;
  readonly registeredAt: string;
  readonly registeredBy: string;
  /** Of the file that was announced: no other is taken. */
  readonly announcedSha256?: string;
  readonly sha256?: string;
  readonly arrivedAt?: string;
  readonly version: number;
}

/** Everything that lies in the partition of a case. */
export interface CaseFile {
  readonly case: Case;
  readonly plans: readonly Plan[];
  readonly months: readonly MonthOfActuals[];
  readonly evidence: readonly Evidence[];
  readonly checkIns: readonly CheckIn[];
  readonly midReview?: MidReview;
  readonly causes: readonly CauseRecord[];
  readonly evaluations: readonly Versioned<PeriodicEvaluation>[];
  readonly selfAssessment?: SelfAssessment;
  readonly ratings: readonly SegmentRating[];
  readonly unratable: readonly Unratable[];
  readonly result?: Result;
  readonly appeal?: Appeal;
  readonly followUps: readonly FollowUp[];
  readonly tasks: readonly Task[];
}

const fileOf = (items: readonly Item[]): CaseFile | undefined => {
  const only = <T>(sk: string) => documentOf<T>(items.find((item) => item.sk === sk));
  const every = <T>(beginning: string) => documentsOf<T>(items.filter((item) => item.sk.startsWith(beginning)));
  const one = only<Case>('case');
  if (one === undefined) return undefined;
  const optional = <K extends string, T>(name: K, value: T | undefined) =>
    (value === undefined ? {} : { [name]: value }) as Partial<Record<K, T>>;
  return {
    case: one,
    plans: every<Plan>('plan#'),
    months: every<MonthOfActuals>('actuals#'),
    evidence: every<Evidence>('evidence#'),
    checkIns: every<CheckIn>('check-in#'),
    ...optional('midReview', only<MidReview>('mid-review')),
    causes: every<CauseRecord>('causes#'),
    evaluations: every<PeriodicEvaluation>('evaluation#'),
    ...optional('selfAssessment', only<SelfAssessment>('self-assessment')),
    ratings: every<SegmentRating>('rating#'),
    unratable: every<Unratable>('unratable#'),
    ...optional('result', only<Result>('result')),
    ...optional('appeal', only<Appeal>('appeal')),
    followUps: every<FollowUp>('follow-up#'),
    tasks: every<Task>('task#'),
  };
};

const itemsIn = async (table: Table, query: Query): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, consistent: true, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
};

/** The cases of an agency, one function per question. */
export const cases = (table: Table, agencyId: string) => ({
  case: async (caseId: string) => documentOf<Case>(await table.get(keys.caseOf(agencyId, caseId))),
  several: async (caseIds: readonly string[]): Promise<readonly Case[]> =>
    documentsOf<Case>(await table.getMany(caseIds.map((caseId) => keys.caseOf(agencyId, caseId)))),
  /** Everything about one employee's year in one strongly consistent query. */
  file: async (caseId: string) => fileOf(await itemsIn(table, { pk: partitions.case(agencyId, caseId) })),
  plan: async (caseId: string, segmentId: string) =>
    documentOf<Plan>(await table.get(keys.inCase(agencyId, caseId).plan(segmentId))),
  /** The plans of these segments, those that there are, in no order. */
  plans: async (at: readonly { readonly caseId: string; readonly segmentId: string }[]): Promise<readonly Plan[]> =>
    documentsOf<Plan>(
      await table.getMany(at.map(({ caseId, segmentId }) => keys.inCase(agencyId, caseId).plan(segmentId))),
    ),
  plansOf: (caseId: string) =>
    allOf<Plan>(table, { pk: partitions.case(agencyId, caseId), sk: { beginsWith: 'plan#' }, consistent: true }),
  /** As the plans of the case were submitted and approved, in no order of time. */
  planHistory: async (caseId: string) => {
    const items = await itemsIn(table, { pk: partitions.case(agencyId, caseId), sk: { beginsWith: 'plan-' } });
    const of = (beginning: string) => items.filter(({ sk }) => sk.startsWith(beginning));
    return {
      submissions: documentsOf<PlanVersion>(of('plan-version#')),
      approvals: documentsOf<Plan>(of('plan-revision#')),
    };
  },
  evidence: async (caseId: string, evidenceId: string) =>
    documentOf<Evidence>(await table.get(keys.inCase(agencyId, caseId).evidence(evidenceId))),
  /** The evidence of these ids, as far as it exists, in no order. */
  evidenceNamed: async (caseId: string, evidenceIds: readonly string[]): Promise<readonly Evidence[]> =>
    documentsOf<Evidence>(
      await table.getMany(evidenceIds.map((evidenceId) => keys.inCase(agencyId, caseId).evidence(evidenceId))),
    ),
  evidenceOf: (caseId: string, wish: PageWish = {}) =>
    pageOf<Evidence>(table, {
      pk: partitions.case(agencyId, caseId),
      sk: { beginsWith: 'evidence#' },
      consistent: true,
      ...wish,
    }),
  checkInsOf: (caseId: string, wish: PageWish = {}) =>
    pageOf<CheckIn>(table, {
      pk: partitions.case(agencyId, caseId),
      sk: { beginsWith: 'check-in#' },
      descending: true,
      consistent: true,
      ...wish,
    }),
  month: async (caseId: string, segmentId: string, month: string) =>
    documentOf<MonthOfActuals>(await table.get(keys.inCase(agencyId, caseId).actuals(segmentId, month))),
  monthsOf: (caseId: string, segmentId: string) =>
    allOf<MonthOfActuals>(table, {
      pk: partitions.case(agencyId, caseId),
      sk: { beginsWith: `actuals#${segmentId}#` },
      consistent: true,
    }),
  result: async (caseId: string) => documentOf<Result>(await table.get(keys.inCase(agencyId, caseId).result())),
  /** The results of these cases, those that there are, in no order. */
  results: async (caseIds: readonly string[]): Promise<readonly Result[]> =>
    documentsOf<Result>(await table.getMany(caseIds.map((caseId) => keys.inCase(agencyId, caseId).result()))),
  appeal: async (caseId: string) => documentOf<Appeal>(await table.get(keys.inCase(agencyId, caseId).appeal())),
  midReview: async (caseId: string) =>
    documentOf<MidReview>(await table.get(keys.inCase(agencyId, caseId).midReview())),
  rating: async (caseId: string, segmentId: string) =>
    documentOf<SegmentRating>(await table.get(keys.inCase(agencyId, caseId).rating(segmentId))),
  evaluation: async (caseId: string, segmentId: string, period: string) =>
    documentOf<PeriodicEvaluation>(await table.get(keys.inCase(agencyId, caseId).evaluation(segmentId, period))),
  evaluationsOf: (caseId: string, wish: PageWish = {}) =>
    pageOf<PeriodicEvaluation>(table, {
      pk: partitions.case(agencyId, caseId),
      sk: { beginsWith: 'evaluation#' },
      consistent: true,
      ...wish,
    }),
  unratableOf: (caseId: string) =>
    allOf<Unratable>(table, {
      pk: partitions.case(agencyId, caseId),
      sk: { beginsWith: 'unratable#' },
      consistent: true,
    }),
  selfAssessment: async (caseId: string) =>
    documentOf<SelfAssessment>(await table.get(keys.inCase(agencyId, caseId).selfAssessment())),
  followUpsOf: (caseId: string, wish: PageWish = {}) =>
    pageOf<FollowUp>(table, {
      pk: partitions.case(agencyId, caseId),
      sk: { beginsWith: 'follow-up#' },
      consistent: true,
      ...wish,
    }),
  tasksOfCase: (caseId: string) =>
    allOf<Task>(table, { pk: partitions.case(agencyId, caseId), sk: { beginsWith: 'task#' }, consistent: true }),
  ofUnit: (cycleId: string, unitId: string, wish: PageWish & { stage?: string } = {}) => {
    const { stage, ...page } = wish;
    const sk = stage === undefined ? {} : { sk: { beginsWith: `${stage}#` } };
    return pageOf<Case>(table, { ...indexes.casesOfUnit(agencyId, cycleId, unitId), ...sk, ...page });
  },
  /** Every case of a unit. The index lags: what stands in it is where to look, not how things are. */
  allOfUnit: (cycleId: string, unitId: string) => allOf<Case>(table, indexes.casesOfUnit(agencyId, cycleId, unitId)),
  /** Whose current segment this person supervises: the team. */
  ofSupervisor: (cycleId: string, supervisorId: string, wish: PageWish = {}) =>
    pageOf<Case>(table, { ...indexes.casesOfSupervisor(agencyId, cycleId, supervisorId), ...wish }),
  ofEmployee: (employeeId: string) => allOf<Case>(table, indexes.casesOfEmployee(agencyId, employeeId)),
});

const inLists = ({ agencyId, cycleId, caseId, unitId, employeeId, stage, segments }: Case) => {
  const supervisorId = segments.at(-1)?.supervisorId;
  const byStage = `${stage}#${caseId}`;
  return {
    ...inIndex(indexes.casesOfUnit(agencyId, cycleId, unitId), byStage),
    ...inIndex(indexes.casesOfEmployee(agencyId, employeeId), cycleId),
    ...(supervisorId === undefined ? {} : inIndex(indexes.casesOfSupervisor(agencyId, cycleId, supervisorId), byStage)),
  };
};

/** The case with its place in the lists of its unit, its employee and its supervisor, and what the counters gain and lose. */
export const saveCase = (next: Case, previous: Case | undefined): readonly Write[] => [
  save(next, { key: keys.caseOf(next.agencyId, next.caseId), indexed: inLists(next) }),
  ...countCase(next, previous),
];

/** How the documents of a case are written. Each carries the version that was read; 0 is a new one. */
export const caseWrites = (agencyId: string, caseId: string) => {
  const at = keys.inCase(agencyId, caseId);
  return {
    plan: (plan: Plan): Write => save(plan, { key: at.plan(plan.segmentId) }),
    /** An approved revision, kept as it was when the next one opens. */
    planRevision: (plan: Plan): Write => overwrite(plan, { key: at.planRevision(plan.segmentId, plan.revision) }),
    /** A plan as it is submitted, under the version that it gets by that. */
    planVersion: (version: PlanVersion, number: number): Write =>
      overwrite(version, { key: at.planVersion(version.segmentId, number) }),
    month: (month: MonthOfActuals): Write => save(month, { key: at.actuals(month.segmentId, month.month) }),
    evidence: (evidence: Evidence): Write => save(evidence, { key: at.evidence(evidence.evidenceId) }),
    checkIn: (checkIn: CheckIn): Write => create(checkIn, { key: at.checkIn(checkIn.at, checkIn.checkInId) }),
    midReview: (review: MidReview): Write => save(review, { key: at.midReview() }),
    causes: (record: CauseRecord): Write => save(record, { key: at.causes(record.segmentId) }),
    evaluation: (evaluation: Versioned<PeriodicEvaluation>): Write =>
      save(evaluation, { key: at.evaluation(evaluation.segmentId, evaluation.period) }),
    selfAssessment: (assessment: SelfAssessment): Write => save(assessment, { key: at.selfAssessment() }),
    rating: (rating: SegmentRating): Write => save(rating, { key: at.rating(rating.segmentId) }),
    /** Nothing is written unless the segment is still without a rating. */
    unrated: (segmentId: string): Write => ({ check: at.rating(segmentId), if: { absent: true } }),
    unratable: (one: Unratable): Write => save(one, { key: at.unratable(one.segmentId) }),
    result: (result: Result): Write => save(result, { key: at.result() }),
    appeal: (appeal: Appeal): Write => save(appeal, { key: at.appeal() }),
    followUp: (followUp: FollowUp): Write => save(followUp, { key: at.followUp(followUp.followUpId) }),
  };
};
