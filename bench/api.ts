import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOffice, type Office } from '../local/demo/office-data.ts';
import { planContent } from '../local/demo/office-plans.ts';
import { openCycleForDemo } from '../local/demo/open-cycle.ts';
import { seedOffice } from '../local/demo/seed-office.ts';
import { openRuntime, type Runtime } from '../local/runtime/open-runtime.ts';
import { signIn } from '../local/token.ts';
import { type Client, openClient } from '../web/client.ts';
import { type Timing, throughput, timeAsync } from './measure.ts';

export interface ApiFigures {
  readonly timings: Readonly<Record<string, Timing>>;
  /** Requests a second with eight under way at once. */
  readonly perSecond: Readonly<Record<string, number>>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const openOffice = async (office: Office, directory: string): Promise<Runtime> => {
  const runtime = await openRuntime({
    directory,
    port: await freePort(),
    agencyIds: [office.agency.agencyId],
    office: office.agency.name,
    demo: {
      people: office.accounts.map(({ login, name, roleHint }) => ({ login, name, roleHint })),
      startAt: '2026-01-05T01:00:00.000Z',
    },
    log: () => undefined,
  });
  await seedOffice(office, { table: runtime.deps.table, accounts: runtime.accounts });
  await openCycleForDemo(office, runtime);
  return runtime;
};

/** Everybody of the office, signed in. */
const clientsOf = async (office: Office, { baseUrl }: Runtime): Promise<ReadonlyMap<string, Client>> => {
  const clients = new Map<string, Client>();
  for (const { login, employeeId } of office.accounts) {
    const { accessToken } = await signIn({ baseUrl, login });
    clients.set(employeeId, openClient({ baseUrl: `${baseUrl}/api`, getToken: () => accessToken, language: 'id' }));
  }
  return clients;
};

const measure = async (office: Office, clients: ReadonlyMap<string, Client>): Promise<ApiFigures> => {
  const people = [...clients];
  const at = (run: number) => people[Math.abs(run) % people.length] ?? people[0];
  const versions = new Map<string, number>();
  const read = async (run: number) => {
    const [employeeId, client] = at(run) ?? [];
    await client?.getPlan({ caseId: `2026-${employeeId}`, segmentId: 's1' });
  };
  const write = async (run: number) => {
    const [employeeId = '', client] = at(run) ?? [];
    const plan = office.plans.find((one) => one.employeeId === employeeId);
    if (!plan || !client) throw new Error(`nobody has the plan of ${employeeId}`);
    const body = planContent(plan, (whose) => ({ caseId: `2026-${whose.employeeId}`, segmentId: 's1' }));
    const ifMatch = versions.get(employeeId) ?? 0;
    versions.set(employeeId, ifMatch + 1);
    await client.saveTargets({ caseId: `2026-${employeeId}`, segmentId: 's1', ifMatch, body });
  };
  const timings = {
    'read a plan (GET)': await timeAsync(read, 400),
    'save a plan (PUT: document, audit entry, journal, idempotency record)': await timeAsync(write, 400),
  };
  const perSecond = {
    'read a plan': await throughput(read, { runs: 2_000, atOnce: 8 }),
    'save a plan': await throughput(write, { runs: 1_000, atOnce: 8 }),
  };
  return { timings, perSecond };
};

/** The API over HTTP on this machine, as 48 people use it: server and client share the two cores. */
export const benchApi = async (): Promise<ApiFigures> => {
  const office = loadOffice(fileURLToPath(new URL('../data/rakumpit/', import.meta.url)));
  const directory = await mkdtemp(join(tmpdir(), 'capaian-bench-'));
  const runtime = await openOffice(office, directory);
  try {
    return await measure(office, await clientsOf(office, runtime));
  } finally {
    await runtime.close();
    await rm(directory, { recursive: true, force: true });
  }
};
