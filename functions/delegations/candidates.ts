import { people } from '../../shared/data/people.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Employee, Unit } from '../../shared/domain/people/people.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister, type Register } from '../register.ts';

/** The unit and those beside, above and right below it. */
const around = (unitId: string, register: Register): readonly Unit[] => {
  const own = register.unit(unitId);
  if (own === undefined) return [];
  const { parentId } = own;
  return register.units.filter(
    (unit) =>
      unit.unitId === unitId ||
      unit.parentId === unitId ||
      (parentId !== undefined && (unit.unitId === parentId || unit.parentId === parentId)),
  );
};

/** A pelaksana carries out and decides nothing about others. */
const maySupervise = ({ positionKind }: Employee): boolean => positionKind !== 'pelaksana';

const byName = (a: Employee, b: Employee): number => (a.name < b.name ? -1 : 1);

/**
 * To whom a person may leave tasks: the own superior, the heads of units beside and right below, and officials and
 * functional positions of the own unit. Nobody far away, who would see plans of people they have nothing to do with.
 */
export const delegateCandidates = async (
  { agencyId, employeeId, unitId, zone }: Actor,
  deps: Dependencies,
): Promise<readonly Employee[]> => {
  const register = await openRegister(agencyId, [employeeId], deps);
  const today = localDateOf(deps.clock.now(), zone);
  const units = around(unitId, register);
  const headIds = units.flatMap(({ headId }) => headId ?? []);
  const superiorId = register.supervisorOf(employeeId, today);
  const [heads, staff] = await Promise.all([
    people(deps.table, agencyId).employees([...headIds, ...(superiorId === undefined ? [] : [superiorId])]),
    people(deps.table, agencyId).staffOf(unitId, { limit: 100 }),
  ]);
  const all = new Map([...heads.values(), ...staff.items].map((one) => [one.employeeId, one]));
  return [...all.values()].filter((one) => one.employeeId !== employeeId && maySupervise(one)).sort(byName);
};
