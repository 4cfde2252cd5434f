import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { schemesEn } from '../words/en/schemes.ts';
import { schemesId } from '../words/id/schemes.ts';

const languages: Readonly<Record<Language, typeof schemesId>> = { id: schemesId, en: schemesEn };

/** The words of these pages come with them, and not with the first page of every phone. */
export const useSchemeWords = (): typeof schemesId => languages[useLanguage()];
