import { cases } from '../../shared/data/cases.ts';
import { tasks } from '../../shared/data/tasks.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister, type Register } from '../register.ts';
import { type Member, memberView } from './member-view.ts';

interface Reader {
  readonly agencyId: string;
  readonly employeeId: string;
  readonly cycleId: string;
  readonly today: string;
}

/** In whose place the reader supervises today: the own, and the heads of units for whom a mandate is held. */
const placesOf = ({ employeeId, today }: Reader, { mandates, units }: Register): readonly (string | undefined)[] => {
  const acts = mandates.filter((m) => m.holderId === employeeId && m.from <= today && today <= m.to);
  const headIds = acts.flatMap(({ unitId }) => units.find((unit) => unit.unitId === unitId)?.headId ?? []);
  return [undefined, ...new Set(headIds.filter((headId) => headId !== employeeId))];
};

const allOf = async (reader: Reader, supervisorId: string, deps: Dependencies): Promise<readonly Case[]> => {
  const { ofSupervisor } = cases(deps.table, reader.agencyId);
  const found: Case[] = [];
  let cursor: string | undefined;
  do {
    const page = await ofSupervisor(reader.cycleId, supervisorId, cursor === undefined ? {} : { cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

/** Nobody is the own supervisor, not even while acting for whoever is. */
const teamOf = async (reader: Reader, register: Register, deps: Dependencies): Promise<readonly Member[]> => {
  const groups = await Promise.all(
    placesOf(reader, register).map(async (actingFor) => {
      const theirs = await allOf(reader, actingFor ?? reader.employeeId, deps);
      return theirs.map((one): Member => ({ case: one, actingFor }));
    }),
  );
  return groups.flat().filter((member) => member.case.employeeId !== reader.employeeId);
};

const firstTaskByCase = (open: readonly Task[]): ReadonlyMap<string, Task> =>
  new Map([...open].reverse().map((task) => [task.caseId, task]));

/** Lists the people whom the reader supervises in a cycle, by name, each with where the year stands. */
export const listTeam = endpoint('listTeam', async ({ actor, params, query, now }, deps) => {
  const { agencyId, employeeId, zone } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const reader = { agencyId, employeeId, cycleId: cycle.cycleId, today: localDateOf(now, zone) };
  const members = await teamOf(reader, await openRegister(agencyId, [], deps), deps);
  const ids = members.flatMap(({ case: one, actingFor }) => [one.employeeId, ...(actingFor ? [actingFor] : [])]);
  const register = await openRegister(agencyId, ids, deps);
  const byName = [...members].sort((a, b) =>
    (register.employee(a.case.employeeId)?.name ?? '') < (register.employee(b.case.employeeId)?.name ?? '') ? -1 : 1,
  );
  const { items, ...page } = pageOfList(byName, query);
  const { items: open } = await tasks(deps.table, agencyId).openOf(employeeId, { limit: 500 });
  const office = { cycle, register, now, zone, taskOf: firstTaskByCase(open) };
  const views = await Promise.all(items.map((member) => memberView(member, office, deps)));
  return { answer: { body: { items: views, ...page } } };
});
