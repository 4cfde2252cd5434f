import { describe, expect, it } from 'vitest';
import { eventsOf, partsOf } from '../../../local/demo/office-measured.ts';
import { officeNamed } from '../../../local/demo/offices.ts';

const office = officeNamed('tangerang-selatan');
const [measure] = office.story.measures ?? [];
if (measure === undefined) throw new Error('the office measures nothing');
const rows = office.measured;
const events = rows.map((row) => eventsOf(row, { ...office, measure }));

describe('the months of somebody who moves to another unit', () => {
  const [row] = rows;
  if (row === undefined) throw new Error('there are no rows');
  const { employeeId, indicator } = row;
  const home = office.employees.find((one) => one.employeeId === employeeId)?.unitId;
  const away = office.units.find(({ unitId }) => unitId !== home)?.unitId ?? '';
  const [plan] = office.plans.filter((one) => one.employeeId === employeeId);
  if (plan === undefined) throw new Error('nobody plans it');
  const moved = (date: string, objectives = plan.objectives): Omit<Parameters<typeof eventsOf>[1], 'measure'> => ({
    ...office,
    transfers: [
      { employeeId, date, unitId: away, position: 'Perawat', supervisorId: 'kepala', decree: 'SK-CONTOH/1/2026' },
    ],
    plans: [...office.plans, { ...plan, segment: 2, objectives }],
  });
  const july = { ...row, month: '2026-07' };

  it('are measured in the old unit until then, and in the new one from then on', () => {
    const served = moved('2026-07-15');
    expect(partsOf(july, served)).toEqual([
      { segment: 1, unitId: home, from: '2026-07-01', to: '2026-07-14' },
      { segment: 2, unitId: away, from: '2026-07-15', to: '2026-07-31' },
    ]);
    expect(partsOf({ ...row, month: '2026-06' }, served).map(({ segment }) => segment)).toEqual([1]);
    expect(partsOf({ ...row, month: '2026-08' }, served).map(({ unitId }) => unitId)).toEqual([away]);
  });

  it('have the events of each unit on its own days, each part with the mean of the month', () => {
    const all = eventsOf(july, { ...moved('2026-07-15'), measure });
    const lastOf = (unitId: string | undefined) =>
      all.filter((one) => one.unitId === unitId).map(({ at }) => at.slice(0, 10));
    expect([lastOf(home).at(-1), lastOf(away)[0]]).toEqual(['2026-07-14', '2026-07-15']);
    for (const unitId of [home, away]) {
      const values = all.filter((one) => one.unitId === unitId).map(({ value = 0 }) => Math.round(value * 1000));
      expect(values.reduce((sum, one) => sum + one, 0) / values.length / 1000).toBe(july.value);
    }
    expect(new Set(all.map(({ eventId }) => eventId)).size).toBe(all.length);
  });

  it('are not measured where the new plan does not name the indicator', () => {
    const others = plan.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.filter(({ indicatorId }) => indicatorId !== `${employeeId}-${indicator}`),
    }));
    expect(partsOf(july, moved('2026-07-15', others)).map(({ segment }) => segment)).toEqual([1]);
    expect(partsOf({ ...row, month: '2026-08' }, moved('2026-07-15', others))).toEqual([]);
  });
});

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
