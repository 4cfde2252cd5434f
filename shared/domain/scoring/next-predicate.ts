import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import type { Level, Scheme } from '../schemes/scheme.ts';
import { type AttainedObjective, levelOf } from './proposal.ts';
import type { MatrixInputs, ScoringInputs, WeightedInputs } from './receipt-inputs.ts';
import { levelsOfYear } from './receipt-matrix.ts';
import { pointsOfYear } from './receipt-weighted.ts';
import { matrixWaysUp, type WayUp, weightedWaysUp } from './ways-up.ts';

/** The tops of the scales of a weighted scheme, in points. */
interface ScaleTops {
  readonly results: number;
  readonly behaviour: number;
}

/** The same, where a plan lets results go less far than their scale. */
type Tops = Omit<ScaleTops, 'results'> & { readonly results: number | Exact };

/** How far the points of a scheme go; a matrix has none. */
export const scaleTopsOf = (scheme: Scheme): ScaleTops | undefined =>
  scheme.kind === 'weighted'
    ? { results: scheme.attainmentCap / 100, behaviour: scheme.behaviourScale.to / 100 }
    : undefined;

/**
 * What would have moved a result to a better predicate, by the rules in its receipt: each way suffices, and anything less
 * does not. Empty at the top, and where no points within the scales would do.
 */
export const waysToNextPredicate = (inputs: ScoringInputs, tops?: Tops): readonly WayUp[] => {
  if (inputs.kind === 'matrix') return matrixWaysUp(inputs.rules.matrix, levelsOfYear(inputs));
  const { results, behaviour, weights, score } = pointsOfYear(inputs);
  return weightedWaysUp(
    {
      results: { points: results, weight: weights.results, ...(tops && { most: tops.results }) },
      behaviour: { points: behaviour, weight: weights.behaviour, ...(tops && { most: tops.behaviour }) },
    },
    { bands: inputs.rules.bands, score, innovation: inputs.innovation },
  );
};

/** The inputs as they would have been on that way, to be scored again. */
export const improvedInputs = (inputs: ScoringInputs, way: WayUp): ScoringInputs =>
  inputs.kind === 'matrix' ? improvedMatrix(inputs, way) : improvedWeighted(inputs, way);

const improvedMatrix = (inputs: MatrixInputs, { improvements }: WayUp): MatrixInputs => {
  const raised = improvements.flatMap((one) => (one.kind === 'level' ? [[`${one.part}Level`, one.to]] : []));
  return { ...inputs, ruling: { ...inputs.ruling, ...Object.fromEntries(raised) } };
};

const improvedWeighted = (inputs: WeightedInputs, { improvements }: WayUp): WeightedInputs => {
  const raised = improvements.flatMap((one) => (one.kind === 'points' ? [[one.part, one.to]] : []));
  const innovation = inputs.innovation || improvements.some(({ kind }) => kind === 'innovation');
  return { ...inputs, innovation, ruling: { ...inputs.ruling, ...Object.fromEntries(raised) } };
};

/** How much more of an objective would have been rated one level higher: 1/100 is one percent of the targets. */
export interface ObjectiveGap {
  readonly objectiveId: string;
  readonly level: Level;
  readonly next: Level;
  readonly more: Exact;
  /** The plan did not let it go so far: a share of a whole ends at 100 percent. */
  readonly beyond?: true;
}

/**
 * What each objective of the last segment lacked for the next level; none for those at the top or not measured. `topOf`
 * says how far the plan let an objective go, where that is known.
 */
export const objectiveGaps = (
  { segments, rules }: MatrixInputs,
  topOf: (objective: AttainedObjective) => Exact | undefined = () => undefined,
): readonly ObjectiveGap[] =>
  (segments.at(-1)?.objectives ?? []).flatMap((objective) => {
    const { objectiveId, attainment } = objective;
    if (attainment === 'not-applicable') return [];
    const level = levelOf(attainment, rules.levelThresholds);
    if (level === 'above') return [];
    const next = level === 'below' ? 'meets' : 'above';
    const wanted = fractionOf(rules.levelThresholds[next]).div(10_000);
    const more = exactOf(wanted.sub(fractionOf(attainment)));
    const top = topOf(objective);
    const isBeyond = top !== undefined && wanted.compare(fractionOf(top)) > 0;
    return [{ objectiveId, level, next, more, ...(isBeyond ? { beyond: true } : {}) }];
  });
