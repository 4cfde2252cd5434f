import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { appealEn } from '../words/en/appeal.ts';
import { followUpEn } from '../words/en/follow-up.ts';
import { resultEn } from '../words/en/result.ts';
import { appealId } from '../words/id/appeal.ts';
import { followUpId } from '../words/id/follow-up.ts';
import { resultId } from '../words/id/result.ts';

const id = { result: resultId, appeal: appealId, followUp: followUpId };

export type Words = typeof id;

const languages: Readonly<Record<Language, Words>> = {
  id,
  en: { result: resultEn, appeal: appealEn, followUp: followUpEn },
};

/** The words about results, appeals and follow-ups. They come with these pages and not with the first page of a phone. */
export const useOutcomeWords = (): Words => languages[useLanguage()];
