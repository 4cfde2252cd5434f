import { describe, expect, it } from 'vitest';
import { isReady, type ReadinessFacts, readinessFindings } from '../../../shared/domain/people/readiness.ts';
import { aMandate, anEmployee, aUnit, office } from '../an-office.ts';

const found = (facts: ReadinessFacts) =>
  readinessFindings(facts).map(
    ({ severity, code, employeeId, unitId }) => `${severity} ${code} ${employeeId ?? unitId}`,
  );
const withEmployee = (...employees: readonly ReturnType<typeof anEmployee>[]) => ({
  ...office,
  employees: [...office.employees, ...employees],
});
const nip = (serial: string) => `198609262015052${serial}`;
const vacantUnits = [...office.units.slice(0, 2), aUnit('counter', { parentId: 'service' })];

describe('an office', () => {
  it('with a head for every unit is ready', () => {
    expect(readinessFindings(office)).toEqual([]);
    expect(isReady([])).toBe(true);
  });

  it('with a supervisor on record whom nobody knows is not', () => {
    const facts = withEmployee(anEmployee('third', 'counter', { nip: nip('911'), supervisorId: 'ghost' }));
    expect(readinessFindings(facts)).toEqual([
      {
        code: 'supervisor-missing',
        severity: 'blocker',
        employeeId: 'third',
        owner: 'hr',
        facts: { given: 'ghost' },
      },
    ]);
    expect(isReady(readinessFindings(facts))).toBe(false);
  });

  it('with somebody as the own supervisor is not', () => {
    expect(found(withEmployee(anEmployee('third', 'counter', { nip: nip('911'), supervisorId: 'third' })))).toEqual([
      'blocker supervisor-is-self third',
    ]);
  });

  it('with a loop of supervisors is told its members once', () => {
    const facts = withEmployee(
      anEmployee('a', 'counter', { nip: nip('911'), supervisorId: 'b' }),
      anEmployee('b', 'counter', { nip: nip('912'), supervisorId: 'c' }),
      anEmployee('c', 'counter', { nip: nip('913'), supervisorId: 'b' }),
    );
    expect(readinessFindings(facts)).toMatchObject([
      { code: 'supervisor-chain-loops', employeeId: 'b', facts: { members: ['b', 'c'] } },
    ]);
  });

  it('with somebody in an unknown unit is not', () => {
    expect(found(withEmployee(anEmployee('third', 'nowhere', { nip: nip('911') })))).toEqual([
      'blocker unit-unknown third',
    ]);
  });

  it('with a unit below an unknown one is not', () => {
    expect(
      found({ ...office, units: [...office.units, aUnit('annex', { parentId: 'gone', headId: 'lead' })] }),
    ).toEqual(['blocker unit-unknown annex']);
  });

  it('with units that loop is not', () => {
    const units = [
      ...office.units,
      aUnit('a', { parentId: 'b', headId: 'lead' }),
      aUnit('b', { parentId: 'a', headId: 'lead' }),
    ];
    expect(found({ ...office, units })).toEqual([
      'blocker supervisor-chain-loops a',
      'blocker supervisor-chain-loops b',
    ]);
  });
});

describe('a vacancy', () => {
  it('covered by a mandate to the end is fine', () => {
    expect(found({ ...office, units: vacantUnits, mandates: [aMandate('counter', 'lead')] })).toEqual([]);
  });

  it('covered for a part of the year is a warning', () => {
    const mandates = [aMandate('counter', 'lead', { to: '2026-06-30' })];
    expect(readinessFindings({ ...office, units: vacantUnits, mandates })).toEqual([
      {
        code: 'mandate-expired',
        severity: 'warning',
        unitId: 'counter',
        owner: 'unit-head',
        facts: { endsOn: '2026-06-30' },
      },
    ]);
  });

  it('whose mandate has ended says when', () => {
    const mandates = [
      aMandate('counter', 'lead', { from: '2025-01-01', to: '2025-06-30' }),
      aMandate('counter', 'first', { from: '2025-07-01', to: '2025-12-31' }),
    ];
    expect(readinessFindings({ ...office, units: vacantUnits, mandates })).toMatchObject([
      { code: 'mandate-expired', severity: 'warning', facts: { endedOn: '2025-12-31', above: 'manager' } },
    ]);
  });

  it('below a head warns and names who supervises', () => {
    const findings = readinessFindings({ ...office, units: vacantUnits });
    expect(findings).toMatchObject([
      { code: 'unit-without-head', severity: 'warning', unitId: 'counter', facts: { above: 'manager' } },
    ]);
    expect(isReady(findings)).toBe(true);
  });

  it('at the top blocks', () => {
    const units = [aUnit('office'), ...office.units.slice(1)];
    expect(found({ ...office, units })).toEqual([
      'blocker unit-without-head office',
      'blocker supervisor-missing chief',
      'blocker supervisor-missing manager',
    ]);
  });

  it('in disguise is a head whom nobody knows', () => {
    const units = [...office.units.slice(0, 2), aUnit('counter', { parentId: 'service', headId: 'ghost' })];
    expect(found({ ...office, units }).filter((line) => line.includes('counter'))).toEqual([
      'blocker unit-without-head counter',
    ]);
  });
});

describe('an NIP in the register', () => {
  it('blocks when it is none and warns when odd', () => {
    const facts = withEmployee(
      anEmployee('third', 'counter', { nip: '1.98609E+17' }),
      anEmployee('fourth', 'counter', { nip: '200109262015051911' }),
    );
    expect(found(facts)).toEqual(['blocker nip-malformed third', 'warning nip-malformed fourth']);
  });

  it('of two people is named for both, never shown', () => {
    const facts = withEmployee(
      anEmployee('third', 'counter', { nip: nip('911') }),
      anEmployee('fourth', 'counter', { nip: `'${nip('911')}` }),
    );
    expect(found(facts)).toEqual(['blocker nip-duplicate third', 'blocker nip-duplicate fourth']);
    expect(JSON.stringify(readinessFindings(facts))).not.toContain(nip('911'));
  });
});
