import Fraction from 'fraction.js';
import type { Appeal } from '../appeals/appeal.ts';
import { fractionOf } from '../exact-number.ts';
import type { ReplayGroups } from '../replay/replay-group.ts';
import type { BehaviourId } from '../schemes/scheme.ts';
import { inputsOf } from '../scoring/receipt.ts';
import type { ScoringInputs, SegmentInputs } from '../scoring/receipt-inputs.ts';
import type { Result } from '../scoring/result.ts';
import type { Aspect, PlanContent } from '../targets/plan.ts';

/** What a year came to, as numbers by name. Two tallies together are added, in whatever order. Nobody is in it. */
export type YearTally = Readonly<Record<string, number>>;

export const aspects = ['quantity', 'quality', 'time', 'cost'] as const satisfies readonly Aspect[];

/** How the system itself looks at a year. */
export interface YearFacts {
  /** In force, one for each part of the year. */
  readonly plans: readonly PlanContent[];
  readonly behaviours: readonly BehaviourId[];
  readonly result: Result | undefined;
  readonly appeal: Appeal | undefined;
  readonly groups: ReplayGroups;
}

/** Both tallies together. */
export const tallyTogether = (one: YearTally, other: YearTally): YearTally => {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

const planNames = ({ plans, behaviours }: YearFacts): readonly string[] => {
  if (plans.length === 0) return [];
  const indicators = plans.flatMap(({ objectives }) => objectives.flatMap((one) => one.indicators));
  const covered = new Set(indicators.map(({ aspect }) => aspect));
  const expected = behaviours.filter((id) => plans.some(({ expectations }) => (expectations[id] ?? '').trim() !== ''));
  return ['plans', ...[...covered].map((aspect) => `aspect:${aspect}`), ...expected.map((id) => `expected:${id}`)];
};

/** Below, at or above the target, by the aspect of the indicator; without a value it is missing. */
const indicatorNames = ({ objectives }: SegmentInputs, aspectOf: ReadonlyMap<string, Aspect>): readonly string[] =>
  objectives.flatMap(({ indicators }) =>
    indicators.flatMap(({ indicatorId, attainment }) => {
      if (attainment === 'not-applicable') return ['indicators', 'indicator-missing'];
      const aspect = aspectOf.get(indicatorId);
      const than = fractionOf(attainment).compare(new Fraction(1));
      const reached = than < 0 ? 'below' : than === 0 ? 'at' : 'above';
      return ['indicators', ...(aspect === undefined ? [] : [`reached:${aspect}:${reached}`])];
    }),
  );

const behaviourNames = ({ behaviours }: SegmentInputs): readonly string[] =>
  behaviours.map(({ behaviourId, level, score }) => `behaviour:${behaviourId}:${level ?? `score-${score}`}`);

/** Neighbouring parts of the year that two people rated: how both saw the results of the same person. */
const raterNames = (inputs: ScoringInputs): readonly string[] =>
  inputs.kind !== 'matrix'
    ? []
    : inputs.segments.flatMap((segment, at) => {
        const next = inputs.segments[at + 1];
        return next === undefined || next.ratedBy === segment.ratedBy
          ? []
          : [`raters:${segment.resultsLevel}:${next.resultsLevel}`];
      });

const layerNames = ({ layers }: Result): readonly string[] =>
  layers.flatMap(({ kind, outcome }, at) => {
    if (kind !== 'calibration') return [];
    return ['calibrated', ...(layers[at - 1]?.outcome.predicate === outcome.predicate ? [] : ['calibrated-changed'])];
  });

const appealNames = (appeal: Appeal | undefined): readonly string[] => {
  if (appeal === undefined) return [];
  const steps = [...new Set((appeal.disputes ?? []).map(({ step }) => step))];
  const about = steps.length === 0 ? ['whole'] : steps;
  const verdict = appeal.decision?.verdict;
  const names = ['appeals', ...about.map((step) => `appeal:${step}`)];
  if (verdict === undefined) return names;
  return [
    ...names,
    'appeals-decided',
    ...about.map((step) => `appeal-decided:${step}`),
    ...(verdict === 'changed' ? ['appeals-changed', ...about.map((step) => `appeal-changed:${step}`)] : []),
  ];
};

const resultNames = ({ result, plans, groups }: YearFacts): readonly string[] => {
  const layer = result?.layers.at(-1);
  if (result === undefined || layer === undefined) return ['without-result'];
  const inputs = inputsOf(layer.receipt);
  const aspectOf = new Map(
    plans.flatMap(({ objectives }) =>
      objectives.flatMap((one) => one.indicators.map(({ indicatorId, aspect }) => [indicatorId, aspect] as const)),
    ),
  );
  const isGood = layer.outcome.predicate === 'baik' || layer.outcome.predicate === 'sangat-baik';
  return [
    'rated',
    ...inputs.leftOut.map(() => 'segment-left-out'),
    ...inputs.segments.flatMap((segment) => [...indicatorNames(segment, aspectOf), ...behaviourNames(segment)]),
    ...raterNames(inputs),
    ...layerNames(result),
    ...Object.entries(groups).flatMap(([cut, group]) => [
      `group:${cut}:${group}`,
      ...(isGood ? [`good:${cut}:${group}`] : []),
    ]),
  ];
};

/** One person's year in the tally. */
export const tallyOfYear = (facts: YearFacts): YearTally => {
  const tally: Record<string, number> = {};
  for (const name of ['people', ...planNames(facts), ...resultNames(facts), ...appealNames(facts.appeal)]) {
    tally[name] = (tally[name] ?? 0) + 1;
  }
  return tally;
};
