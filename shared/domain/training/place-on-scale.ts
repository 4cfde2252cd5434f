import Fraction from 'fraction.js';
import { levels, type Scheme } from '../schemes/scheme.ts';
import { onScale } from '../scoring/rating-scale.ts';
import type { BehaviourRating } from '../scoring/result.ts';

/**
 * Where a rating of one behaviour lies on the scale of the scheme, from 0 to 1: the levels are 0, ½ and 1, scores are a
 * share of the length of the scale. Undefined where it is not on the scale at all.
 */
export const placeOnScale = (
  { level, score }: Pick<BehaviourRating, 'level' | 'score'>,
  scheme: Scheme,
): Fraction | undefined => {
  if (scheme.kind === 'matrix') {
    const at = level === undefined || score !== undefined ? -1 : levels.indexOf(level);
    return at < 0 ? undefined : new Fraction(at, levels.length - 1);
  }
  const { from, to } = scheme.behaviourScale;
  const isOn = score !== undefined && level === undefined && onScale(score, scheme.behaviourScale);
  return isOn ? new Fraction(score - from, to - from) : undefined;
};
