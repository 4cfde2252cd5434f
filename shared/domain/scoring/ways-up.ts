import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import {
  type Level,
  levels,
  type MatrixScheme,
  type Predicate,
  predicates,
  type WeightedScheme,
} from '../schemes/scheme.ts';
import { type Levels, predicateOf } from './predicate-matrix.ts';
import { bandOf } from './weighted-score.ts';

type Part = 'results' | 'behaviour';

/** One thing that would have been better. Points are of the year and exact; `more` is what was lacking. */
export type Improvement =
  | { readonly kind: 'level'; readonly part: Part; readonly from: Level; readonly to: Level }
  | { readonly kind: 'points'; readonly part: Part; readonly from: Exact; readonly to: Exact; readonly more: Exact }
  | { readonly kind: 'innovation' };

/** Improvements that together would have given a better predicate, and with any of them less would not. */
export interface WayUp {
  readonly predicate: Predicate;
  readonly improvements: readonly Improvement[];
}

const rank = (level: Level): number => levels.indexOf(level);
const upFrom = (level: Level): readonly Level[] => levels.filter((one) => rank(one) >= rank(level));
const isAtMost = (a: Levels, b: Levels): boolean =>
  rank(a.results) <= rank(b.results) && rank(a.behaviour) <= rank(b.behaviour);

/**
 * The least that would have given a better predicate under a matrix, the fewest steps first and the best of those that
 * are as near. It never asks for less: from meets and below it does not point to `butuh-perbaikan`, which has weaker
 * results. Empty at the top.
 */
export const matrixWaysUp = (matrix: MatrixScheme['matrix'], from: Levels): readonly WayUp[] => {
  const grade = (cell: Levels) => predicates.indexOf(predicateOf(matrix, cell));
  const steps = (cell: Levels) => rank(cell.results) + rank(cell.behaviour);
  const better = upFrom(from.results)
    .flatMap((results) => upFrom(from.behaviour).map((behaviour): Levels => ({ results, behaviour })))
    .filter((cell) => grade(cell) < grade(from));
  return better
    .filter((cell) => !better.some((other) => other !== cell && isAtMost(other, cell)))
    .sort((a, b) => steps(a) - steps(b) || grade(a) - grade(b))
    .map((cell) => ({ predicate: predicateOf(matrix, cell), improvements: levelsRaised(from, cell) }));
};

const levelsRaised = (from: Levels, to: Levels): readonly Improvement[] =>
  (['results', 'behaviour'] as const).flatMap((part) =>
    from[part] === to[part] ? [] : [{ kind: 'level', part, from: from[part], to: to[part] } as const],
  );

/** A weighted result of the year, in points, with what the bands ask. */
export interface WeightedStand {
  readonly bands: WeightedScheme['bands'];
  readonly score: Exact;
  readonly innovation: boolean;
}

/** The band above the one that counts, and what it lacks; undefined at the top. */
export const nextBand = ({ bands, score, innovation }: WeightedStand) => {
  const current = bandOf(bands, score, innovation);
  const band = bands
    .slice(
      0,
      Math.max(
        0,
        bands.findIndex(({ predicate }) => predicate === current),
      ),
    )
    .at(-1);
  if (band === undefined) return undefined;
  const lacking = fractionOf(band.from).div(100).sub(fractionOf(score));
  return {
    predicate: band.predicate,
    ...(lacking.compare(0) > 0 ? { lacking: exactOf(lacking) } : {}),
    needsInnovation: band.needsInnovation === true && !innovation,
  };
};

/** The two parts of a weighted result, with their weights of any one unit. */
export type WeightedParts = Readonly<
  Record<Part, { readonly points: Exact | 'not-applicable'; readonly weight: number; readonly most?: number | Exact }>
>;

/**
 * What would have given the next band: so many more points of one part alone, as far as its scale reaches, together with
 * an innovation where the band asks for one. Where neither part alone reaches it, results as high as they go and the
 * rest from behaviour. `most` is the top of a part's scale in points.
 */
export const weightedWaysUp = (parts: WeightedParts, stand: WeightedStand): readonly WayUp[] => {
  const next = nextBand(stand);
  if (next === undefined) return [];
  const innovation: readonly Improvement[] = next.needsInnovation ? [{ kind: 'innovation' }] : [];
  const way = (...improvements: readonly Improvement[]): WayUp => ({
    predicate: next.predicate,
    improvements: [...improvements, ...innovation],
  });
  if (next.lacking === undefined) return [way()];
  const alone = (['results', 'behaviour'] as const).flatMap((part) => raised(part, parts, next.lacking ?? '0/1'));
  const reachable = alone.filter(({ part, to }) => isWithin(to, parts[part].most));
  return reachable.length > 0
    ? reachable.map((one) => way(one))
    : together(parts, next.lacking).map((both) => way(...both));
};

type PointsRaised = Extract<Improvement, { readonly kind: 'points' }>;

const isWithin = (points: Exact, most: number | Exact | undefined): boolean =>
  most === undefined || fractionOf(points).compare(most) <= 0;

const wholeOf = (parts: WeightedParts): number =>
  (['results', 'behaviour'] as const).reduce(
    (sum, part) => sum + (parts[part].points === 'not-applicable' ? 0 : parts[part].weight),
    0,
  );

/** The points of one part that make up for what the score lacks. */
const raised = (part: Part, parts: WeightedParts, lacking: Exact): readonly PointsRaised[] => {
  const { points: from, weight } = parts[part];
  if (from === 'not-applicable' || weight === 0) return [];
  const more = fractionOf(lacking).mul(wholeOf(parts)).div(weight);
  return [{ kind: 'points', part, from, to: exactOf(fractionOf(from).add(more)), more: exactOf(more) }];
};

const together = (parts: WeightedParts, lacking: Exact): readonly (readonly PointsRaised[])[] => {
  const { points: from, weight, most } = parts.results;
  if (from === 'not-applicable' || most === undefined) return [];
  const more = fractionOf(most).sub(fractionOf(from));
  if (more.compare(0) <= 0) return [];
  const left = exactOf(fractionOf(lacking).sub(more.mul(weight).div(wholeOf(parts))));
  const results: PointsRaised = {
    kind: 'points',
    part: 'results',
    from,
    to: exactOf(fractionOf(most)),
    more: exactOf(more),
  };
  return raised('behaviour', parts, left).flatMap((behaviour) =>
    isWithin(behaviour.to, parts.behaviour.most) ? [[results, behaviour]] : [],
  );
};
