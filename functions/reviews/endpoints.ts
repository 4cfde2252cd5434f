import { acknowledgeMidReview } from './acknowledge-mid-review.ts';
import { evaluatePeriod } from './evaluate-period.ts';
import { getMidReview } from './get-mid-review.ts';
import { holdMidReview } from './hold-mid-review.ts';
import { listEvaluations } from './list-evaluations.ts';

export const endpoints = [holdMidReview, getMidReview, acknowledgeMidReview, evaluatePeriod, listEvaluations] as const;
