import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { webFolder } from './web-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the application is made of. */
const sources = ['web', 'shared', 'vite.config.ts', 'package-lock.json'];

const isOurs = (path: string): boolean => !path.startsWith(webFolder);

const newest = (path: string): number => {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .map((name) => join(path, name))
      .filter((one) => isOurs(`${one}/`))
      .map(newest),
  );
};

const isFresh = (): boolean => {
  const built = join(webFolder, 'index.html');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources.map((name) => join(root, name)).every((path) => !existsSync(path) || newest(path) <= builtAt);
};

const build = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the web application did not build: ${code}`)),
    );
  });

/** Builds the web application when it was never built or its sources changed since. Takes a second or two. */
export const buildWebIfStale = async (): Promise<void> => {
  if (!isFresh()) await build();
};
