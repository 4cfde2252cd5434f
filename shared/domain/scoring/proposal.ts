import { type Exact, type ExactFraction, exactOf, fractionOf } from '../exact-number.ts';
import { type Level, levels, type Scheme } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import type { BehaviourRating } from './result.ts';

/** How far a target was reached, exactly: 1/1 is the whole target. Not applicable is not zero. */
export type Attained = ExactFraction | 'not-applicable';

/** The attainment of one objective (RHK) of an approved plan, and of the indicators below it. */
export interface AttainedObjective {
  readonly objectiveId: string;
  readonly kind: 'main' | 'additional';
  readonly weight: BasisPoints;
  readonly attainment: Attained;
  readonly indicators: readonly {
    readonly indicatorId: string;
    readonly weight: BasisPoints;
    readonly attainment: Attained;
  }[];
}

/** What the system proposes for the results of a segment, and why. */
export interface Proposal {
  readonly level: Level | 'not-applicable';
  readonly objectives: readonly {
    readonly objectiveId: string;
    readonly kind: 'main' | 'additional';
    readonly level: Level | 'not-applicable';
  }[];
}

/** An attainment as the text that receipts keep. */
export const attainedText = (attained: Attained): Exact | 'not-applicable' =>
  attained === 'not-applicable' ? attained : exactOf(fractionOf(attained));

/** The level of an attainment. Thresholds are half-open from below and take the unrounded value. */
export const levelOf = (attained: ExactFraction, thresholds: Scheme['levelThresholds']): Level => {
  const basisPoints = fractionOf(attained).mul(10_000);
  if (basisPoints.gte(thresholds.above)) return 'above';
  return basisPoints.gte(thresholds.meets) ? 'meets' : 'below';
};

/**
 * The most frequent level. Each group counts before the next one, which only decides between levels that are as frequent
 * so far; what is then still equal takes the lower level. Undefined when nothing is counted.
 */
const mostFrequent = (...groups: readonly (readonly Level[])[]): Level | undefined => {
  if (groups.every((group) => group.length === 0)) return undefined;
  let candidates: readonly Level[] = levels;
  for (const group of groups) {
    const times = (level: Level) => group.filter((one) => one === level).length;
    const most = Math.max(...candidates.map(times));
    candidates = candidates.filter((level) => times(level) === most);
  }
  return candidates[0];
};

/**
 * The proposed rating of results: the most frequent level over the main objectives; additional ones decide a tie, and
 * stand alone where no main objective applies; a tie that remains takes the lower level. The rating stays the
 * supervisor's judgement (PermenPANRB 6/2022); this way of rolling up is ours, unverified.
 */
export const proposeResults = (
  objectives: readonly AttainedObjective[],
  thresholds: Scheme['levelThresholds'],
): Proposal => {
  const rated = objectives.map(({ objectiveId, kind, attainment }) => ({
    objectiveId,
    kind,
    level: attainment === 'not-applicable' ? attainment : levelOf(attainment, thresholds),
  }));
  const of = (kind: 'main' | 'additional') =>
    rated.flatMap((one) => (one.kind === kind && one.level !== 'not-applicable' ? [one.level] : []));
  return { level: mostFrequent(of('main'), of('additional')) ?? 'not-applicable', objectives: rated };
};

/** The proposed rating of behaviour: the most frequent level of the behaviours, a tie takes the lower. */
export const proposeBehaviour = (behaviours: readonly BehaviourRating[]): Level | 'not-applicable' =>
  mostFrequent(behaviours.flatMap(({ level }) => (level === undefined ? [] : [level]))) ?? 'not-applicable';
