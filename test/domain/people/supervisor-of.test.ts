import { describe, expect, it } from 'vitest';
import type { Employee } from '../../../shared/domain/people/people.ts';
import { type PeopleOnDay, reviewingOfficerOf, supervisorOf } from '../../../shared/domain/people/supervisor-of.ts';
import { aMandate, anEmployee, aUnit, office } from '../an-office.ts';

const named = (employeeId: string, people: PeopleOnDay = office): Employee => {
  const found = people.employees.find((one) => one.employeeId === employeeId);
  if (found === undefined) throw new Error(employeeId);
  return found;
};
const over = (employeeId: string, people: PeopleOnDay = office) => supervisorOf(named(employeeId, people), people);
const vacant = {
  ...office,
  units: office.units.map((unit) => (unit.unitId === 'counter' ? aUnit('counter', { parentId: 'service' }) : unit)),
};
const acting = (changes: Parameters<typeof aMandate>[2] = {}) => ({
  ...vacant,
  mandates: [aMandate('counter', 'first', changes)],
});

describe('the supervisor', () => {
  it.each([
    ['first', 'lead'],
    ['lead', 'manager'],
    ['manager', 'chief'],
    ['chief', undefined],
  ])('of %s is %s', (employeeId, expected) => {
    expect(over(employeeId)).toBe(expected);
  });

  it('is the leader above while the post is vacant', () => {
    expect(over('first', vacant)).toBe('manager');
  });

  it('is whoever acts as head of the unit', () => {
    expect(over('second', acting())).toBe('first');
  });

  it('of whoever acts as head is the leader above', () => {
    expect(over('first', acting())).toBe('manager');
  });

  it('acts from first to last day of the mandate', () => {
    const dates = { from: '2026-03-01', to: '2026-03-31' };
    const on = (day: string) => over('second', { ...acting(dates), on: day });
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-03-31'), on('2026-04-01')]).toEqual([
      'manager',
      'first',
      'first',
      'manager',
    ]);
  });

  it('acts in place of a head who is absent', () => {
    const people = { ...office, mandates: [aMandate('counter', 'second', { kind: 'plh' })] };
    expect(over('first', people)).toBe('second');
    expect(over('second', people)).toBe('manager');
  });

  it('by the mandate that began last, of several', () => {
    const mandates = [
      aMandate('counter', 'first', { from: '2026-01-01' }),
      aMandate('counter', 'manager', { from: '2026-01-02' }),
    ];
    expect(over('second', { ...vacant, mandates })).toBe('manager');
  });

  it('on record counts before the tree of units', () => {
    const employees = [...office.employees, anEmployee('third', 'counter', { supervisorId: 'chief' })];
    expect(over('third', { ...office, employees })).toBe('chief');
  });

  it('on record is replaced by whoever acts for that one', () => {
    const employees = [...office.employees, anEmployee('third', 'counter', { supervisorId: 'lead' })];
    const mandates = [aMandate('counter', 'second', { kind: 'plh' })];
    expect(over('third', { ...office, employees, mandates })).toBe('second');
  });

  it('never is the employee who acts for the own supervisor', () => {
    const employees = [...office.employees, anEmployee('third', 'counter', { supervisorId: 'lead' })];
    const mandates = [aMandate('counter', 'third', { kind: 'plh' })];
    expect(over('third', { ...office, employees, mandates })).toBe('manager');
  });

  it('is nobody in unknown units or units that loop', () => {
    const employees = [anEmployee('lost', 'nowhere'), anEmployee('dizzy', 'a')];
    const units = [aUnit('a', { parentId: 'b' }), aUnit('b', { parentId: 'a' })];
    expect(over('lost', { ...office, employees })).toBeUndefined();
    expect(over('dizzy', { ...office, units, employees })).toBeUndefined();
  });
});

describe('the reviewing officer', () => {
  const reviewer = (employeeId: string, people: PeopleOnDay = office) =>
    reviewingOfficerOf(named(employeeId, people), people);

  it.each([
    ['first', 'manager'],
    ['lead', 'chief'],
    ['manager', undefined],
    ['chief', undefined],
  ])('of %s is %s', (employeeId, expected) => {
    expect(reviewer(employeeId)).toBe(expected);
  });

  it('is the superior of whoever acts', () => {
    expect(reviewer('second', acting())).toBe('manager');
  });

  it('never is the employee', () => {
    const employees = [
      anEmployee('one', 'office', { supervisorId: 'two' }),
      anEmployee('two', 'office', { supervisorId: 'one' }),
    ];
    expect(reviewer('one', { ...office, units: [], employees })).toBeUndefined();
  });
});
