import { randomUUID } from 'node:crypto';
import type { Letter } from '../../../shared/ports/mail.ts';
import type { Item, Table } from '../../../shared/ports/table.ts';
import { officeKeys, waitingLetters } from '../office-keys.ts';

/** What goes out: a letter as it is, or one about an account, which gets its link only as it is sent. */
export type Content =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'invitation' | 'reset'; readonly agencyId: string; readonly employeeId: string };

export interface WaitingLetter {
  readonly content: Content;
  /** Real time in milliseconds. */
  readonly dueAt: number;
  readonly since: number;
  readonly tries: number;
  readonly letterId: string;
}

/** Far beyond any time: it waits for somebody to look. */
const never = 999_999_999_999_999;

const waitingOf = (item: Item): WaitingLetter => item.letter as WaitingLetter;

const keyOf = ({ dueAt, letterId }: WaitingLetter) => officeKeys.waitingLetter(dueAt, letterId);

/** Letters that are to be sent, in the table: an outage of the mail server or of this one loses none. */
export const openWaitingLetters = (table: Table, now: () => number = Date.now) => {
  const put = (letter: WaitingLetter) => ({ put: { ...keyOf(letter), letter } });
  const between = async (from: number, to: number, limit: number): Promise<readonly WaitingLetter[]> => {
    const [first, last] = [officeKeys.waitingLetter(from, '').sk, `${officeKeys.waitingLetter(to, '').sk}~`];
    const page = await table.query({ pk: waitingLetters, sk: { from: first, to: last }, limit });
    return page.items.map(waitingOf);
  };
  return {
    add: async (content: Content): Promise<void> => {
      const at = now();
      await table.transact([put({ content, dueAt: at, since: at, tries: 0, letterId: randomUUID() })]);
    },
    due: (limit: number): Promise<readonly WaitingLetter[]> => between(0, now(), limit),
    sent: (letter: WaitingLetter): Promise<void> => table.transact([{ delete: keyOf(letter) }]),
    /** Waits longer after each try. */
    postpone: (letter: WaitingLetter, delayMs: number): Promise<void> =>
      table.transact([{ delete: keyOf(letter) }, put({ ...letter, dueAt: now() + delayMs, tries: letter.tries + 1 })]),
    /** Tried often enough; a technician finds it by `check`. */
    giveUp: (letter: WaitingLetter): Promise<void> =>
      table.transact([{ delete: keyOf(letter) }, put({ ...letter, dueAt: never, tries: letter.tries + 1 })]),
    /** How many wait (counting at most a thousand), and how many were given up. */
    counts: async (): Promise<{ readonly waiting: number; readonly givenUp: number }> => {
      const [waiting, givenUp] = await Promise.all([between(0, never - 1, 1_000), between(never, never, 1_000)]);
      return { waiting: waiting.length, givenUp: givenUp.length };
    },
  };
};

export type WaitingLetters = ReturnType<typeof openWaitingLetters>;
