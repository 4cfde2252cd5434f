import type { Endpoint } from '../endpoint.ts';
import { closeSurveyService } from './close-survey-service.ts';
import { defineSurveyService } from './define-survey-service.ts';
import { getSurveyReport } from './get-survey-report.ts';
import { issueSurveyLink } from './issue-survey-link.ts';
import { listMySurveyComments } from './list-my-survey-comments.ts';
import { listSetAsideAnswers } from './list-set-aside-answers.ts';
import { listSurveyComments } from './list-survey-comments.ts';
import { listSurveyServices } from './list-survey-services.ts';
import { replyToSurveyComment } from './reply-to-survey-comment.ts';
import { ruleOnSurveyAnswer } from './rule-on-survey-answer.ts';

export const endpoints = [
  defineSurveyService,
  closeSurveyService,
  listSurveyServices,
  issueSurveyLink,
  getSurveyReport,
  listSurveyComments,
  listSetAsideAnswers,
  ruleOnSurveyAnswer,
  listMySurveyComments,
  replyToSurveyComment,
] as const satisfies readonly Endpoint[];
