import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';

/** Shows what the employee says of the own year. */
export const getSelfAssessment = endpoint('getSelfAssessment', async ({ case: { agencyId, caseId } }, { table }) => {
  const found = await cases(table, agencyId).selfAssessment(caseId);
  return found ? { answer: { body: found, etag: found.version } } : { refusals: [{ code: 'not-found' }] };
});
