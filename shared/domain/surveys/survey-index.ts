import Fraction from 'fraction.js';
import { type Exact, exactOf, roundedHalfUp } from '../exact-number.ts';
import { type ElementTotals, type SurveyElement, surveyElements } from './elements.ts';

/** Mutu pelayanan: A sangat baik, B baik, C kurang baik, D tidak baik. */
export const qualityClasses = ['A', 'B', 'C', 'D'] as const;
export type QualityClass = (typeof qualityClasses)[number];

/**
 * Where each class begins, in hundredths of the index. The rounded index is read, not the exact one: the official table
 * has a hole between 88.30 and 88.31. Source: PermenPANRB 14/2017, confidence A.
 */
const beginnings: readonly (readonly [QualityClass, number])[] = [
  ['A', 88_31],
  ['B', 76_61],
  ['C', 65_00],
];

/** The class of an index in hundredths, from 2,500 to 10,000. */
export const qualityOf = (index: number): QualityClass => beginnings.find(([, from]) => index >= from)?.[0] ?? 'D';

export interface ElementMean {
  readonly element: SurveyElement;
  readonly answers: number;
  /** Nilai rata-rata (NRR), from 1 to 4. */
  readonly mean: Exact;
}

/** Indeks Kepuasan Masyarakat. */
export interface SurveyIndex {
  /** Hundredths, half up: 8,831 is 88.31. */
  readonly index: number;
  readonly exact: Exact;
  readonly quality: QualityClass;
  /** Hundredths, as official reports compute it: each mean times 1/n rounded to three decimals. */
  readonly reported: number;
  /** Those that somebody gave a score, the lowest mean first: what to mend first. */
  readonly elements: readonly ElementMean[];
}

const weightDecimals = 1000;

/**
 * The index as offices' reports print it, in hundredths: every element mean times 0.111 (1/n to three decimals), times
 * 25, half up; and yet 100 where every mean is 4. Shown beside the exact one, so that a report can be compared.
 */
export const reportedIndex = (means: readonly Fraction[]): number => {
  if (means.every((mean) => mean.equals(4))) return 100_00;
  const weight = new Fraction(roundedHalfUp(new Fraction(weightDecimals, means.length)), weightDecimals);
  const weighted = means.reduce((sum, mean) => sum.add(mean.mul(weight)), new Fraction(0));
  return roundedHalfUp(weighted.mul(25 * 100));
};

/**
 * The index over element means, exact: their mean times 25. An element that nobody scored leaves the others a larger
 * weight (1/n). Source: PermenPANRB 14/2017; the exact weight instead of 0.111 is ours, since that makes 100 unreachable.
 */
const exactIndex = (means: readonly Fraction[]): Fraction =>
  means
    .reduce((sum, mean) => sum.add(mean), new Fraction(0))
    .div(means.length)
    .mul(25);

const meansOf = (totals: ElementTotals): readonly ElementMean[] =>
  surveyElements
    .filter((element) => totals[element].answers > 0)
    .map((element) => {
      const { sum, answers } = totals[element];
      return { element, answers, mean: exactOf(new Fraction(sum, answers)) };
    });

/** The index of added answers; undefined while there is none. */
export const surveyIndex = (totals: ElementTotals): SurveyIndex | undefined => {
  const elements = meansOf(totals);
  if (elements.length === 0) return undefined;
  const means = elements.map(({ mean }) => new Fraction(mean));
  const exact = exactIndex(means);
  const index = roundedHalfUp(exact.mul(100));
  return {
    index,
    exact: exactOf(exact),
    quality: qualityOf(index),
    reported: reportedIndex(means),
    elements: elements.toSorted((a, b) => new Fraction(a.mean).compare(b.mean)),
  };
};
