import type { Language } from '../../shared/messages/language.ts';
import { useLanguage } from '../app/context.ts';
import { consoleEn } from '../words/en/console.ts';
import { consoleActionsEn } from '../words/en/console-actions.ts';
import { machinesEn } from '../words/en/machines.ts';
import { consoleId } from '../words/id/console.ts';
import { consoleActionsId } from '../words/id/console-actions.ts';
import { machinesId } from '../words/id/machines.ts';

const id = { console: consoleId, actions: consoleActionsId, machines: machinesId };

export type ConsoleWords = typeof id;

const languages: Readonly<Record<Language, ConsoleWords>> = {
  id,
  en: { console: consoleEn, actions: consoleActionsEn, machines: machinesEn },
};

/** The console's own words. They come with its pages and not with the first page of every phone. */
export const useConsoleWords = (): ConsoleWords => languages[useLanguage()];

/** What the reader calls a state: as the file names it where no other name is known. */
export const stateName = ({ machines }: ConsoleWords, state: string): string => machines.states[state] ?? state;
