import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a whole year of the example office took. */
export interface YearFigures {
  readonly people: number;
  readonly seconds: number;
  readonly requests: number;
  readonly databaseBytes: number;
}

/** Plays the year of 48 people once, over HTTP, against a server of its own. */
export const benchYear = async (): Promise<YearFigures> => {
  const folder = await mkdtemp(join(tmpdir(), 'capaian-year-'));
  try {
    const script = fileURLToPath(new URL('../local/demo/main.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', '--data', join(folder, 'data')], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const { people, measures } = JSON.parse(stdout);
    return { people: people.length, ...measures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
