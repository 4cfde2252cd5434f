import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import type { MachineName } from '../../shared/domain/tasks/machines.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { type DrawnState, machineDrawing } from './machine-drawing.ts';
import { openScope } from './scope.ts';

interface Standing {
  readonly waiting: number;
  readonly late: number;
  readonly failed: number;
}

const sumUp = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Who stands in a state, by the counters: whoever waits has an open task of the kind that the state waits for. */
const standingIn = (
  { name, waitsFor }: DrawnState,
  { machine, counts, now }: { machine: MachineName; counts: readonly UnitCounts[]; now: string },
): Standing => {
  const due = counts.flatMap((one) => one.due).filter(({ kind }) => kind === waitsFor);
  const failed = counts.flatMap((one) => one.failed).filter((one) => one.machine === machine && one.state === name);
  return {
    waiting: sumUp(due.map(({ count }) => count)),
    late: sumUp(due.filter(({ dueAt }) => dueAt < now).map(({ count }) => count)),
    failed: sumUp(failed.map(({ count }) => count)),
  };
};

/** Phases are not of a unit: each that has not ended waits for its next date. */
const phasesWaiting = ({ phases }: Cycle): number =>
  Object.values(phases).filter(({ status, execution }) => execution !== undefined && status !== 'closed').length;

const isWaitForDate = (machine: MachineName, { name }: DrawnState): boolean =>
  machine === 'cycle-phase' && name.startsWith('Wait ');

/** A state machine as its file defines it, with how many wait, are late or have failed in each state of it. */
export const getMachine = endpoint('getMachine', async ({ actor, params, query, now }, deps) => {
  const { machine, cycleId } = params;
  const { agencyId } = actor;
  const [scope, cycle] = await Promise.all([
    openScope({ agencyId, cycleId, ...query }, deps),
    loadCycle({ agencyId, cycleId }, deps),
  ]);
  const counts = scope.units.flatMap((one) => one.counts ?? []);
  const { states, ...drawing } = machineDrawing(machine);
  const shown = states.map((state) => {
    const standing = standingIn(state, { machine, counts, now });
    return { ...state, ...standing, ...(isWaitForDate(machine, state) ? { waiting: phasesWaiting(cycle) } : {}) };
  });
  const failed = counts.flatMap((one) => one.failed).filter((one) => one.machine === machine);
  const total = {
    waiting: sumUp(shown.map(({ waiting }) => waiting)),
    late: sumUp(shown.map(({ late }) => late)),
    // Also those of which nobody knows the state.
    failed: sumUp(failed.map(({ count }) => count)),
  };
  return { answer: { body: { machine, cycleId, at: now, ...drawing, states: shown, total } } };
});
