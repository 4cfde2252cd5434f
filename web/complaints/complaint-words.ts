import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { complaintsEn } from '../words/en/complaints.ts';
import { complaintsId } from '../words/id/complaints.ts';

const languages: Readonly<Record<Language, typeof complaintsId>> = { id: complaintsId, en: complaintsEn };

/** The words about complaints. They come with these pages and not with the first page of a phone. */
export const useComplaintWords = (): typeof complaintsId => languages[useLanguage()];
