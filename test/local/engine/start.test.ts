import { afterEach, describe, expect, it } from 'vitest';
import { definitionOf, named, task } from './definition.ts';
import { closeAll, opened } from './open-example.ts';

afterEach(closeAll);

const result = { Output: '{% $states.result.Payload %}', End: true };
const asking = [definitionOf({ Ask: task('ask', result) })];

describe('starting', () => {
  it('runs the machine to its output', async () => {
    const { engine } = opened(asking, { ask: ({ n }: { n: number }) => n + 1 });
    await engine.start('example', 'first', { n: 1 });
    await engine.runDue();
    expect(engine.describe('example', 'first')).toMatchObject({ status: 'SUCCEEDED', output: 2, input: { n: 1 } });
  });

  it('twice with the same name and input changes nothing', async () => {
    let asked = 0;
    const { engine } = opened(asking, {
      ask: () => {
        asked += 1;
        return asked;
      },
    });
    await Promise.all([
      engine.start('example', 'first', { a: 1, b: 2 }),
      engine.start('example', 'first', { b: 2, a: 1 }),
    ]);
    await engine.runDue();
    await engine.start('example', 'first', { a: 1, b: 2 });
    await engine.runDue();
    expect(asked).toBe(1);
  });

  it('refuses a taken name with another input', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await engine.start('example', 'first', { n: 1 });
    await expect(engine.start('example', 'first', { n: 2 })).rejects.toThrow('was started with another input');
  });

  it.each(['', 'x'.repeat(81), 'with space', 'a/b'])('refuses the name "%s"', async (name) => {
    const { engine } = opened(asking, { ask: () => 1 });
    await expect(engine.start('example', name, {})).rejects.toThrow('not a name');
  });

  it('refuses a machine that does not exist, and an input that is too large', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await expect(engine.start('other', 'first', {})).rejects.toThrow('there is no machine "other"');
    await expect(engine.start('example', 'first', 'x'.repeat(262_143))).rejects.toThrow('262144 are allowed');
  });

  it('refuses to open with a machine that it can not run', () => {
    expect(() => opened(asking, {})).toThrow('no operation "ask" is registered');
  });
});

describe('an operation that throws', () => {
  it('fails the execution under its own name, and the log says so', async () => {
    const { engine, log } = opened(asking, {
      ask: () => {
        throw named('Refused', 'not today');
      },
    });
    await engine.start('example', 'first', {});
    await engine.runDue();
    const cause = '{"errorType":"Refused","errorMessage":"not today"}';
    expect(engine.describe('example', 'first')).toMatchObject({ status: 'FAILED', error: 'Refused', cause });
    expect(log.at(-1)).toEqual(['execution-failed', { machine: 'example', name: 'first', error: 'Refused', cause }]);
  });

  it('is tried again when its time has come', async () => {
    let asked = 0;
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 60 }];
    const { engine, clock } = opened([definitionOf({ Ask: task('ask', { ...result, Retry }) })], {
      ask: () => {
        asked += 1;
        if (asked === 1) throw named('Busy');
        return 'done';
      },
    });
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(engine.nextDue()).toBe('2026-01-05T01:01:00.000Z');
    clock.advance(60);
    await engine.runDue();
    expect(engine.describe('example', 'first')?.output).toBe('done');
  });
});
