import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../shared/domain/calendar/working-calendar.ts';
import type { Measure } from '../../../shared/domain/measures/measure.ts';
import { measuredMonth } from '../../../shared/domain/measures/measured-month.ts';
import { sourceFindings } from '../../../shared/domain/measures/source-findings.ts';
import type { Tally } from '../../../shared/domain/measures/tally.ts';

const calendar: Calendar = {
  weekDays: 5,
  zone: 'WIB',
  years: [
    {
      year: 2026,
      decree: 'SKB contoh',
      confidence: 'A',
      days: [{ date: '2026-03-19', kind: 'libur', name: 'Hari contoh' }],
    },
  ],
};

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

/** Monday to Friday, the second to the thirteenth of March 2026. */
const twoWeeks = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map((day) => `2026-03-${day}`);
const stretch = { from: '2026-03-02', to: '2026-03-13' };
const oneADay = (days: readonly string[]): ReadonlyMap<string, Tally> =>
  new Map(days.map((day) => [day, { n: 1, 'v:2': 1 }]));
const month = (days: ReadonlyMap<string, Readonly<Record<string, number>>>, change: Partial<Measure> = {}) =>
  measuredMonth({ ...measure, ...change }, '2026-03', { days, stretch, calendar });

describe('a month of a measure', () => {
  it('has a value and the share of working days with data', () => {
    expect(month(oneADay(twoWeeks.slice(1)))).toEqual({
      month: '2026-03',
      exact: '2/1',
      value: 2,
      events: 9,
      expectedDays: 10,
      daysWithData: 9,
      coverage: 9_000,
      enough: true,
    });
  });

  it('has no value with too few days', () => {
    const few = month(oneADay(twoWeeks.slice(0, 7)));
    expect(few).toMatchObject({ coverage: 7_000, enough: false });
    expect(few).not.toHaveProperty('value');
  });

  it('has no value with too few events', () => {
    expect(month(oneADay(twoWeeks), { minimumEvents: 11 })).toMatchObject({ enough: false, events: 10 });
  });

  it('counts data of a Saturday for the value, not for coverage', () => {
    const days = new Map<string, Tally>([...oneADay(twoWeeks), ['2026-03-07', { n: 1, 'v:13': 1 }]]);
    expect(month(days)).toMatchObject({ value: 3, events: 11, coverage: 10_000 });
  });

  it('expects nothing on a holiday', () => {
    const week = { from: '2026-03-16', to: '2026-03-20' };
    const days = oneADay(['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-20']);
    expect(measuredMonth({ ...measure, minimumEvents: 1 }, '2026-03', { days, stretch: week, calendar })).toMatchObject(
      {
        expectedDays: 4,
        coverage: 10_000,
      },
    );
  });

  it('keeps six decimals of what does not end', () => {
    const thirds = new Map([...twoWeeks.map((day) => [day, { n: 1, judged: 3, ok: 2 }] as const)]);
    expect(month(thirds, { statistic: 'share', over: 'events' })).toMatchObject({ value: 66.666667, exact: '200/3' });
  });
});

describe('what is odd about the data of a source', () => {
  const usual = { n: 20 };
  const days = (change: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    new Map(Object.entries({ ...Object.fromEntries(twoWeeks.map((day) => [day, usual])), ...change }));

  it('is nothing when every day looks like the others', () => {
    expect(sourceFindings(days({}), stretch, { calendar })).toEqual([]);
  });

  it('are days without data and days with far more or less', () => {
    const odd = days({ '2026-03-03': {}, '2026-03-05': { n: 61 }, '2026-03-06': { n: 6 } });
    expect(sourceFindings(odd, stretch, { calendar })).toEqual([
      { kind: 'missing-days', days: ['2026-03-03'] },
      { kind: 'jumps', usual: 20, days: ['2026-03-05', '2026-03-06'] },
    ]);
  });

  it('are late events with the longest delay, and conflicts', () => {
    const odd = days({ '2026-03-03': { n: 20, 'late:3': 2, 'late:12': 1 }, '2026-03-04': { n: 20, conflict: 2 } });
    expect(sourceFindings(odd, stretch, { calendar })).toEqual([
      { kind: 'late', events: 3, longest: 12 },
      { kind: 'conflicts', events: 2 },
    ]);
  });
});
