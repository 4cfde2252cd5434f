import { en } from './en.ts';
import { id, type Messages } from './id.ts';

export type Language = 'id' | 'en';

const languages: Readonly<Record<Language, Messages>> = { id, en };

/** What pages and the server say alike, in that language: the words of the domain and of refusals. */
export const messagesIn = (language: Language): Messages => languages[language];
