import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import { namesOf, type OfficeConfig, tablePath } from './config.ts';
import { smtpUrl } from './mail/smtp-url.ts';
import { openOfficeData } from './office-data.ts';
import { checkData } from './store/check-data.ts';
import { FolderInUse, lockFolder } from './store/data-lock.ts';
import { certificateFaults, openCertificate } from './tls/certificate.ts';

export interface Finding {
  readonly what: string;
  readonly state: 'good' | 'doubtful' | 'bad';
  readonly text: string;
}

type Look = (config: OfficeConfig) => Promise<Finding>;

export const faultsOf = (error: unknown): Finding => ({ what: '', state: 'bad', text: (error as Error).message });

const gigabyte = 1024 ** 3;

const looksAt = (what: string, look: (config: OfficeConfig) => Promise<Omit<Finding, 'what'>>): Look => {
  return async (config) => {
    try {
      return { what, ...(await look(config)) };
    } catch (error) {
      return { ...faultsOf(error), what };
    }
  };
};

const disk = looksAt('disk', async ({ dataFolder }) => {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await access(dataFolder, constants.R_OK | constants.W_OK);
  const { bavail, bsize } = await statfs(dataFolder);
  const free = (bavail * bsize) / gigabyte;
  const text = `${dataFolder}, ${free.toFixed(1)} GB kosong · free`;
  return { state: free < 0.2 ? 'bad' : free < 2 ? 'doubtful' : 'good', text };
});

const isServed = (dataFolder: string): boolean => {
  try {
    lockFolder(dataFolder).close();
    return false;
  } catch (error) {
    if (error instanceof FolderInUse) return true;
    throw error;
  }
};

const listens = (port: number, host: string): Promise<string> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    probe.listen(port, host, () => probe.close(() => resolve('free')));
  });

const ports = looksAt('port', async ({ listen, dataFolder }) => {
  const { port, address, redirectPort } = listen;
  const wanted = redirectPort === undefined ? [port] : [port, redirectPort];
  const found = await Promise.all(wanted.map(async (one) => [one, await listens(one, address)] as const));
  const text = found.map(([one, outcome]) => `${one} ${outcome}`).join(', ');
  if (found.every(([, outcome]) => outcome === 'free')) return { state: 'good', text };
  const running = isServed(dataFolder) && found.every(([, outcome]) => outcome === 'EADDRINUSE');
  // Only systemd gives the service's user the right to low ports.
  const low = found.every(([, outcome]) => outcome === 'free' || outcome === 'EACCES');
  if (running) return { state: 'good', text: `${text}: Capaian berjalan · is running` };
  return { state: low ? 'doubtful' : 'bad', text };
});

const certificate = looksAt('certificate', async (config) => {
  const names = namesOf(config);
  const { dataFolder, certificate: wish } = config;
  const found = await openCertificate({ wish, dataFolder, names });
  const faults = certificateFaults(found, names);
  const until = `sampai · until ${found.validTo.toISOString().slice(0, 10)}`;
  const soon = found.validTo.getTime() - Date.now() < 14 * 24 * 60 * 60 * 1000;
  if (faults.length > 0) return { state: 'bad', text: faults.join('; ') };
  return { state: soon ? 'doubtful' : 'good', text: `${found.kind}, ${until}, SHA-256 ${found.fingerprint}` };
});

const mail = looksAt('mail', async ({ mail: settings }) => {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
  const transport = createTransport({ url: smtpUrl(settings), ...timeouts });
  try {
    await transport.verify();
    return { state: 'good', text: `${settings.host}:${settings.port}` };
  } finally {
    transport.close();
  }
});

const clock = looksAt('clock', async () => {
  const [now, run] = [new Date().toISOString(), promisify(execFile)];
  const answer = await run('timedatectl', ['show', '--property=NTPSynchronized', '--value']).catch(() => undefined);
  if (answer?.stdout.trim() === 'yes') return { state: 'good', text: `${now}, NTP` };
  return { state: 'doubtful', text: `${now}; NTP tidak diketahui · unknown: timedatectl set-ntp true` };
});

const data = looksAt('data', async (config) => {
  if (!existsSync(tablePath(config))) return { state: 'doubtful', text: 'belum ada · none yet: init' };
  const { table, agencies, office, letters } = await openOfficeData(config);
  try {
    const { faults, items, chains, files } = await checkData(table, `${config.dataFolder}/files`);
    const { waiting, givenUp } = await letters.counts();
    const mailing = `${waiting} surat menunggu · letters wait, ${givenUp} gagal · given up`;
    if (faults.length > 0) return { state: 'bad', text: faults.join('; ') };
    const text = `${office}: ${items} butir · items, ${chains} rantai · chains, ${files} berkas · files; ${mailing}`;
    return { state: agencies.length === 0 || givenUp > 0 ? 'doubtful' : 'good', text };
  } finally {
    table.close();
  }
});

/** Everything on which an office stands, each looked at apart. */
export const looks: readonly Look[] = [disk, ports, certificate, mail, clock, data];
