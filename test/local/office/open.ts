import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Call } from '../../../local/office/commands/command.ts';
import { init } from '../../../local/office/commands/init.ts';
import type { OfficeConfig } from '../../../local/office/config.ts';
import { openOffice, type RunningOffice } from '../../../local/office/open-office.ts';
import { freePort } from '../office.ts';
import { type Received, smtpServer } from '../smtp-server.ts';

/** An office on a second address of this machine, with a mail server beside it. */
export interface TestOffice {
  readonly config: OfficeConfig;
  readonly baseUrl: string;
  readonly received: Received[];
  readonly logged: [string, Readonly<Record<string, unknown>>][];
  /** What a command says to the technician. */
  readonly say: string[];
  readonly call: (words: readonly string[], options?: Call['options']) => Call;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

export const officerNip = '199001012020122991';

/** As mail programs read a letter: unfolded, without soft line breaks. */
export const textOf = ({ data }: Received): string =>
  data
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const configOf = (folder: string, { port, smtpPort }: { port: number; smtpPort: number }): OfficeConfig => ({
  dataFolder: join(folder, 'data'),
  publicUrl: `https://127.0.0.2:${port}`,
  listen: { address: '127.0.0.2', port },
  certificate: { kind: 'generated' },
  otherNames: [],
  mail: { host: '127.0.0.1', port: smtpPort, tls: 'none', from: 'Capaian <capaian@dinas.example>', perMinute: 6_000 },
});

export const openTestOffice = async (): Promise<TestOffice> => {
  const folder = mkdtempSync(join(tmpdir(), 'capaian-office-'));
  const received: Received[] = [];
  const smtp: Server = smtpServer(received, () => '250 ok').listen(0, '127.0.0.1');
  await once(smtp, 'listening');
  const config = configOf(folder, { port: await freePort(), smtpPort: (smtp.address() as AddressInfo).port });
  const [logged, said]: [TestOffice['logged'], string[]] = [[], []];
  const call: TestOffice['call'] = (words, options = {}) => ({
    config,
    words,
    options,
    say: (line) => said.push(line),
    ask: async () => officerNip,
  });
  let running: RunningOffice | undefined;
  const log = (event: string, facts: Readonly<Record<string, unknown>>) => {
    if (event !== 'request') logged.push([event, facts]);
  };
  const start = async (): Promise<void> => {
    running = await openOffice({ config, environment: {}, cost: 'demo', log });
    const authority = readFileSync(running.certificate.authorityFile ?? '', 'utf8');
    setDefaultCACertificates([...getCACertificates('default'), authority]);
  };
  const stop = async (): Promise<void> => running?.close();
  await init(call([], { agency: 'Dinas Contoh', name: 'Siti Contoh', email: 'siti.contoh@dinas.example' }));
  return {
    config,
    baseUrl: config.publicUrl,
    received,
    logged,
    say: said,
    call,
    start,
    stop,
    close: async () => {
      await stop();
      await new Promise((resolve) => smtp.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
};

/** The one link in what was said or written. */
export const linkIn = (text: string): string => /https:\/\/[\w.:]+\/account\/link\/[\w-]{43}/.exec(text)?.[0] ?? '';
