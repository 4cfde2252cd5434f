import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../../functions/dependencies.ts';
import type { Letter, Mail } from '../../../shared/ports/mail.ts';
import type { WaitingLetter, WaitingLetters } from './waiting-letters.ts';

export interface PostOptions {
  readonly waiting: WaitingLetters;
  readonly smtp: Mail;
  readonly perMinute: number;
  /** The letter as it is now, or undefined when it has become pointless. */
  readonly compose: (letter: WaitingLetter) => Promise<Letter | undefined>;
  readonly log: Log;
}

export interface Post {
  /** Sends what is due, until nothing is, or the mail server does not answer. */
  sendDue(): Promise<number>;
  /** Goes on sending until stopped. */
  start(): void;
  stop(): Promise<void>;
}

const minute = 60_000;
const longestDelay = 60 * minute;
/** With the delays above, somewhat more than three days. */
const mostTries = 80;
const roundMs = 5_000;

/** What of a failure may be logged: the texts of mail servers name addresses. */
const failureOf = (error: unknown): Readonly<Record<string, unknown>> => {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  return { code, responseCode, command };
};

/** Whether the server refused this letter alone, rather than being away or refusing everybody. */
const isOfLetter = (error: unknown): boolean => {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM' && responseCode !== 421;
};

class ServerAway extends Error {}

const asServerFault = (error: unknown): never => {
  throw isOfLetter(error) ? error : new ServerAway('the mail server is away', { cause: error });
};

/** Sends one letter, and remembers what came of it. */
const senderOf = ({ waiting, smtp, compose, log }: PostOptions) => {
  const refused = async (letter: WaitingLetter, error: unknown): Promise<void> => {
    log('letter-refused', { kind: letter.content.kind, tries: letter.tries + 1, ...failureOf(error) });
    if (letter.tries + 1 >= mostTries) return waiting.giveUp(letter);
    return waiting.postpone(letter, Math.min(2 ** letter.tries * minute, longestDelay));
  };

  const send = async (letter: WaitingLetter): Promise<'sent' | 'refused' | 'away'> => {
    try {
      const composed = await compose(letter);
      if (composed) await smtp.send(composed).catch(asServerFault);
    } catch (error) {
      if (error instanceof ServerAway) {
        log('mail-server-away', failureOf(error.cause));
        return 'away';
      }
      await refused(letter, error);
      return 'refused';
    }
    await waiting.sent(letter);
    return 'sent';
  };

  return send;
};

/**
 * Sends waiting letters one after the other, no faster than the mail server allows. A letter that is refused waits
 * longer and longer and keeps no other waiting; while the server is away nothing is tried for a minute, and no letter
 * counts it as a try.
 */
export const openPost = (options: PostOptions): Post => {
  const { waiting, perMinute, log } = options;
  const send = senderOf(options);
  const stopping = new AbortController();
  const { signal } = stopping;
  let work: Promise<void> = Promise.resolve();
  /** Until then the mail server is left alone. */
  let awayUntil = 0;

  const sendDue = async (): Promise<number> => {
    let sent = 0;
    for (;;) {
      const due = await waiting.due(20);
      if (due.length === 0) return sent;
      for (const letter of due) {
        if (signal.aborted) return sent;
        const outcome = await send(letter);
        if (outcome === 'away') {
          awayUntil = Date.now() + minute;
          return sent;
        }
        if (outcome === 'sent') sent += 1;
        await pause(minute / perMinute, undefined, { signal }).catch(() => undefined);
      }
    }
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      if (Date.now() >= awayUntil) await sendDue().catch((error: unknown) => log('fault', { error }));
      await pause(roundMs, undefined, { signal }).catch(() => undefined);
    }
  };

  return {
    sendDue,
    start: () => {
      work = run();
    },
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
};
