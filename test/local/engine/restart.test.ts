import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { definitionOf, task, tokenTask } from './definition.ts';
import { openExample, testClock } from './open-example.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, 'engine.db');
const result = { Output: '{% $states.result.Payload %}', End: true };
const holding = [definitionOf({ Hold: tokenTask('hold', { TimeoutSeconds: 60, End: true }) })];

describe('after a restart', () => {
  it('a token is still good', async () => {
    let known = '';
    const hold = ({ token }: { token: string }) => {
      known = token;
    };
    const before = openExample(holding, { hold }, { path: path() });
    await before.engine.start('example', 'first', {});
    await before.engine.runDue();
    before.close();
    const after = openExample(holding, { hold }, { path: path() });
    await after.engine.resume();
    expect(await after.engine.complete(known, 'answered')).toBe('completed');
    expect(after.engine.describe('example', 'first')?.output).toBe('answered');
    after.close();
  });

  it('what fell due in between happens', async () => {
    const clock = testClock();
    const before = openExample(holding, { hold: () => 1 }, { path: path(), clock });
    await before.engine.start('example', 'first', {});
    await before.engine.runDue();
    before.close();
    clock.advance(3_600);
    const after = openExample(holding, { hold: () => 1 }, { path: path(), clock });
    await after.engine.resume();
    expect(after.engine.describe('example', 'first')?.error).toBe('States.Timeout');
    after.close();
  });

  it('an operation without a stored result is invoked again', async () => {
    const asking = [definitionOf({ Ask: task('ask', result) })];
    const before = openExample(asking, { ask: () => 1 }, { path: path() });
    await before.engine.start('example', 'first', {});
    before.close();
    const after = openExample(asking, { ask: () => 'again' }, { path: path() });
    await after.engine.resume();
    expect(after.engine.describe('example', 'first')?.output).toBe('again');
    after.close();
  });

  it('an execution keeps the definition that it was started with', async () => {
    const before = openExample([definitionOf({ Old: task('ask', result) })], { ask: () => 1 }, { path: path() });
    await before.engine.start('example', 'first', {});
    before.close();
    const changed = [definitionOf({ New: { Type: 'Pass', Output: 'new', End: true } })];
    const after = openExample(changed, { ask: () => 'old' }, { path: path() });
    await after.engine.start('example', 'second', {});
    await after.engine.resume();
    expect(after.engine.describe('example', 'first')?.output).toBe('old');
    expect(after.engine.describe('example', 'second')?.output).toBe('new');
    after.close();
  });
});

describe('an execution that can not go on', () => {
  it('fails by itself and keeps no other from going on', async () => {
    const asking = [definitionOf({ Ask: task('ask', result) })];
    const before = openExample(asking, { ask: () => 1 }, { path: path() });
    await before.engine.start('example', 'first', {});
    before.close();
    const database = new DatabaseSync(path());
    database.exec(`UPDATE engine_definition SET text = '{'`);
    database.close();
    const changed = [definitionOf({ New: task('ask', result) })];
    const after = openExample(changed, { ask: () => 'done' }, { path: path() });
    await after.engine.start('example', 'second', {});
    await after.engine.resume();
    expect(after.engine.describe('example', 'first')).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(after.engine.describe('example', 'second')?.output).toBe('done');
    after.close();
  });
});

describe('a fault of the disk', () => {
  it('rejects the run, and the next run does what is left', async () => {
    const example = openExample([definitionOf({ Ask: task('ask', result) })], { ask: () => 'done' }, { path: path() });
    await example.engine.start('example', 'first', {});
    example.breakCommits(true);
    await expect(example.engine.runDue()).rejects.toThrow('the disk is full');
    example.breakCommits(false);
    await example.engine.runDue();
    expect(example.engine.describe('example', 'first')?.output).toBe('done');
    example.close();
  });
});
