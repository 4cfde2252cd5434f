import { join } from 'node:path';
import type { Log } from '../../functions/dependencies.ts';
import type { Mail } from '../../shared/ports/mail.ts';
import { openClock } from '../clock.ts';
import { openDiskFiles } from '../disk-files.ts';
import { type Identity, openIdentity } from '../identity/identity.ts';
import type { HashCost } from '../identity/password.ts';
import { passwordCheck } from '../identity/sign-in.ts';
import { openThrottle } from '../identity/throttle.ts';
import type { Page } from '../page.ts';
import { handlersOf, openProgram, routes } from '../runtime/program.ts';
import { openSettler } from '../runtime/settler.ts';
import { startTicker } from '../runtime/ticker.ts';
import { recordUnwellEnds } from '../runtime/unwell-ends.ts';
import { openServer } from '../server.ts';
import { openSmtpMail } from '../smtp-mail.ts';
import { startPages } from '../start-page.ts';
import { webPages } from '../web-pages.ts';
import { accountPages } from './accounts/account-pages.ts';
import { changePath, forgotPath } from './accounts/account-views.ts';
import { namesOf, type OfficeConfig } from './config.ts';
import { startHousekeeping } from './housekeeping.ts';
import { openPost } from './mail/post.ts';
import { smtpUrl } from './mail/smtp-url.ts';
import { type OfficeData, openOfficeData } from './office-data.ts';
import { openRedirectServer } from './redirect-server.ts';
import { lockFolder } from './store/data-lock.ts';
import { type Certificate, openCertificate } from './tls/certificate.ts';

export interface OfficeOptions {
  readonly config: OfficeConfig;
  readonly environment?: NodeJS.ProcessEnv;
  /** What a guess of a password costs; `office` when absent. */
  readonly cost?: HashCost;
  /** The built web application takes `/`, and the start page goes to `/tentang`. */
  readonly web?: boolean;
  readonly log: Log;
}

export interface RunningOffice {
  readonly baseUrl: string;
  readonly office: string;
  readonly certificate: Certificate;
  close(): Promise<void>;
}

/** The data folder has no agency yet. */
export class NotInitialised extends Error {
  override readonly name = 'NotInitialised';
}

const day = 24 * 60 * 60 * 1000;

/** An execution that ended more than a year ago is in no cycle that runs. */
const keepExecutionsMs = 400 * day;

/** Everything in order and then some: what is opened last is closed first. */
const closer = () => {
  const closings: (() => Promise<unknown> | unknown)[] = [];
  return {
    defer: (close: () => Promise<unknown> | unknown): void => {
      closings.unshift(close);
    },
    close: async (): Promise<void> => {
      for (const close of closings.splice(0)) await close();
    },
  };
};

type Closer = ReturnType<typeof closer>;

/** The program itself: letters wait in the table for the post, so that a slow mail server keeps nothing else waiting. */
const openMachinery = async ({ config, log }: OfficeOptions, data: OfficeData, { defer }: Closer) => {
  const { table, letters } = data;
  const clock = await openClock({ table, movable: false });
  const baseUrl = config.publicUrl;
  const files = await openDiskFiles({ directory: join(config.dataFolder, 'files'), table, baseUrl });
  const mail: Mail = { send: (letter) => letters.add({ kind: 'letter', letter }) };
  const { deps, engine } = openProgram({ table, files, clock, mail, baseUrl, log });
  const agencyIds = data.agencies.map(({ agencyId }) => agencyId);
  const settler = openSettler({ agencyIds, engine, deps });
  await engine.resume();
  await recordUnwellEnds(engine, deps);
  const ticker = startTicker(settler, { clock, onFault: (error) => log('fault', { error }) });
  defer(() => ticker.stop());
  defer(table.onCommit(() => ticker.kick()));
  ticker.kick();
  return { deps, engine, files };
};

const openMailing = ({ config, environment, log }: OfficeOptions, data: OfficeData, { defer }: Closer): void => {
  const { mail } = config;
  const smtp = openSmtpMail({ url: smtpUrl(mail, environment), from: mail.from });
  defer(() => smtp.close());
  const { letters: waiting, compose } = data;
  const post = openPost({ waiting, smtp, compose, log, perMinute: mail.perMinute });
  defer(() => post.stop());
  post.start();
};

const pagesOf = (options: OfficeOptions, data: OfficeData, identity: Identity): readonly Page[] => {
  const { config, log, cost = 'office', web = false } = options;
  const { table, accounts, links, letters, office } = data;
  const { throttle } = identity;
  const probe = () => table.get({ pk: 'A#_clock', sk: 'offset' });
  const checkPassword = passwordCheck({ accounts, throttle, cost });
  const { endSessions } = identity;
  const origin = config.publicUrl;
  return [
    ...startPages({
      office,
      baseUrl: origin,
      accountPaths: { forgot: forgotPath, change: changePath },
      probe,
      ...(web ? { path: '/tentang' } : {}),
    }),
    ...(web ? webPages({ baseUrl: origin }) : []),
    ...accountPages({ accounts, links, letters, throttle, checkPassword, endSessions, origin, log }),
  ];
};

const openDoors = async (options: OfficeOptions, data: OfficeData, closing: Closer) => {
  const { config, log, cost = 'office' } = options;
  const { publicUrl: baseUrl, listen, dataFolder } = config;
  const { deps, engine, files } = await openMachinery(options, data, closing);
  const { table, accounts } = data;
  const throttle = openThrottle(table);
  const identity = await openIdentity({ table, accounts, baseUrl, cost, throttle, forgotPath, log });
  const names = namesOf(config);
  const certify = () => openCertificate({ wish: config.certificate, dataFolder, names });
  const certificate = await certify();
  const server = await openServer({
    baseUrl,
    port: listen.port,
    host: listen.address,
    tls: certificate,
    strictTransport: certificate.kind === 'files',
    otherHosts: names,
    routes,
    handlers: handlersOf(deps),
    verify: identity.verify,
    mounts: [identity.mount, files.mount],
    pages: pagesOf(options, data, identity),
    log,
  });
  closing.defer(() => server.close());
  const chores = [
    { name: 'certificate', work: async () => server.renew(await certify()) },
    { name: 'expired sessions', work: () => identity.sweep() },
    { name: 'old executions', work: () => engine.purge(new Date(Date.now() - keepExecutionsMs).toISOString()) },
  ];
  closing.defer(startHousekeeping(chores, log));
  return certificate;
};

/**
 * Opens an office for real use: TLS, real time, mail by SMTP, accounts by invitation; no demo in it.
 * @throws {NotInitialised} when `init` has not been run
 * @throws {FolderInUse} when another process serves the same data
 */
export const openOffice = async (options: OfficeOptions): Promise<RunningOffice> => {
  const { config } = options;
  const closing = closer();
  try {
    const lock = lockFolder(config.dataFolder);
    closing.defer(() => lock.close());
    const data = await openOfficeData(config, options.cost);
    closing.defer(() => data.table.close());
    if (data.agencies.length === 0) throw new NotInitialised('there is no agency yet: run init first');
    openMailing(options, data, closing);
    const certificate = await openDoors(options, data, closing);
    const { address, redirectPort } = config.listen;
    if (redirectPort !== undefined) {
      const redirecting = await openRedirectServer({ address, port: redirectPort, publicUrl: config.publicUrl });
      closing.defer(() => redirecting.close());
    }
    return { baseUrl: config.publicUrl, office: data.office, certificate, close: closing.close };
  } catch (error) {
    await closing.close();
    throw error;
  }
};
