import { type Agency, people } from '../shared/data/people.ts';
import { Refused } from '../shared/domain/decision.ts';
import type { Employee, Mandate, Unit } from '../shared/domain/people.ts';
import { supervisorOf } from '../shared/domain/supervisor-of.ts';
import type { Calendar, HolidayYear } from '../shared/domain/working-calendar.ts';
import type { Dependencies } from './dependencies.ts';

/** The part of the agency's register that one case needs: its people and everybody above them. */
export interface Register {
  readonly agency: Agency;
  readonly units: readonly Unit[];
  readonly mandates: readonly Mandate[];
  readonly years: readonly HolidayYear[];
  readonly hrId: string;
  readonly employees: readonly Employee[];
  employee(employeeId: string): Employee | undefined;
  /** The name with titles, for people to read. */
  nameOf(employeeId: string): string;
  unitName(unitId: string): string;
  calendarOf(unitId: string): Calendar;
  /** Who supervises on that day: acting where there is a mandate; undefined at the top. */
  supervisorOf(employeeId: string, on: string): string | undefined;
}

/** `Drs. Budi Contoh, M.Si.` */
export const fullName = ({ titleBefore, name, titleAfter }: Employee): string =>
  `${titleBefore ? `${titleBefore} ` : ''}${name}${titleAfter ? `, ${titleAfter}` : ''}`;

/** The employees asked for, and those above them as far as the chain goes. */
const withSuperiors = async (
  agencyId: string,
  ids: readonly string[],
  { units, mandates }: { units: readonly Unit[]; mandates: readonly Mandate[] },
  deps: Dependencies,
) => {
  const register = people(deps.table, agencyId);
  const known = new Map<string, Employee>();
  let wanted = [
    ...new Set([...ids, ...units.flatMap(({ headId }) => headId ?? []), ...mandates.map(({ holderId }) => holderId)]),
  ];
  while (wanted.length > 0) {
    const found = await register.employees(wanted);
    for (const [id, employee] of found) known.set(id, employee);
    wanted = [...new Set([...found.values()].flatMap(({ supervisorId }) => supervisorId ?? []))].filter(
      (id) => !known.has(id),
    );
  }
  return known;
};

export const openRegister = async (agencyId: string, ids: readonly string[], deps: Dependencies): Promise<Register> => {
  const register = people(deps.table, agencyId);
  const [agency, units, mandates, years] = await Promise.all([
    register.agency(),
    register.units(),
    register.mandates(),
    register.calendarYears(),
  ]);
  if (!agency) throw new Error(`there is no agency ${agencyId}`);
  const employees = await withSuperiors(agencyId, ids, { units, mandates }, deps);
  return registerOf({ agency, units, mandates, years, employees: [...employees.values()] });
};

/** The register of these people, as it stands or as it would stand. */
export const registerOf = (
  facts: Pick<Register, 'agency' | 'units' | 'mandates' | 'years' | 'employees'>,
): Register => {
  const { agency, units, mandates, years, employees } = facts;
  const byId = new Map(employees.map((one) => [one.employeeId, one]));
  const unitOf = (unitId: string): Unit => {
    const unit = units.find((one) => one.unitId === unitId);
    if (!unit) throw new Refused({ code: 'unit-unknown', facts: { unitId } });
    return unit;
  };
  const employee = (employeeId: string) => byId.get(employeeId);
  return {
    agency,
    units,
    mandates,
    years,
    employees,
    hrId: agency.hrIds[0] ?? '',
    employee,
    nameOf: (employeeId) => {
      const found = employee(employeeId);
      return found === undefined ? '' : fullName(found);
    },
    unitName: (unitId) => units.find((one) => one.unitId === unitId)?.name ?? unitId,
    calendarOf: (unitId) => {
      const { weekDays, zone } = unitOf(unitId);
      return { weekDays, zone, years };
    },
    supervisorOf: (employeeId, on) => {
      const found = employee(employeeId);
      return found === undefined ? undefined : supervisorOf(found, { units, employees, mandates, on });
    },
  };
};
