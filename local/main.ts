import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadOffice, type Office } from './demo/office-data.ts';
import { demoPassword } from './demo/office-people.ts';
import { openCycleForDemo } from './demo/open-cycle.ts';
import { seedOffice } from './demo/seed-office.ts';
import { openRuntime, type Runtime } from './runtime/open-runtime.ts';
import { writeLog } from './runtime/write-log.ts';

const defaultPort = 8470;
const startAt = '2026-01-05T01:00:00.000Z';
const officeFolder = fileURLToPath(new URL('../data/rakumpit/', import.meta.url));

const usage = `npm start -- [--port ${defaultPort}] [--data .data/demo] [--unopened]

Serves the example office on this machine. Its data stays in the folder; delete the folder to begin again.
With --unopened the year is not opened, so that somebody else can: npm run demo -- --url …
CAPAIAN_OPERATOR_KEY replaces the key that moves the clock; without it every start has one of its own.`;

const optionsOf = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      data: { type: 'string', default: '.data/demo' },
      unopened: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, port: Number(values.port) };
};

const demoPeople = ({ accounts }: Office) => accounts.map(({ login, name, roleHint }) => ({ login, name, roleHint }));

/** One person of each role: whom a visitor wants to be first. */
const greeters = ({ accounts }: Office): string => {
  const seen = new Map<string, string>();
  for (const { login, roleHint } of accounts) if (!seen.has(roleHint)) seen.set(roleHint, login);
  return [...seen].map(([role, login]) => `    ${login.padEnd(28)} ${role}`).join('\n');
};

const greet = (runtime: Runtime, office: Office): void => {
  console.log(`
  Capaian · ${office.agency.name}

  ${runtime.baseUrl}/            halaman awal · start here
  ${runtime.baseUrl}/demo/mail   surat yang terkirim · the mail that was sent
  ${runtime.baseUrl}/demo/clock  jam demo · the demo clock (key: ${runtime.operatorKey})
  ${runtime.baseUrl}/api/openapi.json

  Masuk sebagai · sign in as (password: ${demoPassword}):
${greeters(office)}

  Token untuk API · a token for the API:
    npm run --silent token -- --as ${office.accounts[0]?.login ?? ''} --url ${runtime.baseUrl}

  Setahun penuh dalam satu menit · a whole year in a minute:  npm run demo
  Ctrl+C menghentikan server; datanya tetap ada · stops the server, the data stays.
`);
};

const main = async (): Promise<void> => {
  const { port, data, unopened, help } = optionsOf();
  if (help) {
    console.log(usage);
    return;
  }
  const office = loadOffice(officeFolder);
  const { agency } = office;
  const operatorKey = process.env.CAPAIAN_OPERATOR_KEY;
  const runtime = await openRuntime({
    directory: data,
    port,
    agencyIds: [agency.agencyId],
    office: agency.name,
    demo: { people: demoPeople(office), startAt },
    ...(operatorKey === undefined ? {} : { operatorKey }),
    log: writeLog,
  });
  console.log('Menyiapkan kantor contoh … preparing the example office');
  await seedOffice(office, { table: runtime.deps.table, accounts: runtime.accounts });
  if (!unopened) await openCycleForDemo(office, runtime);
  greet(runtime, office);
  // Whoever started this as a child waits for it, and takes it along when going.
  process.send?.('ready');
  const end = () => {
    runtime.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, end);
};

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? 'Port sudah dipakai · the port is taken. Try: npm start -- --port 8471' : error);
  process.exit(1);
});
