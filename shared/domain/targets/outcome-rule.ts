import type { Refusal } from '../decision.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { Objective } from './plan.ts';
import { effectiveWeights } from './weights.ts';

type Rule = Pick<Scheme, 'indicatorRule'>['indicatorRule'];

/**
 * Whether a main objective is told by more than counts of activities, where the scheme asks for it: the indicators of an
 * outcome (of one of the aspects, or by one of the formulas, that the scheme names) have at least the scheme's share of
 * the weight. Refuses with `too-few-outcomes`, with the shares found and asked in basis points. Source: the scheme.
 */
export const outcomeRefusals = (objective: Objective, field: string, rule: Rule): readonly Refusal[] => {
  const { kind, indicators } = objective;
  if (rule === undefined || kind !== 'main' || indicators.length === 0) return [];
  const { aspects, formulas } = rule.outcome;
  const weights = effectiveWeights(indicators.map(({ weight }) => weight));
  const found = indicators.reduce((sum, { aspect, formula }, index) => {
    const tells = aspects.includes(aspect) || formulas.includes(formula);
    return tells ? sum + (weights[index] ?? 0) : sum;
  }, 0);
  return found >= rule.share
    ? []
    : [{ code: 'too-few-outcomes', field: `${field}/indicators`, facts: { found, asked: rule.share } }];
};
