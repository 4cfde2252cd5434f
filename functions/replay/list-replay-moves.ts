import { replays } from '../../shared/data/replays.ts';
import { namesOf } from '../console/names.ts';
import { endpoint } from '../endpoint.ts';
import { loadReplay } from './load-replay.ts';

/** Who would have another predicate, a page of people at a time. An answer may be empty and still have a cursor. */
export const listReplayMoves = endpoint('listReplayMoves', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const replay = await loadReplay(agencyId, params, deps);
  if (!replay) return { refusals: [{ code: 'not-found', field: '/replayId', facts: { in: 'path' } }] };
  const page = await replays(deps.table, agencyId).moves(replay.replayId, { limit: 1, ...query });
  const moves = page.items.flatMap((one) => one.moves);
  const { nameOf, unitName } = await namesOf(
    agencyId,
    moves.map(({ employeeId }) => employeeId),
    deps,
  );
  const items = moves.map(({ caseId, employeeId, unitId, before, after }) => ({
    caseId,
    employee: { employeeId, name: nameOf(employeeId) },
    unit: { unitId, name: unitName(unitId) },
    before,
    after,
  }));
  return { answer: { body: { items, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) } } };
});
