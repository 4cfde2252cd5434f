import type { Language } from '../../shared/messages/language.ts';
import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { schemeRulesEn } from '../words/en/scheme-rules.ts';
import { schemeRulesId } from '../words/id/scheme-rules.ts';
import type { Telling } from './rules-told.ts';

const languages: Readonly<Record<Language, typeof schemeRulesId>> = { id: schemeRulesId, en: schemeRulesEn };

/** With what the reader is told of a pack in sentences. */
export const useTelling = (): Telling => {
  const language = useLanguage();
  return { words: languages[language], domain: useDomainWords(), format: useFormat(), language };
};
