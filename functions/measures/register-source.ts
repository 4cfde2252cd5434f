import { saveSource } from '../../shared/data/measures.ts';
import { people } from '../../shared/data/people.ts';
import { endpoint } from '../endpoint.ts';

/** Registers a source of events with its owner and its public key. */
export const registerSource = endpoint('registerSource', async ({ actor, body, now }, { table, ids }) => {
  const { agencyId } = actor;
  if ((await people(table, agencyId).employee(body.ownerId)) === undefined) {
    return { refusals: [{ code: 'not-found', field: '/ownerId' }] };
  }
  const sourceId = `${agencyId}~${ids.next()}`;
  return {
    answer: { body: { sourceId } },
    changes: [
      {
        journalId: sourceId,
        facts: { sourceId, ownerId: body.ownerId, signs: body.publicKey !== undefined },
        writes: [saveSource(agencyId, { ...body, sourceId, registeredAt: now, version: 0 })],
        events: [],
      },
    ],
  };
});
