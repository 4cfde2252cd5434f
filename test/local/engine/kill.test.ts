import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { countingMachine } from './counting-machine.ts';
import { openExample } from './open-example.ts';

const child = fileURLToPath(new URL('counting-child.ts', import.meta.url));

/** Every point around a commit and an invocation is among these: before, inside and after. */
const killPoints = [1, 2, 3, 4, 5, 6, 7, 8, 11, 13];

it('goes on after being killed at any point, and does nothing twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  try {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') };
    for (const point of killPoints)
      expect(spawnSync(process.execPath, [child, folder, `${point}`], { env }).signal).toBe('SIGKILL');
    const last = spawnSync(process.execPath, [child, folder], { env, encoding: 'utf8' });
    expect([last.status, last.stderr]).toEqual([0, '']);
    const { engine, close } = openExample(
      [countingMachine],
      { count: () => 0, hold: () => 0, visit: () => 0 },
      { path: join(folder, 'engine.db') },
    );
    expect(engine.describe('counting', 'the-count')).toMatchObject({
      status: 'SUCCEEDED',
      output: { n: 12, visited: [10, 20, 30] },
    });
    const types = engine.history('counting', 'the-count').map(({ type }) => type);
    close();
    const count = (type: string) => types.filter((other) => other === type).length;
    expect([count('ExecutionStarted'), count('TaskSucceeded'), count('ExecutionSucceeded')]).toEqual([
      1,
      12 + 1 + 3,
      1,
    ]);
    const counted = readFileSync(join(folder, 'notes'), 'utf8').match(/^count \d+$/gm) ?? [];
    expect(new Set(counted).size).toBe(12);
    // A kill between an operation and the commit of its result makes that one operation happen again, and no other.
    expect(counted.length).toBeLessThanOrEqual(12 + killPoints.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 15_000);
