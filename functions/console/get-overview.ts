import { countsOf, totalOf, type UnitCounts } from '../../shared/data/counts.ts';
import { people } from '../../shared/data/people.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { openTasksIn } from '../cycles/open-tasks-in.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { isLate } from './task-view.ts';

/** So many units are asked for their open tasks at a time. */
const atATime = 20;

interface Waiting {
  readonly openTasks: number;
  readonly lateTasks: number;
}

const waitingIn = async (cycle: Cycle, { unitId }: Unit, deps: Dependencies): Promise<Waiting> => {
  const open = await openTasksIn(cycle, unitId, deps);
  const now = deps.clock.now();
  return { openTasks: open.length, lateTasks: open.filter((task) => isLate(task, now)).length };
};

const waitingByUnit = async (cycle: Cycle, units: readonly Unit[], deps: Dependencies): Promise<readonly Waiting[]> => {
  const waiting: Waiting[] = [];
  for (let at = 0; at < units.length; at += atATime) {
    const some = units.slice(at, at + atATime);
    waiting.push(...(await Promise.all(some.map((unit) => waitingIn(cycle, unit, deps)))));
  }
  return waiting;
};

const sumOf = (waiting: readonly Waiting[], name: keyof Waiting): number =>
  waiting.reduce((sum, one) => sum + one[name], 0);

/** Where everything stands, by unit: cases from the counters, tasks from the queues, without looking at a single case. */
export const getOverview = endpoint('getOverview', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const [units, counted] = await Promise.all([
    people(deps.table, agencyId).units(),
    countsOf(deps.table, agencyId, cycle.cycleId),
  ]);
  const waiting = await waitingByUnit(cycle, units, deps);
  const byUnit = new Map(counted.map((counts) => [counts.unitId, counts]));
  const countsIn = (unitId: string): Omit<UnitCounts, 'unitId'> => byUnit.get(unitId) ?? totalOf([]);
  const shown = units.map(({ unitId, name }, index) => ({
    unit: { unitId, name },
    ...countsIn(unitId),
    ...(waiting[index] ?? { openTasks: 0, lateTasks: 0 }),
  }));
  const total = {
    ...totalOf(counted),
    openTasks: sumOf(waiting, 'openTasks'),
    lateTasks: sumOf(waiting, 'lateTasks'),
  };
  return { answer: { body: { cycleId: cycle.cycleId, at: now, total, units: shown } } };
});
