import { v7 } from 'uuid';
import type { Files } from '../../shared/ports/files.ts';
import type { Mail } from '../../shared/ports/mail.ts';
import type { Table } from '../../shared/ports/table.ts';
import type { Workflows } from '../../shared/ports/workflows.ts';
import type { Dependencies, Schemes } from '../dependencies.ts';
import { type Environment, required } from './environment.ts';
import { structuredLog } from './structured-log.ts';

/** What only some functions have; the row in `infra/permissions.ts` decides which. */
export interface Adapters {
  readonly table?: (environment: Environment) => Table;
  readonly workflows?: (environment: Environment) => Workflows;
  readonly files?: (environment: Environment) => Files;
  readonly mail?: (environment: Environment) => Mail;
  readonly schemes?: Schemes;
}

type Effects = Pick<Dependencies, 'table' | 'workflows' | 'files' | 'mail' | 'schemes'>;

/** Stands where a function has no permission, and says so to whoever calls it. */
const notGranted = <Name extends keyof Effects>(name: Name): Effects[Name] =>
  new Proxy({} as Effects[Name], {
    get: () => {
      throw new Error(`this function may not use ${name}: its row in infra/permissions.ts does not grant it`);
    },
  });

/**
 * The real effects of a function, from its environment. Only the adapters that are given are in its bundle.
 * @throws {Error} naming an environment variable that is missing
 */
export const awsDependencies = (adapters: Adapters, environment: Environment = process.env): Dependencies => ({
  table: adapters.table?.(environment) ?? notGranted('table'),
  workflows: adapters.workflows?.(environment) ?? notGranted('workflows'),
  files: adapters.files?.(environment) ?? notGranted('files'),
  mail: adapters.mail?.(environment) ?? notGranted('mail'),
  clock: { now: () => new Date().toISOString() },
  ids: { next: () => v7() },
  schemes: adapters.schemes ?? notGranted('schemes'),
  baseUrl: required(environment, 'BASE_URL'),
  log: structuredLog(),
});
