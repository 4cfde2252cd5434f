import { describe, expect, it } from 'vitest';
import { loadMachine } from '../../../../local/engine/machine/load-machine.ts';
import type { MachineRefused } from '../../../../local/engine/machine/problem.ts';
import { definitionOf, task, tokenTask } from '../definition.ts';

const problemsOf = (source: { name: string; text: string }, operations?: ReadonlySet<string>): readonly string[] => {
  try {
    loadMachine(source, operations);
    return [];
  } catch (error) {
    return (error as MachineRefused).message.split('\n');
  }
};

const refused = (states: Record<string, Record<string, unknown>>) => problemsOf(definitionOf(states));
const pass = { Type: 'Pass', End: true };

describe('a machine that is loaded', () => {
  it('is accepted when it uses only what is known', () => {
    const states = { Ask: tokenTask('ask', { TimeoutSeconds: '{% $states.input.limit %}', Next: 'Done' }), Done: pass };
    expect(refused(states)).toEqual([]);
  });

  it('is refused when it is not JSON', () => {
    expect(problemsOf({ name: 'example', text: '{' })[0]).toMatch(/^example\.asl\.json, file: not JSON/);
  });

  it('is refused with every problem at once', () => {
    expect(refused({ Ask: task('ask', { HeartbeatSeconds: 5, ResultPath: '$.x', End: true }) })).toEqual([
      'example.asl.json, state "Ask", HeartbeatSeconds: the engine does not know this field',
      'example.asl.json, state "Ask", ResultPath: the engine does not know this field',
    ]);
  });

  it('is refused for unknown fields deep inside', () => {
    const Ask = task('ask', { End: true, Retry: [{ ErrorEquals: ['A'], Interval: 5 }] });
    const Each = { Type: 'Map', End: true, ItemProcessor: { StartAt: 'Ask', States: { Ask } } };
    expect(refused({ Each })).toEqual([
      'example.asl.json, state "Ask", Retry/0/Interval: the engine does not know this field',
    ]);
  });

  it.each([
    ['another query language', { QueryLanguage: 'JSONPath' }, 'QueryLanguage'],
    ['a time limit of the whole', { TimeoutSeconds: 60 }, 'TimeoutSeconds'],
    ['no comment', { Comment: undefined }, 'Comment'],
    ['a start that does not exist', { StartAt: 'Nowhere' }, 'StartAt: there is no state "Nowhere"'],
  ])('is refused for %s', (_, top, place) => {
    expect(problemsOf(definitionOf({ Only: pass }, top)).join()).toContain(place);
  });

  it.each<[string, Record<string, Record<string, unknown>>, string]>([
    ['a target that does not exist', { A: { Type: 'Pass', Next: 'B' } }, 'state "A", Next: there is no state "B"'],
    ['a state that nothing leads to', { A: pass, B: pass }, 'state "B", Next: no state leads here'],
    ['a state without a way out', { A: { Type: 'Pass' } }, 'state "A", Next: neither Next nor End'],
    ['two ways out', { A: { Type: 'Pass', Next: 'B', End: true }, B: pass }, 'state "A", End: it has a Next too'],
    ['a type of state that is unknown', { A: { Type: 'Loop', End: true } }, 'state "A", Type'],
    [
      'another integration',
      { A: task('ask', { Resource: 'arn:aws:states:::sqs:sendMessage', End: true }) },
      'Resource',
    ],
    [
      'a function that is no placeholder',
      { A: task('ask', { Arguments: { FunctionName: 'x', Payload: 1 }, End: true }) },
      'FunctionName',
    ],
    ['a Wait without a time', { A: { Type: 'Wait', End: true } }, 'exactly one of Seconds and Timestamp'],
    [
      'States.ALL before others',
      { A: task('ask', { End: true, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['B'] }] }) },
      'must be alone and last',
    ],
    [
      'an error that can not be caught',
      { A: task('ask', { Next: 'B', Catch: [{ ErrorEquals: ['States.Runtime'], Next: 'B' }] }), B: pass },
      'never reports States.Runtime',
    ],
  ])('is refused for %s', (_, states, problem) => {
    expect(refused(states).join()).toContain(problem);
  });

  it('is refused for a name that is used twice', () => {
    const Each = { Type: 'Map', End: true, ItemProcessor: { StartAt: 'Each', States: { Each: pass } } };
    expect(refused({ Each }).join()).toContain('the name is used twice');
  });

  it('is refused for an operation that is not registered', () => {
    expect(problemsOf(definitionOf({ A: task('ask') }), new Set(['answer']))).toEqual([
      'example.asl.json, state "A", Arguments/FunctionName: no operation "ask" is registered',
    ]);
  });
});

describe('an expression of a machine', () => {
  it.each([
    ['{% $states.input. %}', 'not JSONata'],
    ['{% $now() %}', 'the engine has no function $now'],
    ['{% $uuid() %}', 'the engine has no function $uuid'],
    ['{% $eval("1") %}', 'the engine has no function $eval'],
    ['{% $map($states.input, $random) %}', 'no state assigns $random'],
    ['{% $unknown %}', 'no state assigns $unknown'],
    ['{% $states.result %}', 'there is no $states.result here'],
    ['{% $states.errorOutput.Cause %}', 'there is no $states.errorOutput.Cause here'],
    ['{% $states.context.Task.Token %}', 'there is no $states.context.Task.Token here'],
    ['{% $states.context.Map.Item.Value %}', 'there is no $states.context.Map.Item.Value here'],
    ['{% $states.context.Execution.RoleArn %}', 'there is no $states.context.Execution.RoleArn here'],
    ['{% $states.context %}', 'there is no $states.context here'],
    ['{% $states %}', 'there is no $states. here'],
    [' {% 1 %}', 'half an expression'],
  ])('%s is refused', (Output, problem) => {
    expect(refused({ A: { ...pass, Output: { deep: [Output] } } }).join()).toContain(problem);
  });

  it('may name variables and functions of its own', () => {
    const Output = '{% ($twice := function($n) { $n * 2 }; $map([1, 2], $twice)) %}';
    expect(refused({ A: { ...pass, Output } })).toEqual([]);
  });

  it('reads the variables of its own and of outer scopes only', () => {
    const inner = { ...pass, Assign: { inside: 1 }, Output: '{% $outside %}' };
    const Each = { Type: 'Map', Next: 'After', ItemProcessor: { StartAt: 'Inner', States: { Inner: inner } } };
    const states = {
      A: { Type: 'Pass', Assign: { outside: 1 }, Next: 'Each' },
      Each,
      After: { ...pass, Output: '{% $inside %}' },
    };
    expect(refused(states)).toEqual(['example.asl.json, state "After", Output: no state assigns $inside']);
  });

  it('never assigns a variable of an outer scope', () => {
    const inner = { ...pass, Assign: { x: 1 } };
    const Each = {
      Type: 'Map',
      End: true,
      Assign: { x: 1 },
      ItemProcessor: { StartAt: 'Inner', States: { Inner: inner } },
    };
    expect(refused({ Each }).join()).toContain('Assign/x: an outer scope has a variable of this name');
  });

  it.each(['states', 'map', '1st', 'a-b'])('never assigns to %s', (name) => {
    expect(refused({ A: { ...pass, Assign: { [name]: 1 } } }).join()).toContain('not a name for a variable');
  });
});
