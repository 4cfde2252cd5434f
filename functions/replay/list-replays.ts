import { replays } from '../../shared/data/replays.ts';
import { endpoint } from '../endpoint.ts';
import { revisionAt } from '../scheme-of.ts';
import { itemOf, replayNames } from './replay-view.ts';

/** The replays of a version of a scheme, the newest first. */
export const listReplays = endpoint('listReplays', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const { schemeId, version: schemeVersion } = params;
  const { items, ...page } = await replays(deps.table, agencyId).ofVersion({ schemeId, schemeVersion }, query);
  const draft = await revisionAt({ agencyId, schemeId: params.schemeId, version: params.version }, deps);
  const { nameOf } = await replayNames(agencyId, items, deps);
  return {
    answer: { body: { items: items.map((one) => itemOf(one, { draftVersion: draft?.revision, nameOf })), ...page } },
  };
});
