import { answerFeedback } from './answer-feedback.ts';
import { assignRaters } from './assign-raters.ts';
import { declineFeedback } from './decline-feedback.ts';
import { getFeedbackReport } from './get-feedback-report.ts';
import { getFeedbackRound } from './get-feedback-round.ts';
import { getRaters } from './get-raters.ts';
import { listFeedbackRequests } from './list-feedback-requests.ts';
import { nameRaters } from './name-raters.ts';
import { objectToRater } from './object-to-rater.ts';
import { openFeedbackRound } from './open-feedback-round.ts';
import { remindRaters } from './remind-raters.ts';

export const endpoints = [
  openFeedbackRound,
  getFeedbackRound,
  getRaters,
  nameRaters,
  assignRaters,
  remindRaters,
  objectToRater,
  listFeedbackRequests,
  answerFeedback,
  declineFeedback,
  getFeedbackReport,
] as const;
