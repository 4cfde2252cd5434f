import terms from '../../data/complaints/terms.json' with { type: 'json' };
import type { ComplaintTerms } from '../domain/complaints/complaint-terms.ts';

/** The deadlines, categories and thresholds that the product ships. */
export const complaintTerms = terms as unknown as ComplaintTerms;
