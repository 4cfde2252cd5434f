import { letterEn } from './en/letter.ts';
import { type LetterWords, letterId } from './id/letter.ts';
import type { Language } from './language.ts';

const languages: Readonly<Record<Language, LetterWords>> = { id: letterId, en: letterEn };

/** The words of notices and letters in that language. Only the server writes them: pages are spared their weight. */
export const letterWordsIn = (language: Language): LetterWords => languages[language];
