import { en } from './en.ts';
import { id, type Messages } from './id.ts';

export type Language = 'id' | 'en';

const languages: Readonly<Record<Language, Messages>> = { id, en };

/** Every text in that language. */
export const messagesIn = (language: Language): Messages => languages[language];
