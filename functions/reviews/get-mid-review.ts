import { cases } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';

/** Shows the record of the dialogue, once there is one. */
export const getMidReview = endpoint('getMidReview', async ({ case: one }, { table }) => {
  const review = await cases(table, one.agencyId).midReview(one.caseId);
  if (!review) return { refusals: [{ code: 'not-found' }] };
  return { answer: { body: review, etag: review.version } };
});
