import type { Instant } from '../calendar/local-time.ts';
import type { Case } from '../case.ts';
import { refusedFindings, refusedGaps } from '../causes/missed-targets.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { fractionOf } from '../exact-number.ts';
import type { PlanAttainment } from '../measurements/attainment.ts';
import type { Zone } from '../people/people.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { PlanContent } from '../targets/plan.ts';
import type { BehindIndicator, MidReview } from './review.ts';

/**
 * The indicators whose attainment is below what meets expectation, of an attainment taken for the time that has passed.
 * What was not measured is not behind.
 */
export const indicatorsBehind = (
  plan: PlanContent,
  { objectives }: PlanAttainment,
  { levelThresholds }: Pick<Scheme, 'levelThresholds'>,
): readonly BehindIndicator[] => {
  const attained = new Map(
    objectives.flatMap(({ indicators }) => indicators.map((one) => [one.indicatorId, one.attainment] as const)),
  );
  return plan.objectives
    .flatMap(({ indicators }) => indicators)
    .filter(({ indicatorId }) => {
      const attainment = attained.get(indicatorId);
      if (attainment === undefined || attainment === 'not-applicable') return false;
      return fractionOf(attainment).mul(10_000).compare(levelThresholds.meets) < 0;
    })
    .map(({ indicatorId, name }) => ({ indicatorId, name }));
};

export type MidReviewCommand = Pick<MidReview, 'summary' | 'agreements' | 'findings'>;

export interface MidReviewContext {
  readonly caseId: string;
  readonly employeeId: string;
  readonly actor: string;
  readonly now: Instant;
  readonly zone: Zone;
  readonly phase: Pick<PhaseState, 'status'>;
  /** The plan in force; without one there is nothing to talk about. */
  readonly plan: PlanContent | undefined;
  readonly behind: readonly BehindIndicator[];
  /** What was recorded before; it may be corrected until the employee has acknowledged it. */
  readonly existing?: MidReview | undefined;
}

/**
 * Records the dialogue in the middle of the period: by the supervisor, while its phase is open, with a cause and a remedy
 * for every indicator behind its target; all that lack one are listed. Source: PermenPANRB 6/2022 (dialog kinerja,
 * pemantauan), confidence B; named causes are what the offices ask for.
 */
export const holdMidReview = (command: MidReviewCommand, context: MidReviewContext): Decision<MidReview> => {
  const { caseId, actor, employeeId, now, phase, plan, existing } = context;
  const refusals: readonly Refusal[] = [
    ...(actor === employeeId ? [{ code: 'own-rating' as const }] : []),
    ...(phase.status === 'scheduled' ? [{ code: 'phase-not-open' as const, facts: { phase: 'mid-review' } }] : []),
    ...(existing?.acknowledgedAt === undefined ? [] : [{ code: 'task-closed' as const }]),
    ...(plan === undefined ? [{ code: 'plan-not-approved' as const }] : refusedFindings(command.findings, context)),
    ...refusedGaps(command.findings, { missed: context.behind }),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { summary, agreements, findings } = command;
  const before = existing?.objection === undefined ? {} : { objection: existing.objection };
  const version = existing?.version ?? 0;
  return accept({ caseId, heldAt: now, heldBy: actor, summary, agreements, findings, ...before, version });
};

type Acknowledgement = Pick<MidReviewContext, 'actor' | 'employeeId' | 'now'>;

/** The employee's answer. Who does not agree says why, and the supervisor may correct the record. */
interface MidReviewAnswer {
  readonly response?: string | undefined;
  readonly agrees?: boolean | undefined;
}

/**
 * The employee has read the record of the dialogue, agrees to its remedies, and may answer in own words: acknowledged once.
 * Who does not agree says why, and is asked again when the supervisor has corrected it.
 */
export const acknowledgeMidReview = (
  review: MidReview | undefined,
  { response, agrees = true }: MidReviewAnswer,
  { actor, employeeId, now }: Acknowledgement,
): Decision<MidReview> => {
  const refusals: readonly Refusal[] = [
    ...(actor === employeeId ? [] : [{ code: 'not-allowed' as const }]),
    ...(review?.acknowledgedAt === undefined ? [] : [{ code: 'task-closed' as const }]),
    ...(agrees || response !== undefined ? [] : [{ code: 'reason-missing' as const, field: '/response' }]),
  ];
  if (review === undefined) return refuse({ code: 'review-not-held' }, ...refusals);
  if (refusals.length > 0) return refuse(...refusals);
  if (!agrees) return accept({ ...review, objection: { at: now, text: response ?? '' } });
  return accept({ ...review, acknowledgedAt: now, ...(response === undefined ? {} : { response }) });
};

/** Takes the employee's silence for acknowledgement, and says so. Nothing changes when it was acknowledged before. */
export const deemReviewAccepted = (
  review: MidReview | undefined,
  { now }: Pick<Acknowledgement, 'now'>,
): Decision<MidReview> => {
  if (review === undefined) return refuse({ code: 'review-not-held' });
  return accept(review.acknowledgedAt === undefined ? { ...review, acknowledgedAt: now, deemed: true } : review);
};

/** The dialogue wasn't held in time: the case says so. One that was held after all stays held. */
export const recordMissedReview = (one: Case): Case =>
  one.midReview === 'held' || one.midReview === 'acknowledged' ? one : { ...one, midReview: 'missed' };
