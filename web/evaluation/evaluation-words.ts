import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { evaluationEn } from '../words/en/evaluation.ts';
import { evaluationId } from '../words/id/evaluation.ts';

const languages: Readonly<Record<Language, typeof evaluationId>> = { id: evaluationId, en: evaluationEn };

/** The words of these pages come with them, and not with the first page of every phone. */
export const useEvaluationWords = (): typeof evaluationId => languages[useLanguage()];
