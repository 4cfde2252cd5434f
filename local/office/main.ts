import { existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { type Call, type Command, Misuse } from './commands/command.ts';
import { init } from './commands/init.ts';
import { invite } from './commands/invite.ts';
import { migrate } from './commands/migrate.ts';
import { resetPassword } from './commands/reset-password.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { BadConfig, type OfficeConfig, readConfig } from './config.ts';
import { NotInitialised } from './open-office.ts';
import { FolderInUse } from './store/data-lock.ts';
import { CannotRestore } from './store/restore.ts';

const usage = `npm run --silent office -- <perintah · command> [--config /etc/capaian/office.json]

  init                    instansi dan pengelola kepegawaian pertama · the agency and its first HR officer
                          --agency, --name, --email, --position, --zone WIB|WITA|WIT, --unit-code 01
  serve                   jalankan server · serve
  invite <e-mail | all>   undang pegawai · invite
  reset-password <login>  tautan kata sandi baru · a link for a new password
  backup <folder>         cadangan, server tetap berjalan · backup while the server runs
  restore <folder>        pulihkan ke folder data kosong · restore into an empty data folder
  migrate                 mutakhirkan data · bring the data up to date
  check                   periksa semuanya · look at everything`;

const commands: Readonly<Record<string, Command>> = {
  init,
  serve,
  invite,
  'reset-password': resetPassword,
  backup,
  restore,
  migrate,
  check,
};

const option = { type: 'string' } as const;

/** Answers may also be piped in, a line each. */
const openAsk = (): Call['ask'] => {
  let lines: AsyncIterator<string> | undefined;
  return async (question) => {
    process.stderr.write(question);
    lines ??= createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
    const { value = '' } = await lines.next();
    return `${value}`;
  };
};

/** Files that another user made would be closed to the service. */
const checkOwner = ({ dataFolder }: OfficeConfig): void => {
  const owner = existsSync(dataFolder) ? statSync(dataFolder).uid : process.getuid?.();
  if (owner === process.getuid?.()) return;
  throw new Misuse(`${dataFolder} milik pengguna lain · belongs to another user: sudo capaian …`);
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      config: { ...option, default: '/etc/capaian/office.json' },
      help: { type: 'boolean', default: false },
      agency: option,
      name: option,
      email: option,
      position: option,
      zone: option,
      'unit-code': option,
    },
  });
  const [name = '', ...words] = positionals;
  const command = commands[name];
  if (values.help || command === undefined) {
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const { config: path, help: _, ...options } = values;
  const config = readConfig(path);
  checkOwner(config);
  return command({ config, words, options, say: console.log, ask: openAsk() });
};

/** What a person at the terminal can mend is told in a line; anything else is a fault of ours and told whole. */
const isPlain = (error: unknown): boolean =>
  [BadConfig, Misuse, NotInitialised, FolderInUse, CannotRestore].some((kind) => error instanceof kind) ||
  (error as NodeJS.ErrnoException).syscall !== undefined;

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(isPlain(error) ? (error as Error).message : error);
    process.exit(1);
  },
);
