import type { Employee, Mandate, Unit } from '../../shared/domain/people/people.ts';

const person = (serial: string): string => `198609262015051${serial}`;

export const anEmployee = (employeeId: string, unitId: string, changes: Partial<Employee> = {}): Employee => ({
  employeeId,
  nip: person(employeeId.length.toString().padStart(3, '9')),
  name: `Pegawai ${employeeId}`,
  email: `${employeeId}@rakumpit.example`,
  employment: 'PNS',
  rank: 'III/c',
  position: 'Analis',
  positionKind: 'pelaksana',
  unitId,
  roles: [],
  language: 'id',
  ...changes,
});

export const aUnit = (unitId: string, changes: Partial<Unit> = {}): Unit => ({
  unitId,
  name: `Unit ${unitId}`,
  zone: 'WIB',
  weekDays: 5,
  ...changes,
});

export const aMandate = (unitId: string, holderId: string, changes: Partial<Mandate> = {}): Mandate => ({
  mandateId: `mandate-${unitId}-${holderId}`,
  unitId,
  holderId,
  kind: 'plt',
  from: '2026-01-01',
  to: '2026-12-31',
  decree: 'SK contoh',
  ...changes,
});

/** An office of three levels: the head, the service unit, the counter; two people at the counter. */
export const office = {
  units: [
    aUnit('office', { headId: 'chief' }),
    aUnit('service', { parentId: 'office', headId: 'manager' }),
    aUnit('counter', { parentId: 'service', headId: 'lead' }),
  ],
  employees: [
    anEmployee('chief', 'office', { nip: person('901') }),
    anEmployee('manager', 'service', { nip: person('902') }),
    anEmployee('lead', 'counter', { nip: person('903') }),
    anEmployee('first', 'counter', { nip: person('904') }),
    anEmployee('second', 'counter', { nip: person('905') }),
  ],
  mandates: [] as readonly Mandate[],
  on: '2026-01-02',
  until: '2026-12-31',
};
