import type { LocalDate } from '../calendar/local-date.ts';
import type { RefusalCode } from '../refusals.ts';
import { nipFindings, normaliseNip } from './nip.ts';
import type { Employee, Mandate, Unit } from './people.ts';
import {
  mandateOn,
  type Organisation,
  organisationOf,
  type PeopleOnDay,
  supervisorIn,
  unitsAbove,
} from './supervisor-of.ts';

/** Something in the register that would keep people from their year. With a blocker the cycle can't open. */
export interface ReadinessFinding {
  readonly code: RefusalCode;
  readonly severity: 'blocker' | 'warning';
  readonly employeeId?: string;
  readonly unitId?: string;
  /** Who puts it right. */
  readonly owner: 'hr' | 'unit-head';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The register on the first day of the cycle. `until` is its last day. */
export interface ReadinessFacts extends PeopleOnDay {
  readonly until: LocalDate;
}

type Office = Organisation &
  Pick<ReadinessFacts, 'on' | 'until'> & {
    readonly mandatesOf: (unitId: string) => readonly Mandate[];
  };

const ofEmployee = (
  { employeeId }: Employee,
  code: RefusalCode,
  { severity = 'blocker', ...facts }: { severity?: 'blocker' | 'warning' } & Record<string, unknown> = {},
): ReadinessFinding => ({ code, severity, employeeId, owner: 'hr', facts });

const nipProblems = (employees: readonly Employee[], { on }: Office): readonly ReadinessFinding[] => {
  const counts = new Map<string, number>();
  for (const { nip } of employees) counts.set(normaliseNip(nip), (counts.get(normaliseNip(nip)) ?? 0) + 1);
  return employees.flatMap((employee) => {
    const { nip, employment } = employee;
    const malformed = nipFindings(nip, { today: on, mode: 'import', employment }).map(({ code, severity, facts }) =>
      ofEmployee(employee, code, { severity, ...facts }),
    );
    const times = counts.get(normaliseNip(nip)) ?? 0;
    return times > 1 ? [...malformed, ofEmployee(employee, 'nip-duplicate', { times })] : malformed;
  });
};

/** The head of a unit that has none above. */
const isAtTheTop = ({ employeeId, unitId }: Employee, office: Office): boolean => {
  const top = unitsAbove(unitId, office).at(-1);
  return top !== undefined && office.leaderOf(top) === employeeId;
};

const supervisorProblem = (employee: Employee, office: Office): readonly ReadinessFinding[] => {
  const { employeeId, supervisorId } = employee;
  if (supervisorId === employeeId) return [ofEmployee(employee, 'supervisor-is-self')];
  if (supervisorId !== undefined && office.employee(supervisorId) === undefined) {
    return [ofEmployee(employee, 'supervisor-missing', { given: supervisorId })];
  }
  const found = supervisorIn(office, employee);
  if (found === undefined) return isAtTheTop(employee, office) ? [] : [ofEmployee(employee, 'supervisor-missing')];
  return office.employee(found) === undefined ? [ofEmployee(employee, 'supervisor-missing', { given: found })] : [];
};

/** The people from an employee upwards; it ends at the top, or with the first one who comes a second time. */
const chainFrom = (employee: Employee, office: Office, isKnown: (id: string) => boolean): readonly string[] => {
  const chain: string[] = [];
  let next: Employee | undefined = employee;
  while (next !== undefined && !isKnown(next.employeeId) && !chain.includes(next.employeeId)) {
    chain.push(next.employeeId);
    next = office.employee(supervisorIn(office, next));
  }
  return next !== undefined && !isKnown(next.employeeId) ? [...chain, next.employeeId] : chain;
};

/** Each loop once, with its members. Everybody is visited once. */
const loops = (employees: readonly Employee[], office: Office): readonly ReadinessFinding[] => {
  const visited = new Set<string>();
  return employees.flatMap((employee) => {
    const chain = chainFrom(employee, office, (id) => visited.has(id));
    for (const id of chain) visited.add(id);
    const again = chain.at(-1);
    const start = again === undefined ? -1 : chain.indexOf(again);
    const members = start >= 0 && start < chain.length - 1 ? chain.slice(start, -1) : [];
    const [first] = members;
    return members.length > 1 && first !== undefined
      ? [{ ...ofEmployee(employee, 'supervisor-chain-loops', { members }), employeeId: first }]
      : [];
  });
};

const ofUnit = (
  { unitId }: Unit,
  code: RefusalCode,
  { severity = 'blocker', ...facts }: { severity?: 'blocker' | 'warning' } & Record<string, unknown> = {},
): ReadinessFinding => ({ code, severity, unitId, owner: 'hr', facts });

const leadsAbove = (unit: Unit, office: Office): string | undefined =>
  unitsAbove(unit.unitId, office)
    .slice(1)
    .map((one) => office.leaderOf(one))
    .find((leaderId) => leaderId !== undefined);

/** A vacancy without a mandate: the leader above supervises meanwhile; without one nobody does. */
const vacancy = (unit: Unit, office: Office): readonly ReadinessFinding[] => {
  const above = leadsAbove(unit, office);
  const severity = above === undefined ? 'blocker' : 'warning';
  const ended = office
    .mandatesOf(unit.unitId)
    .filter(({ to }) => to < office.on)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const facts = { severity, ...(above === undefined ? {} : { above }) } as const;
  return ended === undefined
    ? [ofUnit(unit, 'unit-without-head', facts)]
    : [ofUnit(unit, 'mandate-expired', { ...facts, endedOn: ended })];
};

/** A vacancy that is covered now but not to the end of the cycle. */
const endingMandate = (unit: Unit, office: Office): readonly ReadinessFinding[] => {
  const mandate = mandateOn(office.mandatesOf(unit.unitId), office.on);
  const ends = mandate !== undefined && unit.headId === undefined && mandate.to < office.until;
  return ends
    ? [{ ...ofUnit(unit, 'mandate-expired', { severity: 'warning', endsOn: mandate.to }), owner: 'unit-head' }]
    : [];
};

const unitProblems = (unit: Unit, office: Office): readonly ReadinessFinding[] => {
  const leaderId = office.leaderOf(unit);
  const unknownParent = unit.parentId !== undefined && office.unit(unit.parentId) === undefined;
  const top = unitsAbove(unit.unitId, office).at(-1);
  const loopsAbove = top?.parentId !== undefined && office.unit(top.parentId) !== undefined;
  return [
    ...(unknownParent ? [ofUnit(unit, 'unit-unknown', { parentId: unit.parentId })] : []),
    ...(loopsAbove ? [ofUnit(unit, 'supervisor-chain-loops', { parentId: unit.parentId })] : []),
    ...(leaderId === undefined ? vacancy(unit, office) : endingMandate(unit, office)),
    ...(leaderId !== undefined && office.employee(leaderId) === undefined
      ? [ofUnit(unit, 'unit-without-head', { given: leaderId })]
      : []),
  ];
};

/**
 * Everything in the register that would keep people from their year, before a cycle opens: each with its owner and the
 * facts to put it right. A vacancy that a mandate covers is fine. The most frequent complaint about today's systems is a
 * plan that a wrong supervisor or unit blocks.
 */
export const readinessFindings = (facts: ReadinessFacts): readonly ReadinessFinding[] => {
  const { units, employees, mandates, on, until } = facts;
  const office: Office = {
    ...organisationOf(facts),
    on,
    until,
    mandatesOf: (unitId) => mandates.filter((mandate) => mandate.unitId === unitId),
  };
  return [
    ...units.flatMap((unit) => unitProblems(unit, office)),
    ...employees.flatMap((employee) =>
      office.unit(employee.unitId) === undefined
        ? [ofEmployee(employee, 'unit-unknown', { given: employee.unitId })]
        : supervisorProblem(employee, office),
    ),
    ...loops(employees, office),
    ...nipProblems(employees, office),
  ];
};

/** Whether the cycle may open. */
export const isReady = (findings: readonly ReadinessFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'blocker');
