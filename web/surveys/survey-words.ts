import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { surveyEn } from '../words/en/survey.ts';
import { surveyId } from '../words/id/survey.ts';

type SurveyWords = typeof surveyId;

const languages: Readonly<Record<Language, SurveyWords>> = { id: surveyId, en: surveyEn };

/** The words of these pages come with them, and not with the first page of every phone. */
export const useSurveyWords = (): SurveyWords => languages[useLanguage()];
