import type { Refusal } from '../decision.ts';
import type { Level } from '../schemes/scheme.ts';

/**
 * What stands in for what a year does not say, when it is replayed under a scheme of the other kind. In hundredths of
 * points. Ours, unverified: the report names how many people each assumption touches, and who replays may set others.
 */
export interface ReplayAssumptions {
  /** The score of a behaviour that has only a level. */
  readonly scoreOf: Readonly<Record<Level, number>>;
  /** From which score on a behaviour that has only a score meets and exceeds expectation. */
  readonly levelFrom: { readonly meets: number; readonly above: number };
}

export const replayAssumptions: ReplayAssumptions = {
  scoreOf: { below: 6_000, meets: 10_000, above: 11_500 },
  levelFrom: { meets: 9_000, above: 11_000 },
};

/** Whether they are the usual ones. */
export const areUsual = ({ scoreOf, levelFrom }: ReplayAssumptions): boolean => {
  const { scoreOf: scores, levelFrom: limits } = replayAssumptions;
  return (
    scoreOf.below === scores.below &&
    scoreOf.meets === scores.meets &&
    scoreOf.above === scores.above &&
    levelFrom.meets === limits.meets &&
    levelFrom.above === limits.above
  );
};

/** A number, in hundredths of points, that may not be lower than the one before it. */
const inOrder = (place: string, value: number, least: number): readonly Refusal[] =>
  value >= least
    ? []
    : [{ code: 'assumptions-out-of-order', field: `/assumptions/${place}`, facts: { least: least / 100 } }];

/** Why assumptions make no sense: a better level never stands for less (`assumptions-out-of-order`). */
export const assumptionRefusals = ({ scoreOf, levelFrom }: ReplayAssumptions): readonly Refusal[] => [
  ...inOrder('scoreOf/meets', scoreOf.meets, scoreOf.below),
  ...inOrder('scoreOf/above', scoreOf.above, scoreOf.meets),
  ...inOrder('levelFrom/above', levelFrom.above, levelFrom.meets),
];

export const replayNotes = [
  'behaviour-scores-assumed',
  'behaviour-levels-assumed',
  'behaviours-replaced',
  'innovation-unknown',
] as const;
/** What was assumed about a person: scores for levels, levels for scores, other behaviours, or that nothing was new. */
export type ReplayNote = (typeof replayNotes)[number];
