import { publications, savePublication, savePublishedPeriod } from '../../shared/data/publications.ts';
import { publishEdition } from '../../shared/domain/publication/publication.ts';
import { endpoint } from '../endpoint.ts';
import { loadPublication } from './load-publication.ts';
import { publicationView } from './publication-view.ts';

/** Makes an edition public exactly as it was prepared and looked at. */
export const publishResults = endpoint('publishResults', async ({ actor, params, now }, deps) => {
  const { agencyId, employeeId } = actor;
  const found = await loadPublication(agencyId, params.publicationId, deps);
  const known = await publications(deps.table, agencyId).period(found.period);
  const decided = publishEdition(found, known, { by: employeeId, now });
  if (!decided.ok) return { refusals: decided.refusals };
  const { publication, period } = decided.value;
  return {
    answer: { body: await publicationView(agencyId, publication, deps) },
    changes: [
      {
        journalId: 'publications',
        facts: { publicationId: publication.publicationId, period: period.period, edition: publication.edition },
        writes: [savePublication(agencyId, publication), savePublishedPeriod(agencyId, period)],
        events: [],
      },
    ],
  };
});
