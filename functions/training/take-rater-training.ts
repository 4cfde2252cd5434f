import { saveTraining, trainings } from '../../shared/data/trainings.ts';
import { takeTraining } from '../../shared/domain/training/rater-training.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { trainingView } from './training-view.ts';

/** Takes the own ratings of all prepared cases, says how one rates, and certifies for the cycle. */
export const takeRaterTraining = endpoint('takeRaterTraining', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const cycle = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const { cycleId } = cycle;
  const [scheme, existing] = await Promise.all([
    schemeOf(cycle, deps),
    trainings(deps.table, agencyId).training(cycleId, employeeId),
  ]);
  const taken = takeTraining(body.answers, { scheme, cycleId, actor: employeeId, now, existing });
  if (!taken.ok) return { refusals: taken.refusals };
  const training = taken.value;
  return {
    answer: { body: trainingView({ cycleId, scheme, training }) },
    changes: [
      {
        journalId: `training-${cycleId}-${employeeId}`,
        facts: { cycleId, attempt: training.attempts.length, certified: training.certifiedAt !== undefined },
        writes: [saveTraining(agencyId, training)],
        events: [],
      },
    ],
  };
});
