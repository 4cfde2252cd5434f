import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, opened } from './open-example.ts';
import { waiting } from './waiting-example.ts';

afterEach(closeAll);

describe('a token', () => {
  it('ends the wait with its answer, once', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(await engine.complete(tokenOf('first'), { event: 'answered' })).toBe('completed');
    expect(await engine.complete(tokenOf('first'), { event: 'again' })).toBe('gone');
    expect(engine.describe('example', 'first')?.output).toEqual({ event: 'answered' });
  });

  it('that nobody gave out is gone', async () => {
    const { machines, operations } = waiting();
    expect(await opened(machines, operations).engine.complete('invented', {})).toBe('gone');
  });

  it('is gone when its time is up', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine, clock } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(engine.nextDue()).toBe('2026-01-06T01:00:00.000Z');
    clock.advance(86_400);
    await engine.runDue();
    expect(await engine.complete(tokenOf('first'), {})).toBe('gone');
    expect(engine.describe('example', 'first')?.output).toBe('time is up');
    expect(engine.nextDue()).toBeUndefined();
  });

  it('can be answered before its operation returns', async () => {
    const { machines } = waiting();
    const answers: string[] = [];
    const example = opened(machines, {
      hold: async ({ token }: { token: string }) => {
        answers.push(await example.engine.complete(token, 'at once'));
      },
    });
    await example.engine.start('example', 'first', {});
    await example.engine.runDue();
    expect(answers).toEqual(['completed']);
    expect(example.engine.describe('example', 'first')?.output).toBe('at once');
  });

  it('answered by two at once counts once', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    const answers = await Promise.all(['a', 'b'].map((who) => engine.complete(tokenOf('first'), who)));
    expect(answers).toEqual(['completed', 'gone']);
    expect(engine.describe('example', 'first')?.output).toBe('a');
  });

  it('can be answered with an error', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.runDue();
    expect(await engine.fail(tokenOf('first'), 'Withdrawn', 'by hand')).toBe('completed');
    expect(engine.describe('example', 'first')).toMatchObject({
      status: 'FAILED',
      error: 'Withdrawn',
      cause: 'by hand',
    });
  });

  it('is long, of chance, and not in the history', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    await engine.start('example', 'second', {});
    await engine.runDue();
    expect(tokenOf('first')).toMatch(/^[\w-]{43}$/);
    expect(tokenOf('first')).not.toBe(tokenOf('second'));
    expect(JSON.stringify(engine.history('example', 'first'))).not.toContain(tokenOf('first'));
  });
});
