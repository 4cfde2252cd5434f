import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { allBundled, bundle } from '../infra/bundle.ts';
import { resourceLines } from './stacks.ts';

const run = promisify(execFile);

const folder = '.cache/bench-lambda';
const packages = resolve(import.meta.dirname, '..', folder);
const processes = 7;

/** What the stacks set for one function or another; nothing of it is reached while a bundle is imported. */
const environment = {
  AWS_REGION: 'ap-southeast-3',
  BASE_URL: 'https://capaian.example.go.id',
  TABLE_NAME: 'table',
  BUCKET_NAME: 'bucket',
  MAIL_FROM: 'capaian@example.go.id',
  STATE_MACHINES: '{}',
};

const importTimed = (file: string): string =>
  `const began = performance.now(); const { handler } = await import(${JSON.stringify(file)});
  if (typeof handler !== 'function') throw new Error('no handler');
  console.log(performance.now() - began);`;

/** Milliseconds from nothing to a handler, each in a process of its own: what a cold start pays beside Lambda itself. */
const importMilliseconds = async (file: string): Promise<number> => {
  const times: number[] = [];
  for (let one = 0; one < processes; one += 1) {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', importTimed(file)], {
      env: environment,
    });
    times.push(Number(stdout));
  }
  return times.sort((a, b) => a - b)[Math.floor(processes / 2)] ?? Number.NaN;
};

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

const rowOf = async (name: string): Promise<string> => {
  const file = join(packages, name, 'index.mjs');
  const code = readFileSync(file);
  const milliseconds = await importMilliseconds(file);
  return `| ${name} | ${kilobytes(code.length)} | ${kilobytes(gzipSync(code).length)} | ${milliseconds.toFixed(0)} |`;
};

/** Bundles every function as the synthesis does, and tells size and import time of each, and the resources by stack. */
export const benchBundles = async (): Promise<string> => {
  await bundle(folder);
  const rows: string[] = [];
  for (const { name } of allBundled) rows.push(await rowOf(name));
  return [
    '# Bundles and stacks',
    '',
    'Written by `npm run bench`. One package for each function, as `cdk synth` makes it: minified ESM, its part of the SDK',
    `in it, no source map. Import: the median of ${processes} fresh processes on this machine, Node ${process.version}.`,
    '',
    '| function | KB | KB gzipped | import, ms |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
    ...resourceLines(),
  ].join('\n');
};
