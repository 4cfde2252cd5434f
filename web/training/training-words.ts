import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { trainingEn } from '../words/en/training.ts';
import { trainingId } from '../words/id/training.ts';

const languages: Readonly<Record<Language, typeof trainingId>> = { id: trainingId, en: trainingEn };

/** The words of this page come with it, and not with the first page of every phone. */
export const useTrainingWords = (): typeof trainingId => languages[useLanguage()];
