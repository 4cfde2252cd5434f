import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { causesEn } from '../words/en/causes.ts';
import { causesId } from '../words/id/causes.ts';

const languages: Readonly<Record<Language, typeof causesId>> = { id: causesId, en: causesEn };

/** The words about missed targets. They come with the pages that show them. */
export const useCauseWords = (): typeof causesId => languages[useLanguage()];
