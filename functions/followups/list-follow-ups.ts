import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';

/** Lists what follows from a final result: what is open, and what became of the rest. */
export const listFollowUps = endpoint('listFollowUps', async ({ case: { agencyId, caseId }, query }, { table }) => ({
  answer: { body: await cases(table, agencyId).followUpsOf(caseId, query) },
}));
