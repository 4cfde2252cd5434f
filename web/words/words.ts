import type { Language } from '../../shared/messages/language.ts';
import { en } from './en.ts';
import { id, type Words } from './id.ts';

export type { Words };

const languages: Readonly<Record<Language, Words>> = { id, en };

/** Every text of the application's own in that language. */
export const wordsIn = (language: Language): Words => languages[language];
