import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import year2026 from '../../../data/holidays/2026.json' with { type: 'json' };
import year2027 from '../../../data/holidays/2027.json' with { type: 'json' };
import {
  addSpan,
  type Calendar,
  type HolidayYear,
  isWorkingDay,
  subtractSpan,
} from '../../../shared/domain/calendar/working-calendar.ts';

const years = [year2026, year2027] as unknown as readonly HolidayYear[];
const calendar: Calendar = { weekDays: 5, zone: 'WIB', years };
const working = (days: number) => ({ days, basis: 'working' }) as const;
const noon = '2026-03-16T05:00:00.000Z';

describe('the working calendar', () => {
  it.each([
    ['2026-03-16', true, 'Monday'],
    ['2026-03-14', false, 'Saturday'],
    ['2026-03-15', false, 'Sunday'],
    ['2026-03-18', false, 'collective leave'],
    ['2026-03-19', false, 'national holiday'],
    ['2026-12-24', false, 'collective leave before Christmas'],
  ])('%s works: %s, it is a %s', (day, expected) => {
    expect(isWorkingDay(day, calendar)).toBe(expected);
  });

  it('counts Saturday in a six-day week', () => {
    expect(isWorkingDay('2026-03-14', { ...calendar, weekDays: 6 })).toBe(true);
    expect(isWorkingDay('2026-03-15', { ...calendar, weekDays: 6 })).toBe(false);
  });

  it('does not count the day of the start', () => {
    expect(addSpan('2026-02-02T01:00:00.000Z', working(1), calendar)).toBe('2026-02-03T16:59:59.999Z');
  });

  it('ends at the last millisecond in each zone', () => {
    const at = '2026-02-02T01:00:00.000Z';
    expect(addSpan(at, working(1), { ...calendar, zone: 'WITA' })).toBe('2026-02-03T15:59:59.999Z');
    expect(addSpan(at, working(1), { ...calendar, zone: 'WIT' })).toBe('2026-02-03T14:59:59.999Z');
  });

  it('starts on the local day, not the day of UTC', () => {
    expect(addSpan('2026-02-02T15:30:00.000Z', working(1), { ...calendar, zone: 'WIT' })).toBe(
      '2026-02-04T14:59:59.999Z',
    );
  });

  it('passes over Nyepi and Idulfitri with their collective leave', () => {
    expect(addSpan(noon, working(1), calendar)).toBe('2026-03-17T16:59:59.999Z');
    expect(addSpan(noon, working(2), calendar)).toBe('2026-03-25T16:59:59.999Z');
  });

  it('lets calendar days end on a holiday', () => {
    expect(addSpan(noon, { days: 4, basis: 'calendar' }, calendar)).toBe('2026-03-20T16:59:59.999Z');
  });

  it('passes from one year into the next', () => {
    expect(addSpan('2026-12-30T03:00:00.000Z', working(2), calendar)).toBe('2027-01-04T16:59:59.999Z');
  });

  it('reminds at nine in the morning before a deadline', () => {
    expect(subtractSpan('2026-03-25T16:59:59.999Z', working(1), calendar)).toBe('2026-03-17T02:00:00.000Z');
    expect(subtractSpan('2026-03-25T16:59:59.999Z', { days: 3, basis: 'calendar' }, calendar)).toBe(
      '2026-03-22T02:00:00.000Z',
    );
  });

  it('refuses to guess a year that is not loaded', () => {
    expect(() => addSpan('2027-12-30T03:00:00.000Z', working(5), calendar)).toThrow(
      expect.objectContaining({ refusals: [{ code: 'calendar-missing', facts: { year: 2028 } }] }),
    );
  });

  it('counts calendar days of a year that is not loaded', () => {
    expect(addSpan('2029-12-30T03:00:00.000Z', { days: 14, basis: 'calendar' }, calendar)).toBe(
      '2030-01-13T16:59:59.999Z',
    );
  });

  it('ends working spans on working days, longer ones later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (days, offset) => {
        const start = new Date(Date.UTC(2026, 0, 1 + offset, 5)).toISOString();
        const end = addSpan(start, working(days), calendar);
        expect(isWorkingDay(end.slice(0, 10), calendar)).toBe(true);
        expect(addSpan(start, working(days + 1), calendar) > end).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the holidays of 2026', () => {
  it('are seventeen, with eight days of collective leave', () => {
    const kinds = year2026.days.map((day) => day.kind);
    expect(kinds.filter((kind) => kind === 'libur')).toHaveLength(17);
    expect(kinds.filter((kind) => kind === 'cuti-bersama')).toHaveLength(8);
  });

  it('name their decree and how sure we are', () => {
    expect(year2026).toMatchObject({ decree: expect.stringContaining('1497 Tahun 2025'), confidence: 'B' });
    expect(year2027).toMatchObject({ decree: expect.stringContaining('Sementara'), confidence: 'C', unverified: true });
  });
});
