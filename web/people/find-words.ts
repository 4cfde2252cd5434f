import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { findPersonEn } from '../words/en/find-person.ts';
import { findPersonId } from '../words/id/find-person.ts';

const languages: Readonly<Record<Language, typeof findPersonId>> = { id: findPersonId, en: findPersonEn };

/** The words of the search. They come with the pages that search. */
export const useFindWords = (): typeof findPersonId => languages[useLanguage()];
