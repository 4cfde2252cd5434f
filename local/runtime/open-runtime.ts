import { join } from 'node:path';
import type { Dependencies, Log } from '../../functions/dependencies.ts';
import type { Instant } from '../../shared/ports/clock.ts';
import { type Accounts, openAccounts } from '../accounts.ts';
import { type MovableClock, openClock } from '../clock.ts';
import { clockPages } from '../clock-page.ts';
import { openDiskFiles } from '../disk-files.ts';
import { type Door, openDoor } from '../door/door.ts';
import type { Engine } from '../engine/engine.ts';
import { openIdentity } from '../identity/identity.ts';
import type { DemoPerson } from '../identity/login-page.ts';
import { mailPages } from '../mail-page.ts';
import { openMailSink } from '../mail-sink.ts';
import { openOperator } from '../operator.ts';
import type { Page } from '../page.ts';
import { type OpenServer, openServer } from '../server.ts';
import type { SqliteTable } from '../sqlite-table.ts';
import { startPages } from '../start-page.ts';
import { webPages } from '../web-pages.ts';
import { handlersOf, openData, openProgram, routes } from './program.ts';
import { openSettler, type Settler } from './settler.ts';
import { startTicker } from './ticker.ts';
import { recordUnwellEnds } from './unwell-ends.ts';

export interface RuntimeOptions {
  /** The folder of the office's data; made when missing. */
  readonly directory: string;
  readonly port: number;
  /** Where people reach the server; this machine and the port when absent. */
  readonly baseUrl?: string;
  readonly agencyIds: readonly string[];
  readonly office: string;
  /** A demo: anyone may be one of these people, the clock can be moved from here, letters stay on this machine. */
  readonly demo: { readonly people: readonly DemoPerson[]; readonly startAt: Instant };
  readonly operatorKey?: string;
  /** Where the operator's door opens on this machine; there is none without it. */
  readonly doorPort?: number;
  /** The built web application takes `/`, and the start page goes to `/demo`. */
  readonly web?: boolean;
  readonly log: Log;
}

export interface Runtime {
  readonly baseUrl: string;
  readonly operatorKey: string;
  /** The operator's door; absent when it was not wished for, or its port is taken. */
  readonly door?: Door;
  readonly deps: Dependencies;
  readonly accounts: Accounts;
  readonly clock: MovableClock;
  readonly engine: Engine;
  readonly settler: Settler;
  close(): Promise<void>;
}

const pagesOf = (options: RuntimeOptions, parts: { baseUrl: string; table: SqliteTable; pages: readonly Page[] }) => [
  ...startPages({
    office: options.office,
    baseUrl: parts.baseUrl,
    ...(options.web === true ? { path: '/demo' } : {}),
    people: options.demo.people,
    probe: () => parts.table.get({ pk: 'A#_clock', sk: 'offset' }),
  }),
  ...parts.pages,
  ...(options.web === true ? webPages({ baseUrl: parts.baseUrl, demo: options.demo !== undefined }) : []),
];

/** The office opens without the door when something else has its port. */
const openDoorIfFree = async (
  { doorPort, agencyIds, log }: RuntimeOptions,
  parts: { key: string; engine: Engine; table: SqliteTable; clock: MovableClock; onChange: () => void },
): Promise<Door | undefined> => {
  if (doorPort === undefined) return undefined;
  try {
    return await openDoor({ ...parts, port: doorPort, agencyIds, log });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    log('door-not-open', { port: doorPort, reason: 'the port is taken' });
    return undefined;
  }
};

/** Opens the whole program on this machine: one process, one folder of data. */
export const openRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { directory, port, agencyIds, log, baseUrl = `http://127.0.0.1:${port}` } = options;
  const table = openData(directory);
  const clock = await openClock({ table, movable: true, startAt: options.demo.startAt });
  const sink = openMailSink(table, clock);
  const files = await openDiskFiles({ directory: join(directory, 'files'), table, baseUrl });
  const accounts = openAccounts(table, 'demo');
  const operator = openOperator(options.operatorKey);
  const { deps, engine } = openProgram({ table, files, clock, mail: sink, baseUrl, log });
  const settler = openSettler({ agencyIds, engine, deps });
  await engine.resume();
  await recordUnwellEnds(engine, deps);
  const ticker = startTicker(settler, { clock, onFault: (error) => log('fault', { error }) });
  const stopListening = table.onCommit(() => ticker.kick());
  const { people } = options.demo;
  const identity = await openIdentity({ table, accounts, baseUrl, cost: 'demo', people, log });
  const server: OpenServer = await openServer({
    baseUrl,
    port,
    routes,
    handlers: handlersOf(deps),
    verify: identity.verify,
    mounts: [identity.mount, files.mount],
    pages: pagesOf(options, {
      baseUrl,
      table,
      pages: [...mailPages(sink), ...clockPages({ clock, journey: settler, operator })],
    }),
    log,
  });
  const { key } = operator;
  const door = await openDoorIfFree(options, { key, engine, table, clock, onChange: () => ticker.kick() });
  ticker.kick();
  return {
    baseUrl,
    operatorKey: key,
    ...(door ? { door } : {}),
    deps,
    accounts,
    clock,
    engine,
    settler,
    close: async () => {
      await Promise.all([server.close(), door?.close()]);
      stopListening();
      await ticker.stop();
      table.close();
    },
  };
};
