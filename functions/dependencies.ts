import type { Scheme } from '../shared/domain/schemes/scheme.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Files } from '../shared/ports/files.ts';
import type { Identifiers } from '../shared/ports/identifiers.ts';
import type { Mail } from '../shared/ports/mail.ts';
import type { Table } from '../shared/ports/table.ts';
import type { Workflows } from '../shared/ports/workflows.ts';

/** The rule packs that the product ships. What an agency made itself lies in its table: `functions/scheme-of.ts` finds both. */
export interface Schemes {
  all(): readonly Scheme[];
  find(schemeId: string, version: string): Scheme | undefined;
}

export type Log = (event: string, facts: Readonly<Record<string, unknown>>) => void;

/** Every effect that a handler or a step can have. Nothing is imported that reads a clock or a network. */
export interface Dependencies {
  readonly table: Table;
  readonly workflows: Workflows;
  readonly files: Files;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly ids: Identifiers;
  readonly schemes: Schemes;
  /** Where people reach the application, without a slash at the end. */
  readonly baseUrl: string;
  readonly log: Log;
}
