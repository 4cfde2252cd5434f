import Fraction from 'fraction.js';
import type { Bilingual } from '../schemes/scheme.ts';
import type { BasisPoints } from '../targets/plan.ts';
import { distributionOf, type Tally } from './tally.ts';

export const statistics = ['count', 'share', 'mean', 'median', 'percentile'] as const;
export const measuredThings = ['events', 'value', 'duration'] as const;
export const timeUnits = ['minutes', 'hours', 'days'] as const;

/**
 * Ukuran: a number that is computed from the events of a source instead of typed.
 *
 * `count` counts events; `share` is the percentage that went well (over events), or whose value or duration is at most
 * `atMost`; `mean`, `median` and `percentile` are of values or of durations, these in `timeUnit`.
 */
export interface Measure {
  readonly measureId: string;
  readonly name: Bilingual;
  readonly sourceId: string;
  /** Only events of this type. */
  readonly eventType: string;
  readonly statistic: (typeof statistics)[number];
  readonly over: (typeof measuredThings)[number];
  /** Of a percentile: 1 to 99. */
  readonly percentile?: number;
  /** Of a share over values or durations; durations in `timeUnit`. */
  readonly atMost?: number;
  /** Of durations. A day has 24 hours. */
  readonly timeUnit?: (typeof timeUnits)[number];
  readonly unitOfMeasure: string;
  /** Decimals that people are shown. What is computed is not rounded. */
  readonly decimals: number;
  /** The least share of working days with data, and the fewest events: with less there is no value. */
  readonly minimumCoverage: BasisPoints;
  readonly minimumEvents: number;
}

type Counted = ReturnType<typeof distributionOf>;

const secondsIn = { minutes: 60, hours: 3_600, days: 86_400 } as const;

/** Numbers in the unit of the measure. */
const numbersOf = ({ over, timeUnit = 'minutes' }: Measure, tally: Tally): Counted => {
  if (over === 'value' || over === 'events') return distributionOf(tally, 'value');
  return distributionOf(tally, 'duration').map(({ number, times }) => ({
    number: number.div(secondsIn[timeUnit]),
    times,
  }));
};

const timesIn = (numbers: Counted): number => numbers.reduce((total, { times }) => total + times, 0);

const meanOf = (numbers: Counted): Fraction =>
  numbers.reduce((total, { number, times }) => total.add(number.mul(times)), new Fraction(0)).div(timesIn(numbers));

/** The number at a place, counted from 1. */
const atPlace = (numbers: Counted, place: number): Fraction => {
  let passed = 0;
  for (const { number, times } of numbers) {
    passed += times;
    if (passed >= place) return number;
  }
  return numbers.at(-1)?.number ?? new Fraction(0);
};

const medianOf = (numbers: Counted): Fraction => {
  const total = timesIn(numbers);
  const upper = atPlace(numbers, Math.floor(total / 2) + 1);
  return total % 2 === 1
    ? upper
    : atPlace(numbers, total / 2)
        .add(upper)
        .div(2);
};

/** The nearest rank: the smallest number that at least so many percent do not exceed. */
const percentileOf = (numbers: Counted, percent: number): Fraction =>
  atPlace(numbers, Math.ceil((percent * timesIn(numbers)) / 100));

const shareOf = (measure: Measure, tally: Tally): Fraction | undefined => {
  const numbers = numbersOf(measure, tally);
  const whole = measure.over === 'events' ? (tally.judged ?? 0) : timesIn(numbers);
  if (whole === 0) return undefined;
  const limit = new Fraction(measure.atMost ?? 0);
  const part =
    measure.over === 'events' ? (tally.ok ?? 0) : timesIn(numbers.filter(({ number }) => number.compare(limit) <= 0));
  return new Fraction(part, whole).mul(100);
};

/** The exact value of the measure over what was tallied, or undefined when nothing of its kind was measured: not zero. */
export const measureValue = (measure: Measure, tally: Tally): Fraction | undefined => {
  if (measure.statistic === 'count') return new Fraction(tally.n ?? 0);
  if (measure.statistic === 'share') return shareOf(measure, tally);
  const numbers = numbersOf(measure, tally);
  if (numbers.length === 0) return undefined;
  if (measure.statistic === 'mean') return meanOf(numbers);
  return measure.statistic === 'median' ? medianOf(numbers) : percentileOf(numbers, measure.percentile ?? 90);
};

/** How many events the value rests on: those that say what the measure is about. */
export const eventsBehind = (measure: Measure, tally: Tally): number => {
  if (measure.statistic === 'count') return tally.n ?? 0;
  return measure.over === 'events' ? (tally.judged ?? 0) : timesIn(numbersOf(measure, tally));
};
