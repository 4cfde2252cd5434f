import { tasks } from '../../shared/data/tasks.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { memberView } from './member-view.ts';
import { teamOf } from './team-of.ts';

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
