import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';

/** Shows the appeal against a result. */
export const getAppeal = endpoint('getAppeal', async ({ case: { agencyId, caseId } }, { table }) => {
  const found = await cases(table, agencyId).appeal(caseId);
  return found ? { answer: { body: found, etag: found.version } } : { refusals: [{ code: 'not-found' }] };
});
