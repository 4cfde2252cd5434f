import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { socialisationEn } from '../words/en/socialisation.ts';
import { socialisationId } from '../words/id/socialisation.ts';

const languages: Readonly<Record<Language, typeof socialisationId>> = { id: socialisationId, en: socialisationEn };

/** The words of these pages come with them, and not with the first page of every phone. */
export const useSocialisationWords = (): typeof socialisationId => languages[useLanguage()];
