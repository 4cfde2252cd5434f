import type { Refusal } from '../decision.ts';
import { type Level, levels, type Scheme } from '../schemes/scheme.ts';
import type { BehaviourRating, RatingInput } from './result.ts';

const isLevel = (value: unknown): value is Level => levels.includes(value as Level);

/** Whether a score is a whole number of hundredths on an inclusive scale. Never truncated before it is compared. */
export const onScale = (score: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  Number.isInteger(score) && score >= from && score <= to;

const outside = (field: string, facts: Readonly<Record<string, unknown>>): Refusal => ({
  code: 'rating-outside-scale',
  field,
  facts,
});

/** What is wrong with the two judgements: a matrix scheme needs both, a weighted one computes them. */
const refusedLevels = (input: RatingInput, scheme: Scheme, resultsGiven: boolean): readonly Refusal[] =>
  (['resultsLevel', 'behaviourLevel'] as const).flatMap((part) => {
    const given = input[part];
    if (scheme.kind === 'weighted') return given === undefined ? [] : [outside(`/${part}`, { given, allowed: [] })];
    if (given === undefined) {
      return part === 'resultsLevel' && resultsGiven ? [] : [{ code: 'rating-incomplete', field: `/${part}` } as const];
    }
    return isLevel(given) ? [] : [outside(`/${part}`, { given, allowed: levels })];
  });

const refusedBehaviour = (rating: BehaviourRating, field: string, scheme: Scheme): readonly Refusal[] => {
  const { behaviourId, level, score } = rating;
  if (!scheme.behaviours.some((one) => one.behaviourId === behaviourId)) {
    return [outside(`${field}/behaviourId`, { given: behaviourId })];
  }
  if (scheme.kind === 'matrix') {
    if (score !== undefined) return [outside(`${field}/score`, { given: score, allowed: levels })];
    if (level === undefined) return [{ code: 'rating-incomplete', field: `${field}/level`, facts: { behaviourId } }];
    return isLevel(level) ? [] : [outside(`${field}/level`, { given: level, allowed: levels })];
  }
  if (level !== undefined) return [outside(`${field}/level`, { given: level, scale: scheme.behaviourScale })];
  if (score === undefined) return [{ code: 'rating-incomplete', field: `${field}/score`, facts: { behaviourId } }];
  return onScale(score, scheme.behaviourScale)
    ? []
    : [outside(`${field}/score`, { given: score, scale: scheme.behaviourScale })];
};

const refusedSet = (behaviours: readonly BehaviourRating[], scheme: Scheme): readonly Refusal[] => {
  const given = behaviours.map((one) => one.behaviourId);
  const missing = scheme.behaviours.map((one) => one.behaviourId).filter((id) => !given.includes(id));
  const repeated = given.flatMap((id, index) =>
    given.indexOf(id) === index ? [] : [outside(`/behaviours/${index}/behaviourId`, { given: id, repeated: true })],
  );
  return missing.length === 0
    ? repeated
    : [...repeated, { code: 'rating-incomplete', field: '/behaviours', facts: { missing } }];
};

/**
 * What of a rating is not on the scale of the scheme, or missing: levels under a matrix, scores in hundredths under a
 * weighted scheme, each behaviour of the scheme exactly once. `resultsGiven`: the rating of results is known already.
 */
export const refusedScale = (input: RatingInput, scheme: Scheme, resultsGiven: boolean): readonly Refusal[] => [
  ...refusedLevels(input, scheme, resultsGiven),
  ...input.behaviours.flatMap((rating, index) => refusedBehaviour(rating, `/behaviours/${index}`, scheme)),
  ...refusedSet(input.behaviours, scheme),
];
