import { acknowledgeMidReview } from './acknowledge-mid-review.ts';
import { answerCauses } from './answer-causes.ts';
import { evaluatePeriod } from './evaluate-period.ts';
import { getMidReview } from './get-mid-review.ts';
import { getMissedTargets } from './get-missed-targets.ts';
import { holdMidReview } from './hold-mid-review.ts';
import { listEvaluations } from './list-evaluations.ts';
import { nameCauses } from './name-causes.ts';

export const endpoints = [
  holdMidReview,
  getMidReview,
  acknowledgeMidReview,
  getMissedTargets,
  nameCauses,
  answerCauses,
  evaluatePeriod,
  listEvaluations,
] as const;
