import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';

/** Lists the periodic evaluations, segment by segment in order of time. */
export const listEvaluations = endpoint('listEvaluations', async ({ case: one, query }, { table }) => ({
  answer: { body: await cases(table, one.agencyId).evaluationsOf(one.caseId, query) },
}));
