import { complaintTerms } from '../../shared/data/complaint-terms.ts';
import { endpoint } from '../endpoint.ts';

/** The kinds of complaints, and when they are a theme. */
export const getComplaintTerms = endpoint('getComplaintTerms', async () => {
  const { categories, theme } = complaintTerms;
  return { answer: { body: { categories, theme } } };
});
