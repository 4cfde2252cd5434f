import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { citizenPages } from '../../functions/citizens/pages.ts';
import type { Dependencies, Log } from '../../functions/dependencies.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { steps } from '../../functions/steps/steps.ts';
import { contract } from '../../shared/contract/index.ts';
import { builtInSchemes } from '../../shared/data/schemes.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Mail } from '../../shared/ports/mail.ts';
import type { DiskFiles } from '../disk-files.ts';
import { askOperator } from '../door/operations/machines.ts';
import { type Engine, openEngine } from '../engine/engine.ts';
import { readMachines } from '../engine/machine/read-machines.ts';
import { identifiers } from '../identifiers.ts';
import type { Route } from '../route.ts';
import { openSqliteTable, type SqliteTable } from '../sqlite-table.ts';
import { recordUnwellEnd } from './unwell-ends.ts';

const machinesFolder = new URL('../../workflows/', import.meta.url).pathname;

/** Every operation of the contract and every page for citizens, for the server. */
export const routes: readonly Route[] = [
  ...Object.entries(contract).map(([operationId, operation]) => ({
    operationId,
    method: operation.method,
    path: operation.path,
    ...('public' in operation ? { public: true } : {}),
  })),
  ...citizenPages.map(({ page, method, path }) => ({ operationId: page, method, path, public: true })),
];

/** The function of every operation and page, with its effects. */
export const handlersOf = (deps: Dependencies) =>
  Object.fromEntries([
    ...Object.values(endpoints).map((endpoint) => [endpoint.operation, endpoint.bind(deps)]),
    ...citizenPages.map((one) => [one.page, one.bind(deps)]),
  ]);

/** The steps by name, as the engine invokes them. */
const stepsOf = (deps: () => Dependencies) => {
  const bound = new Map<string, (payload: unknown, context: Context) => Promise<unknown>>();
  return async (operation: string, payload: unknown): Promise<unknown> => {
    if (operation === askOperator) return null;
    const step = steps.find((one) => one.operation === operation);
    if (!step) throw new Error(`there is no step ${operation}`);
    const handler = bound.get(operation) ?? step.bind(deps());
    bound.set(operation, handler);
    return handler(payload, { functionName: operation, awsRequestId: '' } as Context);
  };
};

export interface ProgramParts {
  readonly table: SqliteTable;
  readonly files: DiskFiles;
  readonly clock: Clock;
  readonly mail: Mail;
  readonly baseUrl: string;
  readonly log: Log;
}

/** The program with its effects: the engine calls the steps, and the steps start machines. */
export const openProgram = ({
  table,
  files,
  clock,
  mail,
  baseUrl,
  log,
}: ProgramParts): { deps: Dependencies; engine: Engine } => {
  const engine = openEngine({
    store: table,
    machines: readMachines(machinesFolder),
    operations: [...steps.map(({ operation }) => operation), askOperator],
    invoke: stepsOf(() => deps),
    clock,
    log,
    onUnwell: (execution) => recordUnwellEnd(execution, engine, deps),
  });
  const deps: Dependencies = {
    table,
    files,
    clock,
    mail,
    baseUrl,
    log,
    workflows: engine,
    ids: identifiers,
    schemes: builtInSchemes,
  };
  return { deps, engine };
};

/** The table in the folder, which is made when missing. */
export const openData = (directory: string): SqliteTable => {
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openSqliteTable(join(directory, 'capaian.sqlite'));
};
