import { endpoint } from '../endpoint.ts';
import { revisionAt } from '../scheme-of.ts';
import { loadReplay } from './load-replay.ts';
import { replayNames, viewOf } from './replay-view.ts';

/** What a replay comes to, as far as it is. */
export const getReplay = endpoint('getReplay', async ({ actor, params }, deps) => {
  const { agencyId } = actor;
  const replay = await loadReplay(agencyId, params, deps);
  if (!replay) return { refusals: [{ code: 'not-found', field: '/replayId', facts: { in: 'path' } }] };
  const draft = await revisionAt({ agencyId, schemeId: params.schemeId, version: params.version }, deps);
  const names = await replayNames(agencyId, [replay], deps);
  return { answer: { body: viewOf(replay, { draftVersion: draft?.revision, nameOf: names.nameOf }) } };
});
