import { replays } from '../../shared/data/replays.ts';
import { type Moves, summaryOf, talliedMoves } from '../../shared/domain/replay/replay-tally.ts';
import { endpoint } from '../endpoint.ts';
import { openRegister } from '../register.ts';
import { loadReplay } from './load-replay.ts';

/** So many pages of people in one answer: about as many thousands of people. */
const pagesAtOnce = 20;

/** A replay by unit. The last unit of an answer may go on in the next: its counts are added. */
export const listReplayUnits = endpoint('listReplayUnits', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const replay = await loadReplay(agencyId, params, deps);
  if (!replay) return { refusals: [{ code: 'not-found', field: '/replayId', facts: { in: 'path' } }] };
  const page = await replays(deps.table, agencyId).units(replay.replayId, { limit: pagesAtOnce, ...query });
  const { unitName } = await openRegister(agencyId, [], deps);
  const units = new Map<string, Moves>();
  for (const one of page.items) {
    for (const [unitId, moves] of Object.entries(one.units)) {
      units.set(unitId, talliedMoves(units.get(unitId) ?? {}, moves));
    }
  }
  const items = [...units].map(([unitId, moves]) => ({
    unit: { unitId, name: unitName(unitId) },
    summary: summaryOf(moves),
  }));
  return { answer: { body: { items, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) } } };
});
