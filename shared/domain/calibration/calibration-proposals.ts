import Fraction from 'fraction.js';
import { type Exact, exactOf, fractionOf } from '../exact-number.ts';
import { type Level, levels, type Predicate, type Scheme } from '../schemes/scheme.ts';
import type { CalibrationRule } from '../schemes/scheme-parts.ts';
import { proposeResults } from '../scoring/proposal.ts';
import { inputsOf } from '../scoring/receipt.ts';
import type { ScoringInputs } from '../scoring/receipt-inputs.ts';
import { levelsOfYear } from '../scoring/receipt-matrix.ts';
import type { Result } from '../scoring/result.ts';
import { countingLayer } from '../scoring/result-decisions.ts';
import type { SpreadReport } from '../scoring/spread.ts';

/** Why a panel should look at a result: a hint to look again, never a fault. Numbers are exact. */
export type CalibrationReason =
  /** The mean of the rater and that of the others, as shares of the scale. */
  | {
      readonly kind: 'lenient-rater' | 'severe-rater';
      readonly raterId: string;
      readonly mean: Exact;
      readonly others: Exact;
    }
  | { readonly kind: 'level-against-attainment'; readonly level: Level; readonly suggested: Level }
  /** The lowest and the highest level that the segments of one year got for the same part. */
  | {
      readonly kind: 'segments-differ';
      readonly part: 'results' | 'behaviour';
      readonly from: Level;
      readonly to: Level;
    }
  /** The unit has more with these predicates than the guidance suggests (SE MenPANRB 3/2023). */
  | { readonly kind: 'spread'; readonly predicates: readonly Predicate[]; readonly count: number }
  /** HR asked the panel to look, whom the rule does not point to. */
  | { readonly kind: 'added'; readonly by: string; readonly reason: string };

export interface CalibrationProposal {
  readonly caseId: string;
  readonly reasons: readonly CalibrationReason[];
}

interface ProposalContext {
  readonly scheme: Scheme;
  readonly rule: CalibrationRule;
  /** The predicates of the unit of a case beside the guidance, once its organisation is rated. */
  readonly spreadOf: (caseId: string) => SpreadReport | undefined;
}

interface Looked {
  readonly caseId: string;
  readonly inputs: ScoringInputs;
  readonly predicate: Predicate;
  readonly raterId: string;
  readonly place: Fraction;
}

const levelPlace = (level: Level): Fraction => new Fraction(levels.indexOf(level), levels.length - 1);

/**
 * Where a result lies from 0 to 1: the mean of both levels, or the points as a share of the most that attainment gives, to
 * the basis point. Scores of thousands of people have as many denominators, and their exact sum would never end.
 */
const placeOf = (result: Result, inputs: ScoringInputs, scheme: Scheme): Fraction => {
  const { score = '0/1' } = countingLayer(result).outcome;
  if (inputs.kind === 'weighted') return fractionOf(score).mul(100).div(scheme.attainmentCap).round(4);
  const { results, behaviour } = levelsOfYear(inputs);
  return levelPlace(results).add(levelPlace(behaviour)).div(2);
};

const looked = (result: Result, scheme: Scheme): Looked => {
  const layer = countingLayer(result);
  const inputs = inputsOf(layer.receipt);
  const raterId = inputs.segments.at(-1)?.ratedBy ?? layer.by;
  const { caseId } = result;
  return { caseId, inputs, predicate: layer.outcome.predicate, raterId, place: placeOf(result, inputs, scheme) };
};

interface Sum {
  readonly count: number;
  readonly places: Fraction;
}

const sumOf = (all: readonly Looked[]): Sum => ({
  count: all.length,
  places: all.reduce((sum, { place }) => sum.add(place), new Fraction(0)),
});

/** Whose mean is how far from that of the others. */
interface Outlier {
  readonly own: Fraction;
  readonly others: Fraction;
}

const outlierOf = (own: Sum, all: Sum, rule: CalibrationRule): Outlier | undefined => {
  const others = { count: all.count - own.count, places: all.places.sub(own.places) };
  if (own.count < rule.fewestRated || others.count < rule.fewestRated) return undefined;
  const means = { own: own.places.div(own.count), others: others.places.div(others.count) };
  const isFar = means.own.sub(means.others).abs().gt(new Fraction(rule.outlierBeyond, 10_000));
  return isFar ? means : undefined;
};

/** Those who are far from the others. Each sum is made once: a top of an agency has thousands of results. */
const outliersIn = (all: readonly Looked[], rule: CalibrationRule): ReadonlyMap<string, Outlier> => {
  const whole = sumOf(all);
  const byRater = Map.groupBy(all, ({ raterId }) => raterId);
  return new Map(
    [...byRater].flatMap(([raterId, rated]) => {
      const outlier = outlierOf(sumOf(rated), whole, rule);
      return outlier === undefined ? [] : [[raterId, outlier] as const];
    }),
  );
};

/** The rater's mean is far from that of the others, and this result lies on that side of it. */
const raterReasons = (
  { raterId, place }: Looked,
  outliers: ReadonlyMap<string, Outlier>,
): readonly CalibrationReason[] => {
  const outlier = outliers.get(raterId);
  if (outlier === undefined) return [];
  const { own, others } = outlier;
  const isLenient = own.gt(others);
  if (!(isLenient ? place.gt(others) : place.lt(others))) return [];
  const kind = isLenient ? 'lenient-rater' : 'severe-rater';
  return [{ kind, raterId, mean: exactOf(own), others: exactOf(others) }];
};

const attainmentReasons = ({ inputs }: Looked): readonly CalibrationReason[] => {
  const last = inputs.kind === 'matrix' ? inputs.segments.at(-1) : undefined;
  if (inputs.kind !== 'matrix' || last === undefined || last.organisation !== undefined) return [];
  const { results: level } = levelsOfYear(inputs);
  const { level: suggested } = proposeResults(last.objectives, inputs.rules.levelThresholds);
  return suggested === level || suggested === 'not-applicable'
    ? []
    : [{ kind: 'level-against-attainment', level, suggested }];
};

const segmentReasons = ({ inputs }: Looked): readonly CalibrationReason[] => {
  if (inputs.kind !== 'matrix') return [];
  const { segments } = inputs;
  return (['results', 'behaviour'] as const).flatMap((part): readonly CalibrationReason[] => {
    const given = segments.map((one) => (part === 'results' ? one.resultsLevel : one.behaviourLevel));
    return given.includes('below') && given.includes('above')
      ? [{ kind: 'segments-differ', part, from: 'below', to: 'above' }]
      : [];
  });
};

const spreadReasons = ({ predicate }: Looked, spread: SpreadReport | undefined): readonly CalibrationReason[] =>
  (spread?.findings ?? [])
    .filter(({ rule, predicates }) => rule === 'at-most' && predicates.includes(predicate))
    .map(({ predicates, count }) => ({ kind: 'spread', predicates, count }));

/**
 * Which results of a unit, rated and not yet announced, a panel should look at and why, those with most reasons first.
 * A rater of fewer people than the rule says is not compared, nor with fewer others. Source: the scheme's `calibration`; SE MenPANRB 3/2023 for the spread, which is a consideration, no quota.
 */
export const calibrationProposals = (
  results: readonly Result[],
  { scheme, rule, spreadOf }: ProposalContext,
): readonly CalibrationProposal[] => {
  const all = results.filter(({ announcedAt }) => announcedAt === undefined).map((result) => looked(result, scheme));
  const outliers = outliersIn(all, rule);
  return all
    .map((one) => ({
      caseId: one.caseId,
      reasons: [
        ...raterReasons(one, outliers),
        ...attainmentReasons(one),
        ...segmentReasons(one),
        ...spreadReasons(one, spreadOf(one.caseId)),
      ],
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || (a.caseId < b.caseId ? -1 : 1));
};
