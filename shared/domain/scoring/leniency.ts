import Fraction from 'fraction.js';
import { type Level, levels } from '../schemes/scheme.ts';

/** How often each level was given: of results (hasil kerja) and of behaviour (perilaku kerja). */
export interface LevelTally {
  readonly results: Readonly<Record<Level, number>>;
  readonly behaviour: Readonly<Record<Level, number>>;
}

export const tallyParts = ['results', 'behaviour'] as const;
export type TallyPart = (typeof tallyParts)[number];

/** The ratings of others around a rater, as tenths: whole ratings of few people could be deduced. */
export interface OthersTally {
  readonly scope: 'unit' | 'agency';
  /** Share of each level in tenths, rounded half up; they need not sum to ten. */
  readonly tenths: LevelTally;
}

/** What the own ratings look like beside those of others: a hint to look again, never a fault. */
export type LeniencyFinding = 'lenient' | 'severe' | 'central' | 'alike';

export interface LeniencyReport {
  readonly own: LevelTally;
  readonly ratings: number;
  /** The smallest number of ratings of which anything is said: fewer could name somebody. */
  readonly fewest: number;
  /** Absent around are groups of too few; the unit comes before the agency. */
  readonly others: readonly OthersTally[];
  readonly findings: readonly {
    readonly part: TallyPart;
    readonly finding: LeniencyFinding;
    /** With whom it was compared; absent where it follows from the own ratings alone. */
    readonly scope?: 'unit' | 'agency';
  }[];
}

const points: Readonly<Record<Level, number>> = { below: 1, meets: 2, above: 3 };

const totalOf = (counts: Readonly<Record<Level, number>>): number =>
  levels.reduce((total, level) => total + counts[level], 0);

const each = (of: (level: Level) => number): Record<Level, number> => ({
  below: of('below'),
  meets: of('meets'),
  above: of('above'),
});

const minus = (all: LevelTally, own: LevelTally): LevelTally => ({
  results: each((level) => Math.max(0, all.results[level] - own.results[level])),
  behaviour: each((level) => Math.max(0, all.behaviour[level] - own.behaviour[level])),
});

const asTenths = (counts: Readonly<Record<Level, number>>): Record<Level, number> => {
  const total = totalOf(counts);
  return each((level) => (total === 0 ? 0 : Math.floor((20 * counts[level] + total) / (2 * total))));
};

/** Groups in which everybody has the same level would tell the level of each. */
const isTelling = (counts: Readonly<Record<Level, number>>): boolean =>
  levels.some((level) => counts[level] > 0 && counts[level] === totalOf(counts));

/** Differences of less than a quarter of a level are chance. */
const noticeable = new Fraction(1, 4);

const meanOf = (counts: Readonly<Record<Level, number>>): Fraction =>
  new Fraction(
    levels.reduce((sum, level) => sum + points[level] * counts[level], 0),
    totalOf(counts),
  );

const comparison = (own: Readonly<Record<Level, number>>, others: Readonly<Record<Level, number>>): LeniencyFinding => {
  const difference = meanOf(own).sub(meanOf(others));
  if (difference.gte(noticeable)) return 'lenient';
  return difference.lte(noticeable.neg()) ? 'severe' : 'alike';
};

/** Nearly everybody in the middle, nine of ten or more: differences between people may have been missed. */
const isCentral = (own: Readonly<Record<Level, number>>): boolean => own.meets * 10 >= totalOf(own) * 9;

interface Around {
  readonly scope: 'unit' | 'agency';
  /** Of everybody there, the own ratings included. */
  readonly all: LevelTally;
  /** The ratings that the rater was given there, which stay hidden until they are announced. */
  readonly received: LevelTally;
}

const isReleased = (others: LevelTally, fewest: number): boolean =>
  tallyParts.every((part) => totalOf(others[part]) >= fewest && !isTelling(others[part]));

/**
 * The own ratings of a rater beside those of the others in the unit and in the agency. Nothing is said of fewer than
 * `fewest` ratings, of the own or of others, nor of a group that was all rated alike; of others only tenths, and never
 * with what the rater was given. Who rates fewer learns nothing of others. It informs
 * the rater and nobody else; there is no target to meet (no forced distribution: SE MenPANRB 3/2023). The limits of a
 * quarter of a level and of nine tenths are ours, unverified.
 */
export const leniencyOf = (own: LevelTally, around: readonly Around[], fewest: number): LeniencyReport => {
  const ratings = totalOf(own.results);
  const released = (ratings < fewest ? [] : around)
    .map(({ scope, all, received }) => ({ scope, counts: minus(minus(all, own), received) }))
    .filter(({ counts }) => isReleased(counts, fewest));
  const nearest = released[0];
  const findings = tallyParts.flatMap((part): LeniencyReport['findings'] => {
    if (totalOf(own[part]) < fewest) return [];
    const central = isCentral(own[part]) ? [{ part, finding: 'central' as const }] : [];
    if (nearest === undefined) return central;
    return [{ part, finding: comparison(own[part], nearest.counts[part]), scope: nearest.scope }, ...central];
  });
  const others = released.map(({ scope, counts }) => ({
    scope,
    tenths: { results: asTenths(counts.results), behaviour: asTenths(counts.behaviour) },
  }));
  return { own, ratings, fewest, others, findings };
};
