import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf } from '../../../shared/domain/exact-number.ts';
import { eventsBehind, type Measure, measureValue } from '../../../shared/domain/measures/measure.ts';
import { emptyTally, mergedTally, type Tally, tallyOf } from '../../../shared/domain/measures/tally.ts';

const measure: Measure = {
  measureId: 'm1',
  name: { id: 'Waktu tanggap', en: 'Response time' },
  sourceId: 'contoh~s1',
  eventType: 'answered',
  statistic: 'mean',
  over: 'value',
  unitOfMeasure: 'menit',
  decimals: 1,
  minimumCoverage: 8_000,
  minimumEvents: 5,
};

const at = '2026-03-02T01:00:00.000Z';
const valued = (value: number): Tally => tallyOf({ eventId: 'e', type: 'answered', unitId: 'u', at, value });
const lasting = (minutes: number): Tally =>
  tallyOf({
    eventId: 'e',
    type: 'answered',
    unitId: 'u',
    at,
    startedAt: at,
    finishedAt: `2026-03-02T01:${String(minutes).padStart(2, '0')}:00.000Z`,
  });
const judged = (success: boolean): Tally => tallyOf({ eventId: 'e', type: 'answered', unitId: 'u', at, success });
const all = (...tallies: readonly Tally[]): Tally => tallies.reduce(mergedTally, emptyTally);
const outcomeOf = (change: Partial<Measure>, tally: Tally): string | undefined => {
  const value = measureValue({ ...measure, ...change }, tally);
  return value && exactOf(value);
};

describe('the value of a measure', () => {
  it('counts events', () => {
    expect(outcomeOf({ statistic: 'count', over: 'events' }, all(valued(1), judged(true)))).toBe('2/1');
  });

  it('is the percentage of judged events that went well', () => {
    const tally = all(judged(true), judged(true), judged(false), valued(9));
    expect(outcomeOf({ statistic: 'share', over: 'events' }, tally)).toBe('200/3');
    expect(eventsBehind({ ...measure, statistic: 'share', over: 'events' }, tally)).toBe(3);
  });

  it('is the exact mean', () => {
    expect(outcomeOf({}, all(valued(0.1), valued(0.2), valued(0.4)))).toBe('7/30');
  });

  it('is the middle value, or the mean of the two in the middle', () => {
    expect(outcomeOf({ statistic: 'median' }, all(valued(9), valued(1), valued(2)))).toBe('2/1');
    expect(outcomeOf({ statistic: 'median' }, all(valued(9), valued(1), valued(2), valued(5)))).toBe('7/2');
  });

  it('is a percentile by the nearest rank', () => {
    const ten = all(...Array.from({ length: 10 }, (_, index) => valued(index + 1)));
    expect(outcomeOf({ statistic: 'percentile', percentile: 90 }, ten)).toBe('9/1');
    expect(outcomeOf({ statistic: 'percentile', percentile: 91 }, ten)).toBe('10/1');
  });

  it('takes durations in the unit of the measure', () => {
    expect(outcomeOf({ over: 'duration', timeUnit: 'hours' }, all(lasting(30), lasting(15)))).toBe('3/8');
  });

  it('is the percentage that took at most so long', () => {
    const change = { statistic: 'share', over: 'duration', atMost: 20, timeUnit: 'minutes' } as const;
    expect(outcomeOf(change, all(lasting(20), lasting(21), lasting(5), lasting(40)))).toBe('50/1');
  });

  it('is absent, not zero, when nothing of its kind was measured', () => {
    expect(outcomeOf({}, all(judged(true)))).toBeUndefined();
    expect(outcomeOf({ statistic: 'share', over: 'events' }, all(valued(1)))).toBeUndefined();
  });

  it('is the same however days are put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (numbers, cut) => {
          const at = cut % numbers.length;
          const split = mergedTally(
            all(...numbers.slice(at).map((number) => valued(number / 8))),
            all(...numbers.slice(0, at).map((number) => valued(number / 8))),
          );
          const sorted = numbers.toSorted((a, b) => a - b);
          const rank = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
          expect(
            measureValue(measure, split)
              ?.mul(numbers.length * 8)
              .valueOf(),
          ).toBe(numbers.reduce((sum, number) => sum + number, 0));
          expect(
            measureValue({ ...measure, statistic: 'percentile' }, split)
              ?.mul(8)
              .valueOf(),
          ).toBe(rank);
        },
      ),
    );
  });
});
