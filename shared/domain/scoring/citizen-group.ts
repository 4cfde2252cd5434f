import Fraction from 'fraction.js';
import { exactOf } from '../exact-number.ts';
import type { FeedbackRule } from '../schemes/scheme.ts';
import type { SurveyRule } from '../schemes/scheme-parts.ts';
import { type ElementTotals, surveyScores } from '../surveys/elements.ts';
import { personalElements, shrunkMean, surveyPriorWeight } from '../surveys/shrinkage.ts';
import type { FeedbackGroup } from './segment-combination.ts';

const best = Math.max(...surveyScores);

/** What citizens said of the person, and of everybody around, element by element. */
interface Heard {
  readonly own: ElementTotals;
  readonly unit: ElementTotals;
}

/**
 * What citizens add to a weighted score: the mean of the elements about the person, each shrunk towards the unit's mean
 * before it may move anything, in percent of the scale. An element with fewer answers than `fewest` is not heard, and a
 * group without any does not apply: its share goes to the others. Nothing where the scheme gives citizens no share.
 */
export const citizenGroups = (
  { own, unit }: Heard,
  {
    weights,
    fewest,
    priorWeight = surveyPriorWeight,
  }: Pick<FeedbackRule, 'weights' | 'fewest'> & Partial<Pick<SurveyRule, 'priorWeight'>>,
): readonly FeedbackGroup[] => {
  if (weights.citizens === undefined || weights.citizens === 0) return [];
  const heard = personalElements.flatMap((about) => {
    const { answers } = own[about];
    const mean = answers < fewest ? undefined : shrunkMean(own[about], unit[about], priorWeight);
    return mean === undefined ? [] : [{ about, answers, mean }];
  });
  const as = { group: 'citizens', weight: weights.citizens };
  if (heard.length === 0) return [{ ...as, points: 'not-applicable' }];
  const sum = heard.reduce((total, { mean }) => total.add(mean), new Fraction(0));
  const means = heard.map((one) => ({ ...one, mean: exactOf(one.mean) }));
  const points = exactOf(sum.mul(100).div(heard.length * best));
  return [{ ...as, points, from: { scaleTo: best, means, drawnWith: priorWeight } }];
};
