import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { publicationEn } from '../words/en/publication.ts';
import { publicationId } from '../words/id/publication.ts';

const languages: Readonly<Record<Language, typeof publicationId>> = { id: publicationId, en: publicationEn };

/** The words of this page come with it, and not with the first page of every phone. */
export const usePublicationWords = (): typeof publicationId => languages[useLanguage()];
