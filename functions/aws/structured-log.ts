import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../dependencies.ts';

/** A NIP in running text, together or in its groups: `198609262015051001`, `19860926 201505 1 001`. */
const nip = /\b\d{8}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}\b/g;

const withoutNip = (text: string): string => text.replace(nip, '[NIP]');

/** An error carries what it failed on, such as an item of the table: only its name and its trace are logged. */
const describedError = (error: unknown): unknown =>
  error instanceof Error
    ? { name: error.name, trace: withoutNip(error.stack ?? error.message) }
    : withoutNip(String(error));

const described = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (name === 'error' || value instanceof Error) return [name, describedError(value)];
      return [name, typeof value === 'string' ? withoutNip(value) : value];
    }),
  );

/** What a log line goes to: powertools' logger, or a test's list. */
export type Sink = Pick<Logger, 'info' | 'error'>;

/**
 * Structured lines for CloudWatch: the event under `message`, its facts beside it. What has an `error` is of level
 * ERROR. A NIP never passes, and of an error nothing but name and trace.
 */
export const structuredLog =
  (sink: Sink = new Logger()): Log =>
  (event, facts) => {
    if ('error' in facts) sink.error(event, described(facts));
    else sink.info(event, described(facts));
  };
