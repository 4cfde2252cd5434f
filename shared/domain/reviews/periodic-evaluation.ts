import { type Instant, localMonthOf } from '../calendar/local-time.ts';
import { type Month, monthsBetween, monthsOfPeriod, type Period } from '../calendar/period.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { type PlanAttainment, planAttainment } from '../measurements/attainment.ts';
import type { AttainmentFacts, ElapsedShare } from '../measurements/indicator-attainment.ts';
import type { Segment, Zone } from '../people/people.ts';
import type { Level, MatrixScheme, Predicate, Scheme } from '../schemes/scheme.ts';
import type { Actual, Plan, PlanContent } from '../targets/plan.ts';
import { planInForce } from '../targets/plan-decisions.ts';

/** Evaluasi kinerja periodik: what the supervisor says of one month or quarter. It is no rating of the year. */
export interface PeriodicEvaluation {
  readonly caseId: string;
  readonly segmentId: string;
  readonly period: Period;
  /** Up to the end of the period, as measured when it was evaluated. */
  readonly attainment: PlanAttainment;
  readonly levels: readonly { readonly objectiveId: string; readonly level: Level }[];
  /** Umpan balik. */
  readonly feedback: string;
  /** Rating hasil kerja of the period, where the supervisor gives one. */
  readonly resultsLevel?: Level;
  /** Rating perilaku kerja of the period. */
  readonly behaviourLevel?: Level;
  /** Predikat kinerja periodik, by the matrix of the scheme. */
  readonly predicate?: Predicate;
  readonly by: string;
  readonly at: Instant;
  readonly version: number;
}

/** Only a matrix makes a predicate of two levels. */
type PeriodMatrix =
  | { readonly kind: 'matrix'; readonly matrix: MatrixScheme['matrix'] }
  | { readonly kind: 'weighted' };

export interface EvaluationContext {
  readonly actor: string;
  readonly now: Instant;
  readonly scheme: AttainmentFacts['scheme'] & Pick<Scheme, 'periodicEvaluation'> & PeriodMatrix;
  readonly segment: Segment;
  readonly zone: Zone;
  readonly actuals: readonly Actual[];
}

/** The part of a segment that has passed by the end of a month, in months. */
export const elapsedBy = (month: Month, { from, to }: Pick<Segment, 'from' | 'to'>): ElapsedShare => {
  const months = monthsBetween(from, to);
  return { elapsed: months.filter((one) => one <= month).length, whole: months.length };
};

/** How far a plan was reached by the end of a month: later actuals are left out, and yearly sums expected in part. */
export const attainmentBy = (
  month: Month,
  plan: PlanContent,
  {
    scheme,
    segment,
    actuals,
  }: Pick<EvaluationContext, 'actuals'> & Pick<AttainmentFacts, 'scheme'> & { segment: Pick<Segment, 'from' | 'to'> },
): PlanAttainment =>
  planAttainment(
    plan,
    actuals.filter((actual) => actual.month <= month),
    { scheme, share: elapsedBy(month, segment) },
  );

export interface EvaluationCommand {
  readonly period: Period;
  readonly levels: PeriodicEvaluation['levels'];
  readonly feedback: string;
  readonly resultsLevel?: Level;
  readonly behaviourLevel?: Level;
}

/** Both levels, or neither: one alone has no place in the matrix. */
const ratingRefusals = ({ resultsLevel, behaviourLevel }: EvaluationCommand): readonly Refusal[] => {
  if ((resultsLevel === undefined) === (behaviourLevel === undefined)) return [];
  const missing = resultsLevel === undefined ? 'resultsLevel' : 'behaviourLevel';
  return [{ code: 'rating-incomplete', field: `/${missing}`, facts: { missing: [missing] } }];
};

/** Predikat kinerja periodik: the same cell as for the year (PermenPANRB 6/2022, kuadran kinerja). */
export const predicateOfPeriod = (
  { resultsLevel, behaviourLevel }: Pick<EvaluationCommand, 'resultsLevel' | 'behaviourLevel'>,
  scheme: PeriodMatrix,
): Predicate | undefined =>
  scheme.kind === 'matrix' && resultsLevel !== undefined && behaviourLevel !== undefined
    ? scheme.matrix[resultsLevel][behaviourLevel]
    : undefined;

const periodRefusals = (
  { period }: EvaluationCommand,
  { scheme, segment, zone, now }: EvaluationContext,
): readonly Refusal[] => {
  const months = monthsOfPeriod(period, scheme.periodicEvaluation);
  const expected = scheme.periodicEvaluation;
  if (months.length === 0) return [{ code: 'invalid-field', field: '/period', facts: { expected } }];
  const inSegment = monthsBetween(segment.from, segment.to);
  const [first = ''] = months;
  const begun = first <= localMonthOf(now, zone) && months.some((month) => inSegment.includes(month));
  const { from, to } = segment;
  return begun ? [] : [{ code: 'actual-outside-period', field: '/period', facts: { period, from, to } }];
};

const levelRefusals = ({ levels }: EvaluationCommand, { objectives }: PlanContent): readonly Refusal[] => {
  const rated = new Set(levels.map(({ objectiveId }) => objectiveId));
  const known = new Set(objectives.map(({ objectiveId }) => objectiveId));
  const missing = [...known].filter((objectiveId) => !rated.has(objectiveId));
  return [
    ...(missing.length > 0 ? [{ code: 'rating-incomplete' as const, field: '/levels', facts: { missing } }] : []),
    ...levels.flatMap(({ objectiveId }, index) =>
      known.has(objectiveId) ? [] : [{ code: 'not-found' as const, field: `/levels/${index}/objectiveId` }],
    ),
  ];
};

/**
 * Evaluates a period of the segment that has begun: a level for every objective and feedback in words, with the attainment
 * as measured. By the supervisor, never by the employee. Source: PermenPANRB 6/2022 (evaluasi periodik, monthly or
 * quarterly), confidence A.
 */
export const evaluatePeriod = (
  plan: Plan,
  command: EvaluationCommand,
  context: EvaluationContext,
): Decision<PeriodicEvaluation> => {
  const content = planInForce(plan);
  if (content === undefined) return refuse({ code: 'plan-not-approved', facts: { status: plan.status } });
  const refusals: readonly Refusal[] = [
    ...(context.actor === plan.employeeId ? [{ code: 'own-rating' as const }] : []),
    ...periodRefusals(command, context),
    ...levelRefusals(command, content),
    ...ratingRefusals(command),
    ...(command.feedback.trim() === '' ? [{ code: 'reason-missing' as const, field: '/feedback' }] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const predicate = predicateOfPeriod(command, context.scheme);
  const lastMonth = monthsOfPeriod(command.period, context.scheme.periodicEvaluation).at(-1) ?? '';
  return accept({
    caseId: plan.caseId,
    segmentId: plan.segmentId,
    ...command,
    ...(predicate === undefined ? {} : { predicate }),
    attainment: attainmentBy(lastMonth, content, context),
    by: context.actor,
    at: context.now,
    version: 0,
  });
};
