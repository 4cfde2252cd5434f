import { describe, expect, it } from 'vitest';
import { silence } from '../../../support/walk.ts';
import { named, run, task, tokenTask } from '../definition.ts';

const branch = (name: string, state: object) => ({ StartAt: name, States: { [name]: state } });
const result = { Output: '{% $states.result.Payload %}', End: true };
const done = { Type: 'Succeed' };

describe('a Parallel', () => {
  it('comes to the outputs of its branches in order', async () => {
    const Branches = [
      branch(
        'Left',
        tokenTask('slow', {
          TimeoutSeconds: 9,
          Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'late', Next: 'End' }],
          Next: 'End',
        }),
      ),
      branch('Right', task('fast', result)),
    ];
    const [left, right] = Branches as [ReturnType<typeof branch>, ReturnType<typeof branch>];
    left.States.End = done;
    const { output } = await run(
      { Both: { Type: 'Parallel', Branches: [left, right], End: true } },
      {},
      { slow: silence, fast: 'soon' },
    );
    expect(output).toEqual(['late', 'soon']);
  });

  it('gives each branch its input or its arguments', async () => {
    const Branches = [branch('Left', { Type: 'Pass', End: true })];
    expect((await run({ Both: { Type: 'Parallel', Branches, End: true } }, { a: 1 })).output).toEqual([{ a: 1 }]);
    const Both = { Type: 'Parallel', Branches, Arguments: { b: '{% $states.input.a %}' }, End: true };
    expect((await run({ Both }, { a: 1 })).output).toEqual([{ b: 1 }]);
  });

  it('fails with the error of the branch that failed first', async () => {
    const Branches = [
      branch('Left', task('ask', result)),
      branch('Right', tokenTask('hold', { TimeoutSeconds: 99, End: true })),
    ];
    const { error, seconds } = await run(
      { Both: { Type: 'Parallel', Branches, End: true } },
      {},
      { ask: named('Refused'), hold: silence },
    );
    expect([error, seconds]).toEqual(['Refused', 0]);
  });

  it('catches the failure of a branch and leaves the others', async () => {
    const Branches = [branch('Left', { Type: 'Fail', Error: 'Odd' }), branch('Right', task('never', result))];
    const Both = { Type: 'Parallel', Branches, Catch: [{ ErrorEquals: ['Odd'], Next: 'Caught' }], Next: 'Caught' };
    const { path, calls } = await run({ Both, Caught: done });
    expect(path).toEqual(['Both', 'Left', 'Caught']);
    expect(calls).toEqual([]);
  });

  it('is tried again as a whole', async () => {
    const Branches = [branch('Left', task('ask', result)), branch('Right', task('count', result))];
    const Both = { Type: 'Parallel', Branches, Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }], End: true };
    const { output, seconds } = await run(
      { Both },
      {},
      { ask: [named('Busy'), 'ok'], count: (_: unknown, call: number) => call },
    );
    expect([output, seconds]).toEqual([['ok', 0], 5]);
  });
});

describe('a Map', () => {
  const each = (more: object, inner: object = task('ask', result)) => ({
    Each: { Type: 'Map', ItemProcessor: { StartAt: 'Inner', States: { Inner: inner } }, End: true, ...more },
  });

  it('comes to the outputs in the order of the items', async () => {
    const { output } = await run(
      each({ Items: '{% $states.input.list %}' }),
      { list: [3, 1, 2] },
      { ask: (n: unknown) => Number(n) * 10 },
    );
    expect(output).toEqual([30, 10, 20]);
  });

  it('takes its input as items when it names none', async () => {
    expect((await run(each({}), [1, 2], { ask: (n: unknown) => n })).output).toEqual([1, 2]);
  });

  it('shapes each item with its index', async () => {
    const ItemSelector = {
      item: '{% $states.context.Map.Item.Value %}',
      at: '{% $states.context.Map.Item.Index %}',
      of: '{% $states.input.of %}',
    };
    const { calls } = await run(each({ Items: ['a', 'b'], ItemSelector }), { of: 'all' }, { ask: null });
    expect(calls.map(({ payload }) => payload)).toEqual([
      { item: 'a', at: 0, of: 'all' },
      { item: 'b', at: 1, of: 'all' },
    ]);
  });

  it('knows its item in every state inside', async () => {
    const Inner = { Type: 'Pass', Output: '{% $states.context.Map.Item.Value %}', End: true };
    expect((await run(each({ Items: ['a'], ItemSelector: {} }, Inner))).output).toEqual(['a']);
  });

  it('has at most as many items at work as it may', async () => {
    const inner = tokenTask('hold', {
      TimeoutSeconds: 10,
      Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'late', Next: 'End' }],
      Next: 'End',
    });
    const ItemProcessor = { StartAt: 'Inner', States: { Inner: inner, End: done } };
    const walked = (MaxConcurrency: number) =>
      run(each({ Items: [1, 2, 3, 4], MaxConcurrency, ItemProcessor }), {}, { hold: silence });
    expect((await walked(1)).seconds).toBe(40);
    expect((await walked(2)).seconds).toBe(20);
    expect((await walked(0)).seconds).toBe(10);
  });

  it('without items is done', async () => {
    expect((await run(each({ Items: [] }))).output).toEqual([]);
  });

  it('fails when its items are no list', async () => {
    expect((await run(each({ Items: '{% $states.input.list %}' }), { list: 5 })).error).toBe(
      'States.QueryEvaluationError',
    );
  });

  it('fails as a whole when one item fails', async () => {
    const { error, calls } = await run(
      each({ Items: [1, 2, 3], MaxConcurrency: 1 }),
      {},
      { ask: ['ok', named('Refused'), 'ok'] },
    );
    expect([error, calls.length]).toEqual(['Refused', 2]);
  });

  it('catches an item that can not even begin', async () => {
    const Catch = [{ ErrorEquals: ['States.QueryEvaluationError'], Output: 'caught', Next: 'Caught' }];
    const ItemSelector = '{% $states.context.Map.Item.Value.deep %}';
    const states = each({
      Items: [{ deep: 1 }, {}],
      MaxConcurrency: 1,
      ItemSelector,
      Catch,
      End: undefined,
      Next: 'Caught',
    });
    expect((await run({ ...states, Caught: done }, {}, { ask: 1 })).output).toBe('caught');
  });

  it('runs inside of another', async () => {
    const Inner = {
      Type: 'Map',
      ItemProcessor: {
        StartAt: 'Add',
        States: { Add: { Type: 'Pass', Output: '{% $states.input + 1 %}', End: true } },
      },
      End: true,
    };
    expect((await run(each({ Items: [[1, 2], [3]] }, Inner))).output).toEqual([[2, 3], [4]]);
  });
});
