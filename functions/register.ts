import { type Agency, people } from '../shared/data/people.ts';
import type { Calendar, HolidayYear } from '../shared/domain/calendar/working-calendar.ts';
import { Refused } from '../shared/domain/decision.ts';
import type { Employee, Mandate, Unit } from '../shared/domain/people/people.ts';
import { supervisorOf, unitsAbove } from '../shared/domain/people/supervisor-of.ts';
import type { Table } from '../shared/ports/table.ts';
import type { Dependencies } from './dependencies.ts';

/** The part of the agency's register that one case needs: its people and everybody above them. */
export interface Register {
  readonly agency: Agency;
  readonly units: readonly Unit[];
  readonly mandates: readonly Mandate[];
  readonly years: readonly HolidayYear[];
  readonly hrId: string;
  readonly employees: readonly Employee[];
  unit(unitId: string | undefined): Unit | undefined;
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

interface Structure extends Pick<Register, 'agency' | 'units' | 'unit' | 'mandates' | 'years'> {
  readonly version: number;
}

/** The unit of an id, by an index that is made when it is first asked for. */
const unitFinder = (units: readonly Unit[]): Register['unit'] => {
  let byId: ReadonlyMap<string, Unit> | undefined;
  return (unitId) => {
    byId ??= new Map(units.map((unit) => [unit.unitId, unit]));
    return unitId === undefined ? undefined : byId.get(unitId);
  };
};

/** The structure of agencies as this process last saw it; good as long as the agency's version is the same. */
const remembered = new WeakMap<Table, Map<string, Structure>>();

/** Units, mandates and holidays: one read of the agency when nothing has changed since the last time. */
const structureOf = async (agencyId: string, { table }: Dependencies): Promise<Structure> => {
  const register = people(table, agencyId);
  const agency = await register.agency();
  if (!agency) throw new Error(`there is no agency ${agencyId}`);
  const ofTable = remembered.get(table) ?? new Map<string, Structure>();
  const known = ofTable.get(agencyId);
  if (known?.version === agency.version) return known;
  const [units, mandates, years] = await Promise.all([register.units(), register.mandates(), register.calendarYears()]);
  const structure = { agency, units, unit: unitFinder(units), mandates, years, version: agency.version };
  remembered.set(table, ofTable.set(agencyId, structure));
  return structure;
};

/** Whom an employee's supervisor may be on some day: on record, heading a unit above, or acting for one of these. */
const aboveOf = ({ unitId, supervisorId }: Employee, structure: Structure): readonly string[] => {
  const { units, mandates } = structure;
  const chain = unitsAbove(unitId, structure);
  const concerned = [...chain, ...units.filter(({ headId }) => headId !== undefined && headId === supervisorId)];
  const ids = new Set(concerned.map((unit) => unit.unitId));
  return [
    ...(supervisorId === undefined ? [] : [supervisorId]),
    ...concerned.flatMap(({ headId }) => headId ?? []),
    ...mandates.filter((mandate) => ids.has(mandate.unitId)).map(({ holderId }) => holderId),
  ];
};

/** The employees asked for, and those above them as far as the chain goes. */
const withSuperiors = async (agencyId: string, ids: readonly string[], structure: Structure, deps: Dependencies) => {
  const register = people(deps.table, agencyId);
  const known = new Map<string, Employee>();
  let wanted = [...new Set(ids)];
  while (wanted.length > 0) {
    const found = await register.employees(wanted);
    for (const [id, employee] of found) known.set(id, employee);
    const above = [...found.values()].flatMap((employee) => aboveOf(employee, structure));
    wanted = [...new Set(above)].filter((id) => !known.has(id) && !wanted.includes(id));
  }
  return known;
};

/** The register as far as these people and everybody above them are concerned. */
export const openRegister = async (agencyId: string, ids: readonly string[], deps: Dependencies): Promise<Register> => {
  const structure = await structureOf(agencyId, deps);
  const employees = await withSuperiors(agencyId, ids, structure, deps);
  return registerOf({ ...structure, employees: [...employees.values()] });
};

/** The register of these people, as it stands or as it would stand. */
export const registerOf = (
  facts: Pick<Register, 'agency' | 'units' | 'unit' | 'mandates' | 'years' | 'employees'>,
): Register => {
  const { agency, units, unit, mandates, years, employees } = facts;
  const byId = new Map(employees.map((one) => [one.employeeId, one]));
  const unitOf = (unitId: string): Unit => {
    const found = unit(unitId);
    if (!found) throw new Refused({ code: 'unit-unknown', facts: { unitId } });
    return found;
  };
  const employee = (employeeId: string) => byId.get(employeeId);
  return {
    agency,
    units,
    mandates,
    years,
    employees,
    hrId: agency.hrIds[0] ?? '',
    unit,
    employee,
    nameOf: (employeeId) => {
      const found = employee(employeeId);
      return found === undefined ? '' : fullName(found);
    },
    unitName: (unitId) => unit(unitId)?.name ?? unitId,
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
