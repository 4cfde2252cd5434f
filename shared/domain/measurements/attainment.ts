import Fraction from 'fraction.js';
import { basisPointsReached, plainFraction } from '../decimal.ts';
import type { ExactFraction } from '../exact-number.ts';
import type { Actual, BasisPoints, Indicator, Objective, PlanContent } from '../targets/plan.ts';
import { effectiveWeights } from '../targets/weights.ts';
import { type AttainmentFacts, indicatorAttainment, periodValue } from './indicator-attainment.ts';

/** An exact share, 1 being 100 %; or what was not measured, which is not zero. */
export type Attainment = ExactFraction | 'not-applicable';

/** Capaian of one indicator. `value` is what its months come to. */
export interface IndicatorAttainment {
  readonly indicatorId: string;
  /** Within its objective. */
  readonly weight: BasisPoints;
  readonly value?: ExactFraction;
  readonly attainment: Attainment;
}

/** Capaian of one objective: the weighted mean of its indicators. */
export interface ObjectiveAttainment {
  readonly objectiveId: string;
  readonly kind: Objective['kind'];
  /** Within the plan. */
  readonly weight: BasisPoints;
  readonly attainment: Attainment;
  readonly indicators: readonly IndicatorAttainment[];
}

/** Capaian of a plan. Everything is exact; rounding is for whoever shows it. */
export interface PlanAttainment {
  readonly objectives: readonly ObjectiveAttainment[];
  /** The weighted mean of the objectives. */
  readonly total: Attainment;
  /** The weight of the indicators that were measured, rounded down. */
  readonly coverage: BasisPoints;
  /** False when too little was measured: then the person cannot be rated, which is not a rating of zero. */
  readonly rateable: boolean;
}

interface Part {
  readonly weight: BasisPoints;
  readonly attained: Fraction | undefined;
}

/** Weighted mean of what is there. Whether a missing part makes it impossible is for the scheme to say. */
const meanOf = (parts: readonly Part[], { scheme }: AttainmentFacts): Fraction | undefined => {
  const measured = parts.filter((part) => part.attained !== undefined);
  const complete = measured.length === parts.length;
  const weight = measured.reduce((total, part) => total + part.weight, 0);
  if (weight === 0 || (!complete && scheme.attainment.missingActuals === 'cannot-be-rated')) return undefined;
  const products = measured.map((part) => (part.attained ?? new Fraction(0)).mul(part.weight));
  return products.reduce((total, product) => total.add(product), new Fraction(0)).div(weight);
};

const written = (attained: Fraction | undefined): Attainment =>
  attained === undefined ? 'not-applicable' : plainFraction(attained);

const weightedIndicators = ({ indicators }: Objective) => {
  const weights = effectiveWeights(indicators.map((indicator) => indicator.weight));
  return indicators.map((indicator, index) => ({ indicator, weight: weights[index] ?? 0 }));
};

const ofIndicator = (indicator: Indicator, weight: BasisPoints, actuals: readonly Actual[]) => {
  const value = periodValue(indicator, actuals);
  return {
    indicatorId: indicator.indicatorId,
    weight,
    ...(value === undefined ? {} : { value: plainFraction(value) }),
  };
};

const ofObjective = (objective: Objective, actuals: readonly Actual[], facts: AttainmentFacts) => {
  const parts = weightedIndicators(objective).map(({ indicator, weight }) => {
    const attained = indicatorAttainment(indicator, actuals, facts);
    return { weight, attained, line: { ...ofIndicator(indicator, weight, actuals), attainment: written(attained) } };
  });
  const measured = parts.reduce((total, part) => total + (part.attained === undefined ? 0 : part.weight), 0);
  return { attained: meanOf(parts, facts), measured, indicators: parts.map((part) => part.line) };
};

/**
 * How far a plan was reached: each indicator, each objective, the whole, and how much of it was measured. A missing
 * component never counts as zero; with fewer actuals than the scheme's minimum the person cannot be rated.
 */
export const planAttainment = (
  plan: PlanContent,
  actuals: readonly Actual[],
  facts: AttainmentFacts,
): PlanAttainment => {
  const weights = effectiveWeights(plan.objectives.map((objective) => objective.weight));
  const parts = plan.objectives.map((objective, index) => ({
    objective,
    weight: weights[index] ?? 0,
    ...ofObjective(objective, actuals, facts),
  }));
  const covered = parts.reduce((total, { weight, measured }) => total.add(weight * measured), new Fraction(0));
  const coverage = basisPointsReached(covered.div(100_000_000));
  const total = meanOf(parts, facts);
  return {
    objectives: parts.map(({ objective: { objectiveId, kind }, weight, attained, indicators }) => ({
      objectiveId,
      kind,
      weight,
      attainment: written(attained),
      indicators,
    })),
    total: written(total),
    coverage,
    rateable: total !== undefined && coverage >= facts.scheme.minimumCoverage,
  };
};
