import { afterEach, describe, expect, it } from 'vitest';
import { definitionOf, task } from './definition.ts';
import { closeAll, opened } from './open-example.ts';
import { waiting } from './waiting-example.ts';

afterEach(closeAll);

const result = { Output: '{% $states.result.Payload %}', End: true };
const asking = [definitionOf({ Ask: task('ask', result) })];

describe('looking', () => {
  it('lists a machine by status, the newest first, page after page', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    for (const name of ['a', 'b', 'c']) await engine.start('example', name, {});
    await engine.runDue();
    await engine.start('example', 'd', {});
    const first = engine.list({ machine: 'example', status: 'SUCCEEDED', limit: 2 });
    expect(first.executions.map(({ name }) => name)).toEqual(['c', 'b']);
    const { cursor = '' } = first;
    expect(
      engine.list({ machine: 'example', status: 'SUCCEEDED', limit: 2, cursor }).executions.map(({ name }) => name),
    ).toEqual(['a']);
    expect(engine.list({ machine: 'example' }).executions).toHaveLength(4);
  });

  it('tells the history in order, in the words of Amazon', async () => {
    const { engine } = opened(asking, { ask: () => 1 });
    await engine.start('example', 'first', { n: 1 });
    await engine.runDue();
    expect(engine.history('example', 'first').map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(engine.describe('example', 'first')?.eventCount).toBe(7);
  });

  it('says in which state an execution is', async () => {
    const { machines, operations } = waiting();
    const { engine } = opened(machines, operations);
    await engine.start('example', 'first', {});
    expect(engine.describe('example', 'first')?.states).toEqual(['Hold']);
    expect(engine.describe('example', 'other')).toBeUndefined();
  });

  it('forgets what ended long ago, and nothing that runs', async () => {
    const { machines, operations, tokenOf } = waiting();
    const { engine, clock } = opened(machines, operations);
    for (const name of ['old', 'running']) await engine.start('example', name, {});
    await engine.runDue();
    await engine.complete(tokenOf('old'), {});
    clock.advance(60);
    expect(await engine.purge(clock.now())).toBe(1);
    expect(engine.history('example', 'old')).toEqual([]);
    expect(engine.list({ machine: 'example' }).executions.map(({ name }) => name)).toEqual(['running']);
  });
});
