import type { CitizenPage } from './citizen-page.ts';
import { complaintForm, fileComplaint } from './complaint-form.ts';
import { complaintCode, followComplaint } from './complaint-status.ts';
import { consultation, consultations, sendConsultation } from './consultation.ts';
import { lost } from './lost.ts';
import { surveyPoster } from './poster.ts';
import { results, resultsData, resultsDictionary, resultsList, resultsOfUnit } from './results.ts';
import { start } from './start.ts';
import { sendSurvey, survey } from './survey.ts';
import { openSurvey, sendOpenSurvey } from './survey-open.ts';

/** Every page for citizens. */
export const citizenPages: readonly CitizenPage[] = [
  start,
  survey,
  sendSurvey,
  openSurvey,
  sendOpenSurvey,
  surveyPoster,
  complaintForm,
  fileComplaint,
  complaintCode,
  followComplaint,
  resultsList,
  results,
  resultsOfUnit,
  resultsData,
  resultsDictionary,
  consultations,
  consultation,
  sendConsultation,
  lost,
];
