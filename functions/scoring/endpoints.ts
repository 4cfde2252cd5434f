import { acknowledgeResult } from './acknowledge-result.ts';
import { announceResults } from './announce-results.ts';
import { assessSelf } from './assess-self.ts';
import { declareUnratable } from './declare-unratable.ts';
import { getLeniency } from './get-leniency.ts';
import { getRatingProposal } from './get-rating-proposal.ts';
import { getResult } from './get-result.ts';
import { getSelfAssessment } from './get-self-assessment.ts';
import { getSpread } from './get-spread.ts';
import { rateSegment } from './rate-segment.ts';

export const endpoints = [
  assessSelf,
  getSelfAssessment,
  getRatingProposal,
  rateSegment,
  declareUnratable,
  getLeniency,
  getSpread,
  announceResults,
  getResult,
  acknowledgeResult,
] as const;
