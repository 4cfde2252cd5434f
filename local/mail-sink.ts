import { createHash } from 'node:crypto';
import type { Clock, Instant } from '../shared/ports/clock.ts';
import type { Letter, Mail } from '../shared/ports/mail.ts';
import { Conflict, type Item, type Table } from '../shared/ports/table.ts';
import { localKeys, recipientPartition } from './local-keys.ts';

/** A letter as a list shows it. */
export interface LetterSummary {
  readonly letterId: string;
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
}

export interface StoredLetter extends LetterSummary, Letter {
  /** How often the same letter arrived again, and when last. */
  readonly repeats: number;
  readonly repeatedAt?: Instant;
}

interface LetterQuery {
  readonly to?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface MailSink extends Mail {
  /** Newest first. */
  list(query: LetterQuery): Promise<{ readonly letters: readonly LetterSummary[]; readonly cursor?: string }>;
  read(letterId: string): Promise<StoredLetter | undefined>;
}

const letterIdOf = (messageId: string): string => createHash('sha256').update(messageId).digest('hex').slice(0, 32);

const summaryOf = (item: Item): LetterSummary => {
  const { letterId, at, to, subject } = item as unknown as LetterSummary;
  return { letterId, at, to, subject };
};

const storedOf = (item: Item): StoredLetter => {
  const { messageId, text, html, repeats = 0, repeatedAt } = item as unknown as StoredLetter;
  const stored = { ...summaryOf(item), messageId, text, html, repeats };
  return repeatedAt === undefined ? stored : { ...stored, repeatedAt };
};

/**
 * Keeps letters instead of sending them. A letter whose Message-ID came before is the same letter: it is counted as a
 * repeat, as a mailbox that knows the Message-ID would collapse it.
 */
export const openMailSink = (table: Table, clock: Clock): MailSink => ({
  send: async (letter) => {
    const at = clock.now();
    const letterId = letterIdOf(letter.messageId);
    const summary = { letterId, at, to: letter.to, subject: letter.subject };
    const key = localKeys.letter(letterId);
    try {
      await table.transact([
        { put: { ...key, ...letter, ...summary }, if: { absent: true } },
        { put: { ...localKeys.letterInList(at, letterId), ...summary } },
        { put: { ...localKeys.letterOfRecipient(letter.to, at, letterId), ...summary } },
      ]);
    } catch (error) {
      if (!(error instanceof Conflict) || !error.failures.some(({ index }) => index === 0)) throw error;
      await table.transact([{ add: key, amounts: { repeats: 1 }, set: { repeatedAt: at }, if: { present: true } }]);
    }
  },
  list: async ({ to, limit = 50, cursor }) => {
    const pk = to === undefined ? localKeys.letterInList('', '').pk : recipientPartition(to.trim());
    const page = await table.query({ pk, descending: true, limit, ...(cursor === undefined ? {} : { cursor }) });
    const letters = page.items.map(summaryOf);
    return page.cursor === undefined ? { letters } : { letters, cursor: page.cursor };
  },
  read: async (letterId) => {
    if (!/^[0-9a-f]{32}$/.test(letterId)) return undefined;
    const item = await table.get(localKeys.letter(letterId));
    return item && storedOf(item);
  },
});
