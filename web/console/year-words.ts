import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { consoleYearEn } from '../words/en/console-year.ts';
import { consoleYearId } from '../words/id/console-year.ts';

const languages: Readonly<Record<Language, typeof consoleYearId>> = { id: consoleYearId, en: consoleYearEn };

/** The words for what HR does to a whole year: preparing it, loading people, setting predicates, announcing. */
export const useYearWords = (): typeof consoleYearId => languages[useLanguage()];
