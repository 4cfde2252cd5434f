import { calibrations } from '../../shared/data/calibrations.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { calibrationItems } from './calibration-view.ts';
import { maySee } from './load-session.ts';

/** The sessions of a cycle, the newest first: all for HR, else those on whose panel the reader sits. */
export const listCalibrations = endpoint('listCalibrations', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const { cycleId } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const { items, ...page } = await calibrations(deps.table, agencyId).page(cycleId, query);
  const seen = items.filter((session) => maySee(actor, session));
  return { answer: { body: { items: await calibrationItems(actor, seen, deps), ...page } } };
});
