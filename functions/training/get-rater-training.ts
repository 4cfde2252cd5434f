import { trainings } from '../../shared/data/trainings.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { trainingView } from './training-view.ts';

/** The prepared cases of the cycle's scheme and the reader's own attempts; nobody sees those of another. */
export const getRaterTraining = endpoint('getRaterTraining', async ({ actor, params }, deps) => {
  const { agencyId, employeeId } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const [scheme, training] = await Promise.all([
    schemeOf(cycle, deps),
    trainings(deps.table, agencyId).training(cycle.cycleId, employeeId),
  ]);
  return { answer: { body: trainingView({ cycleId: cycle.cycleId, scheme, training }) } };
});
