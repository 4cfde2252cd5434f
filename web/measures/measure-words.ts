import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { measuresEn } from '../words/en/measures.ts';
import { measuresId } from '../words/id/measures.ts';

const languages: Readonly<Record<Language, typeof measuresId>> = { id: measuresId, en: measuresEn };

/** The words of measures, which only their own pages load. */
export const useMeasureWords = (): typeof measuresId => languages[useLanguage()];
