import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../local/demo/office-measured.ts';
import { officeNamed } from '../../../local/demo/offices.ts';

const office = officeNamed('tangerang-selatan');
const [measure] = office.story.measures ?? [];
if (measure === undefined) throw new Error('the office measures nothing');
const rows = office.measured;
const events = rows.map((row) => eventsOf(row, { ...office, measure }));

describe('an indicator that data say', () => {
  it('has a row for every month of the year', () => {
    expect(rows.map(({ month }) => month.slice(5)).join(' ')).toBe('01 02 03 04 05 06 07 08 09 10 11 12');
  });

  it('is not typed', () => {
    const typed = office.actuals.flatMap(({ actuals }) => actuals.map(({ indicatorId }) => indicatorId));
    expect(typed.filter((id) => id.endsWith('puas-puskesmas'))).toEqual([]);
    expect(typed).toContain('tas-008-kunjungan-seluruh');
  });

  it('has events on each working day, six of them', () => {
    const february = new Set((events[1] ?? []).map(({ at }) => at.slice(8, 10)));
    expect([...february].join(' ')).toBe('02 03 04 05 06 09 10 11 12 13 18 19 20 23 24 25 26 27');
    expect(events[1]).toHaveLength(18 * 6);
  });

  it('is the mean of its events, to the thousandth', () => {
    for (const [index, month] of events.entries()) {
      const thousandths = month.map(({ value = 0 }) => Math.round(value * 1000)).reduce((sum, one) => sum + one, 0);
      expect(thousandths / month.length / 1000).toBe(rows[index]?.value);
    }
  });

  it('has the same events in every run, each under its own id', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('there are no rows');
    expect(eventsOf(row, { ...office, measure })).toEqual(events[0]);
    const ids = events.flat().map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has values that differ between patients, none beyond 100', () => {
    const values = events.flat().map(({ value = 0 }) => value);
    expect(new Set(values).size).toBeGreaterThan(50);
    expect(values.every((value) => value > 50 && value <= 100)).toBe(true);
  });
});
