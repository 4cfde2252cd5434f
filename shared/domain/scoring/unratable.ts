import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { BasisPoints, Plan } from '../targets/plan.ts';
import { planInForce } from '../targets/plan-decisions.ts';
import type { SegmentRating } from './result.ts';

/** Tidak dapat dinilai: a segment of which too little was measured. It is no rating, and least of all a low one. */
export interface Unratable {
  readonly caseId: string;
  readonly segmentId: string;
  /** Why so little was measured, such as a long illness. */
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** HR, who confirms it; absent while it is a proposal. */
  readonly declaredBy?: string;
  readonly declaredAt?: string;
  readonly version: number;
}

/** What the decision has to know. */
export interface UnratableContext {
  readonly caseId: string;
  readonly segmentId: string;
  readonly employeeId: string;
  readonly actor: string;
  readonly now: string;
  /** HR declares; the supervisor proposes. */
  readonly asHr: boolean;
  /** Whether enough was measured to rate the segment. */
  readonly rateable: boolean;
  readonly coverage: BasisPoints;
  readonly minimum: BasisPoints;
  readonly rated: boolean;
  readonly existing: Unratable | undefined;
}

/**
 * Proposes, or as HR declares, that a segment cannot be rated. That is no judgement: who has enough actuals is rated, and
 * who has too few cannot be (PermenPANRB 6/2022 rates by actuals; that HR confirms it is ours, unverified). Refused about
 * oneself, without a reason, once rated or declared.
 */
export const declareUnratable = (reason: string, ctx: UnratableContext): Decision<Unratable> => {
  const refusals = refusalsOf(reason, ctx);
  if (refusals.length > 0) return refuse(...refusals);
  const { caseId, segmentId, actor, now, asHr, existing } = ctx;
  return accept({
    caseId,
    segmentId,
    reason: reason.trim(),
    proposedBy: existing?.proposedBy ?? actor,
    proposedAt: existing?.proposedAt ?? now,
    ...(asHr ? { declaredBy: actor, declaredAt: now } : {}),
    version: existing?.version ?? 0,
  });
};

const refusalsOf = (reason: string, ctx: UnratableContext): readonly Refusal[] => {
  const { actor, employeeId, rateable, coverage, minimum, rated, existing } = ctx;
  const refusals: Refusal[] = [];
  if (actor === employeeId) refusals.push({ code: 'conflict-of-interest' });
  if (rated || existing?.declaredAt !== undefined) refusals.push({ code: 'task-closed' });
  if (rateable) refusals.push({ code: 'enough-to-rate', facts: { coverage, minimum } });
  if (reason.trim() === '') refusals.push({ code: 'reason-missing', field: '/reason' });
  return refusals;
};

/** Whether HR has declared it; a proposal alone changes nothing. */
export const isDeclared = (declarations: readonly Unratable[], segmentId: string): boolean =>
  declarations.some((one) => one.segmentId === segmentId && one.declaredAt !== undefined);

/** The segments of a year that somebody is asked to rate: those with a plan in force, or the last where none has one. */
export const segmentsToRate = <Segment extends { readonly segmentId: string }>(
  segments: readonly Segment[],
  plans: readonly Plan[],
): readonly Segment[] => {
  const planned = segments.filter(({ segmentId }) =>
    plans.some((plan) => plan.segmentId === segmentId && planInForce(plan) !== undefined),
  );
  return planned.length > 0 ? planned : segments.slice(-1);
};

/** Whether nothing of a year can be rated: every segment that somebody was asked to rate is declared. */
export const isUnratableYear = (
  asked: readonly { readonly segmentId: string }[],
  {
    ratings,
    declarations,
  }: { readonly ratings: readonly SegmentRating[]; readonly declarations: readonly Unratable[] },
): boolean => ratings.length === 0 && asked.every(({ segmentId }) => isDeclared(declarations, segmentId));
