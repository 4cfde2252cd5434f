import { publications } from '../../shared/data/publications.ts';
import { endpoint } from '../endpoint.ts';
import { publicationViews } from './publication-view.ts';

/** What was prepared and published, the newest first. */
export const listPublications = endpoint('listPublications', async ({ actor, query }, deps) => {
  const { items, ...page } = await publications(deps.table, actor.agencyId).page(query);
  return { answer: { body: { items: [...(await publicationViews(actor.agencyId, items, deps))], ...page } } };
});
