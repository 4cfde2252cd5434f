import type { Refusal } from '../decision.ts';
import type { Indicator } from './plan.ts';

const edgesOf = ({ target }: Indicator): { readonly from: number; readonly to: number } =>
  'value' in target ? { from: target.value, to: target.value } : target;

const rangeRefusals = (indicator: Indicator, field: string): readonly Refusal[] => {
  const { from, to } = edgesOf(indicator);
  return from > to ? [{ code: 'range-is-inverted', field: `${field}/target`, facts: { from, to } }] : [];
};

/** A ratio divides by the target, or by the target's share, so it must be more than zero; a range may begin at zero. */
const ratioRefusals = (indicator: Indicator, field: string): readonly Refusal[] => {
  const { from, to } = edgesOf(indicator);
  if (to <= 0) return [{ code: 'target-is-zero', field: `${field}/target`, facts: { target: to } }];
  return from < 0 ? [{ code: 'invalid-field', field: `${field}/target/from`, facts: { expected: '≥ 0' } }] : [];
};

const improvementRefusals = (indicator: Indicator, field: string): readonly Refusal[] => {
  const { baseline, direction } = indicator;
  const { from, to } = edgesOf(indicator);
  if (baseline === undefined) return [{ code: 'baseline-missing', field: `${field}/baseline` }];
  const facts = { baseline };
  if (baseline === from || baseline === to) {
    return [{ code: 'target-equals-baseline', field: `${field}/target`, facts }];
  }
  return (direction === 'higher' ? baseline < from : baseline > to)
    ? []
    : [{ code: 'target-against-direction', field: `${field}/target`, facts: { ...facts, direction } }];
};

/** What an indicator lacks to be measured and to have an attainment, each with its place. */
export const indicatorRefusals = (indicator: Indicator, field: string): readonly Refusal[] => [
  ...(indicator.unitOfMeasure.trim() === ''
    ? [{ code: 'unit-of-measure-missing' as const, field: `${field}/unitOfMeasure` }]
    : []),
  ...rangeRefusals(indicator, field),
  ...(indicator.formula === 'ratio' ? ratioRefusals(indicator, field) : improvementRefusals(indicator, field)),
];
