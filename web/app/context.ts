import { createContext, useContext } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { type Format, formatFor } from '../../shared/messages/format.ts';
import type { Messages } from '../../shared/messages/id.ts';
import { type Language, messagesIn } from '../../shared/messages/language.ts';
import type { Client } from '../client.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { Settings } from './settings.ts';

export type Me = AnswerOf<'getMe'>;

/** What every page may need: the API, who reads, in which language. */
export interface AppContext {
  readonly client: Client;
  readonly settings: Settings;
  readonly change: (settings: Partial<Settings>) => void;
}

const App = createContext<AppContext | undefined>(undefined);
export const AppProvider = App.Provider;

/** @throws outside of the application */
export const useApp = (): AppContext => {
  const app = useContext(App);
  if (app === undefined) throw new Error('a page outside of the application');
  return app;
};

export const useLanguage = (): Language => useApp().settings.language;

/** The words of the application and of the regulation in the reader's language. */
export const useWords = (): Words => wordsIn(useLanguage());
export const useDomainWords = (): Messages['domain'] => messagesIn(useLanguage()).domain;

const Person = createContext<Me | undefined>(undefined);
export const PersonProvider = Person.Provider;

/** @throws where nobody is signed in */
export const useMe = (): Me => {
  const me = useContext(Person);
  if (me === undefined) throw new Error('a page without a person');
  return me;
};

/** Dates, times and numbers in the reader's language and the zone of the reader's unit. */
export const useFormat = (): Format => formatFor(useLanguage(), useContext(Person)?.unit.zone ?? 'WIB');
