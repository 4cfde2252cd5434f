import type { OfficeConfig } from '../config.ts';

/** One command of a technician. */
export interface Call {
  readonly config: OfficeConfig;
  /** What stands after the command's name. */
  readonly words: readonly string[];
  /** Options by name, such as `agency`. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** A line for the terminal. */
  readonly say: (line: string) => void;
  /** Asks the person at the terminal. */
  readonly ask: (question: string) => Promise<string>;
}

/** Answers with the exit code. */
export type Command = (call: Call) => Promise<number>;

/** The person at the terminal asked for something that can't be; the message says what to do. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** The word that a command needs. */
export const wordOf = ({ words }: Call, usage: string): string => {
  const [word] = words;
  if (word === undefined) throw new Misuse(`usage: ${usage}`);
  return word;
};
