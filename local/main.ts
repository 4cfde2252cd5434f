import { parseArgs } from 'node:util';
import type { Office } from './demo/office-data.ts';
import { demoPassword } from './demo/office-people.ts';
import { officeNamed, officeNames, usualOffice } from './demo/offices.ts';
import { openCycleForDemo } from './demo/open-cycle.ts';
import { seedOffice } from './demo/seed-office.ts';
import { openRuntime, type Runtime } from './runtime/open-runtime.ts';
import { writeLog } from './runtime/write-log.ts';
import { buildWebIfStale } from './web-build.ts';

const defaultPort = 8470;
const startAt = '2026-01-05T01:00:00.000Z';

const usage = `npm start -- [--office NAME] [--port ${defaultPort}] [--data .data/demo] [--door ${defaultPort + 1}] [--unopened]

Serves an example office on this machine: ${officeNames().join(', ')}. Its data stays in the folder; delete the folder to begin again.
The operator's door is one port above unless --door says where; --door off leaves it shut.
With --unopened the year is not opened, so that somebody else can: npm run demo -- --url …
CAPAIAN_OPERATOR_KEY replaces the key that moves the clock and opens the door; without it every start has one of its own.`;

const optionsOf = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      office: { type: 'string', default: usualOffice },
      data: { type: 'string' },
      door: { type: 'string' },
      unopened: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  const door = values.door === 'off' ? {} : { doorPort: Number(values.door ?? port + 1) };
  const data = values.data ?? (values.office === usualOffice ? '.data/demo' : `.data/demo-${values.office}`);
  return { ...values, data, port, door };
};

const demoPeople = ({ accounts }: Office) => accounts.map(({ login, name, roleHint }) => ({ login, name, roleHint }));

/** Whom a visitor wants to be first: the head, HR, another supervisor, the operator, and somebody without a role. */
const greeters = ({ accounts }: Office): string => {
  const kinds = ['', 'pengelola kepegawaian', 'pejabat penilai', 'operator'];
  const found = kinds.map((kind, index) =>
    accounts.find(({ roleHint }, place) => roleHint.includes(kind) && place >= index),
  );
  const plain = accounts.find(({ roleHint }) => !roleHint.includes(' · '));
  return [...new Set([...found, plain])]
    .flatMap((account) => (account ? [`    ${account.login.padEnd(10)} ${account.name}, ${account.roleHint}`] : []))
    .join('\n');
};

/** How to look at the executions with the ordinary AWS CLI. */
const doorWords = ({ door, operatorKey }: Runtime): string =>
  door === undefined
    ? ''
    : `
  Pintu operator: jalannya alur kerja · the operator's door: the running workflows
    AWS_ACCESS_KEY_ID=operator AWS_SECRET_ACCESS_KEY=${operatorKey} AWS_DEFAULT_REGION=local \\
      aws stepfunctions list-state-machines --endpoint-url ${door.url}
`;

const greet = (runtime: Runtime, office: Office): void => {
  const { agencyId } = office.agency;
  console.log(`
  Capaian · ${office.agency.name}

  ${runtime.baseUrl}/            aplikasinya · the application
  ${runtime.baseUrl}/demo        siapa dan apa yang ada di sini · who and what is here
  ${runtime.baseUrl}/demo/mail   surat yang terkirim · the mail that was sent
  ${runtime.baseUrl}/demo/clock  jam demo · the demo clock (key: ${runtime.operatorKey})
  ${runtime.baseUrl}/api/openapi.json

  Masuk sebagai · sign in as (password: ${demoPassword}; everybody is on the sign-in page):
${greeters(office)}

  Token untuk API · a token for the API:
    npm run --silent token -- --as ${office.accounts[0]?.login ?? ''} --url ${runtime.baseUrl}
${doorWords(runtime)}
  Setahun penuh dalam satu menit · a whole year in a minute:  npm run demo${agencyId === usualOffice ? '' : ` -- --office ${agencyId}`}
  Ctrl+C menghentikan server; datanya tetap ada · stops the server, the data stays.
`);
};

const main = async (): Promise<void> => {
  const { port, data, door, unopened, help, office: name } = optionsOf();
  if (help) {
    console.log(usage);
    return;
  }
  const office = officeNamed(name);
  const { agency } = office;
  const operatorKey = process.env.CAPAIAN_OPERATOR_KEY;
  await buildWebIfStale();
  const runtime = await openRuntime({
    web: true,
    directory: data,
    port,
    agencyIds: [agency.agencyId],
    office: agency.name,
    demo: { people: demoPeople(office), startAt },
    ...door,
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
  console.error(taken ? 'Port sudah dipakai · the port is taken. Try: npm start -- --port 8480' : error);
  process.exit(1);
});
