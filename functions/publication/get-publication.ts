import { endpoint } from '../endpoint.ts';
import { loadPublication } from './load-publication.ts';
import { publicationView } from './publication-view.ts';

/** One publication, prepared or published. */
export const getPublication = endpoint('getPublication', async ({ actor, params }, deps) => {
  const found = await loadPublication(actor.agencyId, params.publicationId, deps);
  return { answer: { body: await publicationView(actor.agencyId, found, deps) } };
});
