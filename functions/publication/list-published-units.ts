import { publications } from '../../shared/data/publications.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { loadPublication } from './load-publication.ts';

/** What a publication tells of each unit, from the top down: the same that the public reads. */
export const listPublishedUnits = endpoint('listPublishedUnits', async ({ actor, params, query }, deps) => {
  const { publicationId } = await loadPublication(actor.agencyId, params.publicationId, deps);
  const rows = await publications(deps.table, actor.agencyId).rows(publicationId);
  return { answer: { body: pageOfList(rows, query) } };
});
