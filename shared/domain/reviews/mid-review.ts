import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { Case } from '../case.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { fractionOf } from '../exact-number.ts';
import type { PlanAttainment } from '../measurements/attainment.ts';
import type { Zone } from '../people/people.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { PlanContent } from '../targets/plan.ts';
import type { MidReview } from './review.ts';

/** An indicator that is behind its target at the time of the dialogue. */
export interface BehindIndicator {
  readonly indicatorId: string;
  readonly name: string;
}

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

const findingRefusals = ({ findings }: MidReviewCommand, { plan, now, zone }: MidReviewContext): readonly Refusal[] => {
  const known = new Set(plan?.objectives.flatMap(({ indicators }) => indicators.map((one) => one.indicatorId)));
  const today = localDateOf(now, zone);
  return findings.flatMap(({ indicatorId, dueOn }, index): readonly Refusal[] => [
    ...(known.has(indicatorId)
      ? []
      : [{ code: 'indicator-unknown' as const, field: `/findings/${index}/indicatorId`, facts: { indicatorId } }]),
    ...(dueOn < today
      ? [{ code: 'deadline-not-later' as const, field: `/findings/${index}/dueOn`, facts: { dueAt: dueOn } }]
      : []),
  ]);
};

const causeRefusals = (
  { findings }: MidReviewCommand,
  { behind }: Pick<MidReviewContext, 'behind'>,
): readonly Refusal[] => {
  const explained = new Set(findings.map(({ indicatorId }) => indicatorId));
  return behind
    .filter(({ indicatorId }) => !explained.has(indicatorId))
    .map((facts) => ({ code: 'cause-missing', field: '/findings', facts: { ...facts } }));
};

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
    ...(plan === undefined ? [{ code: 'plan-not-approved' as const }] : findingRefusals(command, context)),
    ...causeRefusals(command, context),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const { summary, agreements, findings } = command;
  const version = existing?.version ?? 0;
  return accept({ caseId, heldAt: now, heldBy: actor, summary, agreements, findings, version });
};

type Acknowledgement = Pick<MidReviewContext, 'actor' | 'employeeId' | 'now'>;

/** The employee has read the record of the dialogue, and may answer in own words. Acknowledged once. */
export const acknowledgeMidReview = (
  review: MidReview | undefined,
  { response }: { readonly response?: string | undefined },
  { actor, employeeId, now }: Acknowledgement,
): Decision<MidReview> => {
  const refusals: readonly Refusal[] = [
    ...(actor === employeeId ? [] : [{ code: 'not-allowed' as const }]),
    ...(review?.acknowledgedAt === undefined ? [] : [{ code: 'task-closed' as const }]),
  ];
  if (review === undefined) return refuse({ code: 'review-not-held' }, ...refusals);
  if (refusals.length > 0) return refuse(...refusals);
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
