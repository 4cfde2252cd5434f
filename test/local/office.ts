import { createServer } from 'node:net';
import { openAccounts } from '../../local/accounts.ts';
import type { LambdaHandler } from '../../local/api.ts';
import { type Identity, openIdentity } from '../../local/identity/identity.ts';
import { openThrottle } from '../../local/identity/throttle.ts';
import type { Page } from '../../local/page.ts';
import type { Route } from '../../local/route.ts';
import { type Mount, openServer } from '../../local/server.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import type { Table } from '../../shared/ports/table.ts';

export const siti = {
  login: 'siti',
  password: 'rahasia-contoh',
  employeeId: 'employee-siti',
  agencyId: 'contoh',
  name: 'Siti Contoh',
  roleHint: 'Pegawai',
};

export const budi = { ...siti, login: 'budi', employeeId: 'employee-budi', name: 'Budi Contoh', roleHint: 'Kepala' };

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface OfficeOptions {
  readonly table?: Table;
  readonly port?: number;
  readonly routes?: readonly Route[];
  readonly handlers?: Readonly<Record<string, LambdaHandler>>;
  readonly pages?: readonly Page[];
  readonly mounts?: readonly Mount[];
  readonly people?: readonly (typeof siti)[];
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

export interface Office {
  readonly baseUrl: string;
  readonly port: number;
  readonly table: Table;
  readonly identity: Identity;
  close(): Promise<void>;
}

/** Who one is, as the API sees it. */
const whoAmI: Route = { operationId: 'whoAmI', method: 'GET', path: '/me' };

/** An office on a free port of this machine: Siti and Budi may sign in. */
export const openOffice = async (options: OfficeOptions = {}): Promise<Office> => {
  const table = options.table ?? openSqliteTable(':memory:');
  const port = options.port ?? (await freePort());
  const baseUrl = `http://127.0.0.1:${port}`;
  const accounts = openAccounts(table, 'demo');
  await accounts.seed([siti, budi]);
  const throttle = openThrottle(table, options.now);
  const identity = await openIdentity({
    table,
    accounts,
    baseUrl,
    cost: 'demo',
    people: options.people ?? [],
    throttle,
  });
  const server = await openServer({
    baseUrl,
    port,
    routes: [whoAmI, ...(options.routes ?? [])],
    handlers: {
      whoAmI: async (event) => JSON.stringify({ claims: event.requestContext.authorizer.jwt.claims }),
      ...options.handlers,
    },
    verify: identity.verify,
    mounts: [identity.mount, ...(options.mounts ?? [])],
    pages: options.pages ?? [],
    drainMs: 500,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  return { baseUrl, port, table, identity, close: () => server.close() };
};

export const asUser = (accessToken: string): RequestInit => ({ headers: { authorization: `Bearer ${accessToken}` } });
