import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The server on which a year is played. */
export interface Stage {
  readonly baseUrl: string;
  readonly operatorKey: string;
  /** Kills the server without warning and starts it again on the same folder and port. */
  kill(): Promise<void>;
  /** How often it was killed. */
  readonly kills: () => number;
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('../../main.ts', import.meta.url));
const readyWithinMs = 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** @throws when the server ends or keeps silent */
const ready = async (child: ChildProcess): Promise<void> => {
  const late = AbortSignal.timeout(readyWithinMs);
  const ended = once(child, 'exit', { signal: late }).then(([code]) => {
    throw new Error(`the server ended with code ${code}`);
  });
  await Promise.race([once(child, 'message', { signal: late }), ended]);
};

/** Where what the server has to say is kept. */
export const logOf = (data: string): string => join(data, 'server.log');

interface At {
  readonly port: number;
  readonly key: string;
  /** Which example office is served. */
  readonly office: string;
}

const start = async (data: string, { port, key, office }: At) => {
  const log = openSync(logOf(data), 'a');
  const rest = ['--data', data, '--door', 'off', '--unopened'];
  const child = spawn(process.execPath, [program, '--office', office, '--port', `${port}`, ...rest], {
    stdio: ['ignore', 'ignore', log, 'ipc'],
    env: { ...process.env, CAPAIAN_OPERATOR_KEY: key },
  });
  closeSync(log);
  await ready(child);
  return child;
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
};

/** Starts a server of its own for a fresh folder, as a child process that ends with this one. */
export const openStage = async (data: string, office: string): Promise<Stage> => {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const at = { port, key: randomBytes(18).toString('base64url'), office };
  let child = await start(data, at);
  let kills = 0;
  let closed = false;
  let restarting: Promise<void> = Promise.resolve();
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    operatorKey: at.key,
    kills: () => kills,
    kill: () => {
      restarting = restarting.then(async () => {
        if (closed) return;
        await end(child, 'SIGKILL');
        kills += 1;
        child = await start(data, at);
      });
      return restarting;
    },
    close: async () => {
      closed = true;
      await restarting;
      process.off('exit', orphan);
      await end(child, 'SIGTERM');
    },
  };
};
