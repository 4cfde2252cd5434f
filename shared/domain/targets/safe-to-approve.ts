import { comparePlans, type IndicatorChange } from './compare-plans.ts';
import type { Indicator, Plan, PlanContent } from './plan.ts';
import { type PlanRuleFacts, planRefusals } from './plan-rules.ts';

/** Why a plan must be opened before it is approved. Each has its own words. */
export const unsafeReasons = [
  'not-submitted',
  'has-findings',
  'returned-before',
  'is-revision',
  'without-own-objectives',
  'not-derived',
  'target-eased',
  'measure-dropped',
] as const;
export type UnsafeReason = (typeof unsafeReasons)[number];

/** One reason, and of how many lines it is true. */
export interface UnsafeFinding {
  readonly reason: UnsafeReason;
  readonly count: number;
}

export interface SafetyFacts extends PlanRuleFacts {
  /** The plan in force at the end of the year before, where there was one. */
  readonly lastYear: PlanContent | undefined;
}

/** The edge of a target that must be reached: the lower one where more is better. */
const edgeOf = ({ target, direction }: Indicator): number => {
  if ('value' in target) return target.value;
  return direction === 'higher' ? target.from : target.to;
};

/** Another unit or direction makes it another measure, which a person must judge. */
const isEased = ({ before, after }: IndicatorChange): boolean => {
  if (before === undefined || after === undefined) return false;
  if (before.direction !== after.direction || before.unitOfMeasure !== after.unitOfMeasure) return true;
  return after.direction === 'higher' ? edgeOf(after) < edgeOf(before) : edgeOf(after) > edgeOf(before);
};

const sinceLastYear = (plan: Plan, lastYear: PlanContent | undefined) => {
  const objectives = lastYear === undefined ? [] : comparePlans(lastYear, plan).objectives;
  const indicators = objectives.flatMap((one) => one.indicators);
  return {
    eased: indicators.filter(isEased).length,
    dropped: indicators.filter(({ mark }) => mark === 'removed').length,
  };
};

const notDerived = ({ objectives }: Plan): number =>
  objectives.filter(({ kind, derivedFrom }) => kind === 'main' && derivedFrom === undefined).length;

/**
 * Why a submitted plan can't be approved together with others but must be opened: it isn't submitted any more, the rules
 * find something, it was returned before (whether the comments were followed takes a person), it replaces an approved
 * plan, a main objective supports none of the supervisor's, or a target is easier or a measure gone since last year. None
 * means that it is safe. That approving unseen must be the exception is a decision of the product; PermenPANRB 6/2022 art.
 * 14 asks the supervisor to set the plan, confidence B.
 */
export const unsafeFindings = (plan: Plan, { lastYear, ...rules }: SafetyFacts): readonly UnsafeFinding[] => {
  const { eased, dropped } = sinceLastYear(plan, lastYear);
  const isAlone = rules.supervisorObjectives.length === 0;
  const counts: Readonly<Record<UnsafeReason, number>> = {
    'not-submitted': plan.status === 'submitted' ? 0 : 1,
    'has-findings': planRefusals(plan, rules).length,
    'returned-before': plan.comments.length,
    'is-revision': plan.revision > 0 ? 1 : 0,
    'without-own-objectives': isAlone ? 1 : 0,
    'not-derived': isAlone ? 0 : notDerived(plan),
    'target-eased': eased,
    'measure-dropped': dropped,
  };
  return unsafeReasons.filter((reason) => counts[reason] > 0).map((reason) => ({ reason, count: counts[reason] }));
};
