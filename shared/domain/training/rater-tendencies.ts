import Fraction from 'fraction.js';
import { type Exact, exactOf } from '../exact-number.ts';
import type { BehaviourId } from '../schemes/scheme.ts';
import type { TrainingTolerances } from '../schemes/scheme-parts.ts';

/** One behaviour of one prepared case: where the rater put it, and where the office agreed that it lies, from 0 to 1. */
export interface RatedPoint {
  readonly caseId: string;
  readonly behaviourId: BehaviourId;
  readonly given: Fraction;
  readonly agreed: Fraction;
}

export const tendencies = ['lenient', 'severe', 'inaccurate', 'halo', 'central'] as const;
/** Murah hati, terlalu keras, jauh dari jawaban, efek halo, condong ke tengah. */
export type Tendency = (typeof tendencies)[number];

/** What one case shows of the rater. */
export interface CaseTendency {
  readonly caseId: string;
  /** Mean difference; above zero is lenient. */
  readonly leniency: Exact;
  readonly distance: Exact;
  /** Absent where the agreed answer has no spread with which to compare. */
  readonly spread?: Exact;
}

/** A tendency beyond what the scheme tolerates, with the cases or behaviours in which it shows, the clearest first. */
export interface TendencyFinding {
  readonly tendency: Tendency;
  readonly measured: Exact;
  readonly tolerated: Exact;
  readonly caseIds: readonly string[];
  readonly behaviourIds: readonly BehaviourId[];
}

/** How a rater rates beside the agreed answers. All numbers are exact shares of the length of the scale, or of a spread. */
export interface TendencyReport {
  readonly leniency: Exact;
  readonly distance: Exact;
  readonly haloSpread?: Exact;
  readonly centralSpread?: Exact;
  readonly cases: readonly CaseTendency[];
  /** Empty: within the tolerances. */
  readonly findings: readonly TendencyFinding[];
}

const zero = new Fraction(0);

const mean = (values: readonly Fraction[]): Fraction =>
  values.reduce((sum, one) => sum.add(one), zero).div(Math.max(1, values.length));

/** Mean distance from the own mean: exact, unlike a standard deviation. */
const spread = (values: readonly Fraction[]): Fraction => {
  const middle = mean(values);
  return mean(values.map((one) => one.sub(middle).abs()));
};

interface Group {
  readonly name: string;
  readonly points: readonly RatedPoint[];
}

const groupsBy = (points: readonly RatedPoint[], key: 'caseId' | 'behaviourId'): readonly Group[] =>
  [...new Set(points.map((one) => one[key]))].map((name) => ({ name, points: points.filter((p) => p[key] === name) }));

const givenOf = ({ points }: Group) => points.map(({ given }) => given);
const agreedOf = ({ points }: Group) => points.map(({ agreed }) => agreed);
const leniencyOf = (points: readonly RatedPoint[]) => mean(points.map(({ given, agreed }) => given.sub(agreed)));
const distanceOf = (points: readonly RatedPoint[]) => mean(points.map(({ given, agreed }) => given.sub(agreed).abs()));

/** The spread of what was given as a share of the agreed one, over all groups; undefined where there is none agreed. */
const shareOfSpread = (groups: readonly Group[]): Fraction | undefined => {
  const agreed = mean(groups.map((group) => spread(agreedOf(group))));
  return agreed.equals(0) ? undefined : mean(groups.map((group) => spread(givenOf(group)))).div(agreed);
};

/** The groups whose measure is beyond the limit, the furthest first. */
const clearest = (groups: readonly Group[], beyond: (group: Group) => Fraction | undefined): readonly string[] =>
  groups
    .flatMap((group) => {
      const by = beyond(group);
      return by?.gt(0) ? [{ name: group.name, by }] : [];
    })
    .sort((a, b) => b.by.compare(a.by))
    .map(({ name }) => name);

interface Measured {
  readonly leniency: Fraction;
  readonly distance: Fraction;
  readonly haloSpread: Fraction | undefined;
  readonly centralSpread: Fraction | undefined;
}

const share = (basisPoints: number): Fraction => new Fraction(basisPoints, 10_000);

const findingsOf = (
  cases: readonly Group[],
  behaviours: readonly Group[],
  { measured, tolerances }: { readonly measured: Measured; readonly tolerances: TrainingTolerances },
): readonly TendencyFinding[] => {
  const limit = share(tolerances.leniency);
  const far = share(tolerances.distance);
  const least = { halo: share(tolerances.haloSpread), central: share(tolerances.centralSpread) };
  const lacks = (group: Group, at: Fraction) => shareOfSpread([group]) && at.sub(shareOfSpread([group]) ?? at);
  const finding = (
    tendency: Tendency,
    at: Fraction,
    [tolerated, caseIds, behaviourIds = []]: Shown,
  ): TendencyFinding => ({
    tendency,
    measured: exactOf(at),
    tolerated: exactOf(tolerated),
    caseIds,
    behaviourIds,
  });
  const { leniency, distance, haloSpread, centralSpread } = measured;
  const found: TendencyFinding[] = [];
  if (leniency.gt(limit)) {
    found.push(finding('lenient', leniency, [limit, clearest(cases, ({ points }) => leniencyOf(points).sub(limit))]));
  }
  if (leniency.lt(limit.neg())) {
    const beyond = ({ points }: Group) => leniencyOf(points).neg().sub(limit);
    found.push(finding('severe', leniency, [limit, clearest(cases, beyond)]));
  }
  if (distance.gt(far)) {
    found.push(finding('inaccurate', distance, [far, clearest(cases, ({ points }) => distanceOf(points).sub(far))]));
  }
  if (haloSpread?.lt(least.halo)) {
    found.push(finding('halo', haloSpread, [least.halo, clearest(cases, (group) => lacks(group, least.halo))]));
  }
  if (centralSpread?.lt(least.central)) {
    const flat = clearest(behaviours, (group) => lacks(group, least.central));
    found.push(finding('central', centralSpread, [least.central, [], flat]));
  }
  return found;
};

type Shown = readonly [tolerated: Fraction, caseIds: readonly string[], behaviourIds?: readonly BehaviourId[]];

const optional = <K extends string>(name: K, value: Fraction | undefined): { readonly [P in K]?: Exact } =>
  (value === undefined ? {} : { [name]: exactOf(value) }) as { readonly [P in K]?: Exact };

const caseTendency = (group: Group): CaseTendency => ({
  caseId: group.name,
  leniency: exactOf(leniencyOf(group.points)),
  distance: exactOf(distanceOf(group.points)),
  ...optional('spread', shareOfSpread([group])),
});

/**
 * Measures how somebody rates prepared cases: leniency and severity (mean difference), distance (mean absolute
 * difference), halo (too little spread over the behaviours of one person) and central tendency (too little spread of one
 * behaviour over the people), the last two as shares of the agreed spread. A measure at its tolerance is within it.
 * Source: ours; the tolerances are in the scheme. No regulation that we read measures raters.
 */
export const tendenciesOf = (points: readonly RatedPoint[], tolerances: TrainingTolerances): TendencyReport => {
  const cases = groupsBy(points, 'caseId');
  const behaviours = groupsBy(points, 'behaviourId');
  const measured: Measured = {
    leniency: leniencyOf(points),
    distance: distanceOf(points),
    haloSpread: shareOfSpread(cases),
    centralSpread: shareOfSpread(behaviours),
  };
  return {
    leniency: exactOf(measured.leniency),
    distance: exactOf(measured.distance),
    ...optional('haloSpread', measured.haloSpread),
    ...optional('centralSpread', measured.centralSpread),
    cases: cases.map(caseTendency),
    findings: findingsOf(cases, behaviours, { measured, tolerances }),
  };
};
