import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';

/** Lists the files of a case in the order in which they were registered, also those that have not arrived. */
export const listEvidence = endpoint('listEvidence', async ({ case: one, query }, { table }) => ({
  answer: { body: await cases(table, one.agencyId).evidenceOf(one.caseId, query) },
}));
