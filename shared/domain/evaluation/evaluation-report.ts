import { type ReplayCut, replayCuts } from '../replay/replay-group.ts';
import { type BehaviourId, levels } from '../schemes/scheme.ts';
import type { Aspect } from '../targets/plan.ts';
import { type Interval, kappa, newcombe, quantiles, wilson } from './intervals.ts';
import { aspects, type YearTally } from './year-tally.ts';

/** From here on numbers are taken for a sign. Ours, unverified. */
export const evaluationBounds = {
  /** An aspect that fewer plans have is hardly looked at. */
  covered: 0.5,
  /** When so many get the same level, it tells nobody apart. */
  same: 0.95,
  /** So many indicators without a value are too many. */
  missing: 0.1,
  /** So many of the decided appeals on one step point at the step. */
  upheld: 1 / 3,
  /** Below this raters agree little beyond chance (Landis and Koch 1977: fair). */
  agreement: 0.4,
  /** Fewer than these say nothing. */
  fewestRated: 20,
  fewestAppeals: 5,
  /** Smaller groups are not told apart, nor what they follow from. */
  fewestInGroup: 10,
} as const;

/** How far something tells people apart: how many were at each level. */
export interface Discrimination {
  readonly of: 'behaviour' | 'aspect';
  readonly id: string;
  readonly counts: readonly { readonly level: string; readonly count: number }[];
  readonly total: number;
  /** Nearly everybody is at the same level. */
  readonly isFlat: boolean;
}

/** How a group fares, beside everybody else. Shares are of predicates that are good or better. */
export interface GroupFairness {
  readonly cut: ReplayCut;
  readonly group: string;
  readonly people: number;
  readonly good: Interval;
  /** The group less the others; absent where there are no others who are told. */
  readonly difference?: Interval;
  /** Zero is outside the interval of the difference at 99 %, since many groups are looked at. */
  readonly isNotable: boolean;
}

export interface EvaluationReport {
  readonly people: number;
  readonly rated: number;
  readonly coverage: {
    readonly plans: number;
    readonly aspects: readonly { readonly aspect: Aspect; readonly plans: number }[];
    readonly expectations: readonly { readonly behaviourId: BehaviourId; readonly plans: number }[];
  };
  readonly discrimination: readonly Discrimination[];
  readonly missing: { readonly indicators: number; readonly withoutValue: number; readonly segments: number };
  readonly appeals: {
    readonly filed: number;
    readonly decided: number;
    readonly changed: number;
    readonly steps: readonly {
      readonly step: string;
      readonly filed: number;
      readonly decided: number;
      readonly changed: number;
    }[];
  };
  readonly raters: { readonly pairs: number; readonly equal: number; readonly kappa?: number };
  readonly calibration: { readonly looked: number; readonly changed: number };
  readonly fairness: readonly GroupFairness[];
}

const at = (tally: YearTally, name: string): number => tally[name] ?? 0;

/** The counts of every name that begins so, by what follows. */
const after = (tally: YearTally, beginning: string): readonly (readonly [string, number])[] =>
  Object.entries(tally).flatMap(([name, count]) =>
    name.startsWith(beginning) ? [[name.slice(beginning.length), count] as const] : [],
  );

const discriminationOf = (of: Discrimination['of'], id: string, tally: YearTally): Discrimination => {
  const counts = after(tally, of === 'behaviour' ? `behaviour:${id}:` : `reached:${id}:`)
    .map(([level, count]) => ({ level, count }))
    .sort((a, b) => b.count - a.count || (a.level < b.level ? -1 : 1));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const isFlat = total >= evaluationBounds.fewestRated && (counts[0]?.count ?? 0) >= evaluationBounds.same * total;
  return { of, id, counts, total, isFlat };
};

/** Groups that may be told: none is small, and no small one follows from the whole. */
const toldGroups = (tally: YearTally, cut: ReplayCut): readonly (readonly [string, number])[] => {
  const groups = [...after(tally, `group:${cut}:`)].sort(([, a], [, b]) => b - a);
  const told = groups.filter(([, people]) => people >= evaluationBounds.fewestInGroup);
  const hidden = groups.slice(told.length).reduce((sum, [, people]) => sum + people, 0);
  return hidden > 0 && hidden < evaluationBounds.fewestInGroup ? told.slice(0, -1) : told;
};

const fairnessOf = (tally: YearTally, cut: ReplayCut): readonly GroupFairness[] => {
  const [all, allGood] = [at(tally, 'rated'), after(tally, `good:${cut}:`).reduce((sum, [, good]) => sum + good, 0)];
  return toldGroups(tally, cut).map(([group, people]) => {
    const own = { part: at(tally, `good:${cut}:${group}`), of: people };
    const others = { part: allGood - own.part, of: all - people };
    if (others.of < evaluationBounds.fewestInGroup) return { cut, group, people, good: wilson(own), isNotable: false };
    const strict = newcombe(own, others, quantiles[99]);
    const isNotable = strict.low > 0 || strict.high < 0;
    return { cut, group, people, good: wilson(own), difference: newcombe(own, others), isNotable };
  });
};

const ratersOf = (tally: YearTally): EvaluationReport['raters'] => {
  const pairs = levels.map((first) => levels.map((second) => at(tally, `raters:${first}:${second}`)));
  const agreed = kappa(pairs);
  return {
    pairs: pairs.flat().reduce((sum, count) => sum + count, 0),
    equal: levels.reduce((sum, level) => sum + at(tally, `raters:${level}:${level}`), 0),
    ...(agreed === undefined ? {} : { kappa: agreed }),
  };
};

/** What a year says about the system by which it was judged, without anybody in it. */
export const evaluationReport = (tally: YearTally, behaviours: readonly BehaviourId[]): EvaluationReport => ({
  people: at(tally, 'people'),
  rated: at(tally, 'rated'),
  coverage: {
    plans: at(tally, 'plans'),
    aspects: aspects.map((aspect) => ({ aspect, plans: at(tally, `aspect:${aspect}`) })),
    expectations: behaviours.map((behaviourId) => ({ behaviourId, plans: at(tally, `expected:${behaviourId}`) })),
  },
  discrimination: [
    ...behaviours.map((id) => discriminationOf('behaviour', id, tally)),
    ...aspects.map((aspect) => discriminationOf('aspect', aspect, tally)),
  ].filter(({ total }) => total > 0),
  missing: {
    indicators: at(tally, 'indicators'),
    withoutValue: at(tally, 'indicator-missing'),
    segments: at(tally, 'segment-left-out'),
  },
  appeals: {
    filed: at(tally, 'appeals'),
    decided: at(tally, 'appeals-decided'),
    changed: at(tally, 'appeals-changed'),
    steps: after(tally, 'appeal:')
      .map(([step, filed]) => ({
        step,
        filed,
        decided: at(tally, `appeal-decided:${step}`),
        changed: at(tally, `appeal-changed:${step}`),
      }))
      .sort((a, b) => b.filed - a.filed || (a.step < b.step ? -1 : 1)),
  },
  raters: ratersOf(tally),
  calibration: { looked: at(tally, 'calibrated'), changed: at(tally, 'calibrated-changed') },
  fairness: replayCuts.flatMap((cut) => fairnessOf(tally, cut)),
});
