import type { LocalDate } from '../calendar/local-date.ts';
import type { Employee, Mandate, Unit } from './people.ts';

/** An agency's register as it stood on a day. It may hold only the people whom a question concerns. */
export interface PeopleOnDay {
  readonly units: readonly Unit[];
  readonly employees: readonly Employee[];
  readonly mandates: readonly Mandate[];
  readonly on: LocalDate;
}

/** The same, to be asked many times. */
export interface Organisation {
  readonly unit: (unitId: string | undefined) => Unit | undefined;
  readonly employee: (employeeId: string | undefined) => Employee | undefined;
  /** Who leads a unit on the day: the one who acts by mandate, else the head. */
  readonly leaderOf: (unit: Unit) => string | undefined;
  /** The units that an employee heads for good. */
  readonly headedBy: (employeeId: string) => readonly Unit[];
}

const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** A mandate counts on its first and its last day. Of several, the one that began last. */
export const mandateOn = (mandates: readonly Mandate[], on: LocalDate): Mandate | undefined =>
  mandates
    .filter(({ from, to }) => from <= on && on <= to)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .at(0);

export const organisationOf = ({ units, employees, mandates, on }: PeopleOnDay): Organisation => {
  const unitById = new Map(units.map((unit) => [unit.unitId, unit]));
  const employeeById = new Map(employees.map((employee) => [employee.employeeId, employee]));
  const mandatesByUnit = grouped(mandates, ({ unitId }) => unitId);
  const unitsByHead = grouped(units, ({ headId }) => headId);
  return {
    unit: (unitId) => (unitId === undefined ? undefined : unitById.get(unitId)),
    employee: (employeeId) => (employeeId === undefined ? undefined : employeeById.get(employeeId)),
    leaderOf: ({ unitId, headId }) => mandateOn(mandatesByUnit.get(unitId) ?? [], on)?.holderId ?? headId,
    headedBy: (employeeId) => unitsByHead.get(employeeId) ?? [],
  };
};

/** The unit and those above it, nearest first. A tree that loops ends where it began. */
export const unitsAbove = (unitId: string, { unit }: Pick<Organisation, 'unit'>): readonly Unit[] => {
  const chain: Unit[] = [];
  let next = unit(unitId);
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = unit(next.parentId);
  }
  return chain;
};

/** Who leads the nearest unit at or above the employee's that isn't led by that employee. */
const leaderAbove = ({ employeeId, unitId }: Employee, organisation: Organisation): string | undefined =>
  unitsAbove(unitId, organisation)
    .map((unit) => organisation.leaderOf(unit))
    .find((leaderId) => leaderId !== undefined && leaderId !== employeeId);

/** Who acts on the day for a supervisor named on record: whoever holds a mandate for the unit which that one heads. */
const actingFor = (supervisorId: string, organisation: Organisation): string =>
  organisation
    .headedBy(supervisorId)
    .map((unit) => organisation.leaderOf(unit))
    .find((leaderId) => leaderId !== supervisorId) ?? supervisorId;

/** As `supervisorOf`, in an organisation that is asked many times. */
export const supervisorIn = (organisation: Organisation, employee: Employee): string | undefined => {
  const { employeeId, supervisorId } = employee;
  if (supervisorId === undefined) return leaderAbove(employee, organisation);
  const acting = actingFor(supervisorId, organisation);
  return acting === employeeId && supervisorId !== employeeId ? leaderAbove(employee, organisation) : acting;
};

/**
 * Pejabat penilai kinerja of an employee on a day: the one on record, or whoever acts for that one by mandate; without one
 * on record the leader of the unit, and for a leader, or where the post is vacant, the leader of the unit above. Nobody at
 * the top. Source: PermenPANRB 6/2022 art. 1 (direct superior, or one with delegated authority), confidence B.
 */
export const supervisorOf = (employee: Employee, people: PeopleOnDay): string | undefined =>
  supervisorIn(organisationOf(people), employee);

/** Atasan pejabat penilai kinerja: the supervisor of the supervisor, who decides appeals; never the employee. */
export const reviewingOfficerOf = (employee: Employee, people: PeopleOnDay): string | undefined => {
  const organisation = organisationOf(people);
  const supervisor = organisation.employee(supervisorIn(organisation, employee));
  const above = supervisor === undefined ? undefined : supervisorIn(organisation, supervisor);
  return above === employee.employeeId ? undefined : above;
};
