import { existsSync, readdirSync, readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { workflowDiagrams } from '../../docs/diagrams.ts';
import { loadMachine } from '../../local/engine/machine/load-machine.ts';
import { textOf } from '../support/walk.ts';

const folder = new URL('../../workflows/', import.meta.url);
const machines = readdirSync(folder)
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => file.replace('.asl.json', ''));

/** Every step that a machine may name; the words are those of the steps' own files. */
const operations = new Set(
  `openTask holdTask settleTask deemTargetsApproved recordMissedReview deemReviewAccepted prepareScoring finaliseResult
  assignFollowUps closeFollowUp settleComplaint holdComplaint replayPage tellEverybody settlePhase holdPhase openPhase remindPhase escalatePhase closePhase continuePhase`.split(
    /\s+/,
  ),
);

interface RawState {
  readonly Type: string;
  readonly Resource?: string;
  readonly Output?: string;
  readonly Retry?: unknown;
  readonly TimeoutSeconds?: unknown;
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly Output?: unknown;
    readonly Next: string;
  }[];
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, RawState>> };
}

const statesIn = (states: Readonly<Record<string, RawState>>): readonly (readonly [string, RawState])[] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as const,
    ...(state.ItemProcessor ? statesIn(state.ItemProcessor.States) : []),
  ]);

const retry = [
  {
    ErrorEquals: [
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
    ],
    IntervalSeconds: 2,
    MaxAttempts: 6,
    BackoffRate: 2,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
];

it('names the ten machines', () => {
  expect(machines.sort()).toEqual([
    'appeal',
    'cause-objection',
    'complaint',
    'cycle-phase',
    'final-scoring',
    'follow-up',
    'mid-review',
    'scheme-replay',
    'target-approval',
    'tell-everybody',
  ]);
});

it('has diagrams that show the files as they are', () => {
  expect(readFileSync(new URL('README.md', folder), 'utf8')).toBe(workflowDiagrams());
});

describe.each(machines)('%s', (machine) => {
  const text = textOf(machine);
  const definition = JSON.parse(text);
  const states = statesIn(definition.States);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');
  const waits = tasks.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'));

  it('is valid in the Amazon States Language', () => {
    expect(aslValidator(definition).errors).toEqual([]);
  });

  it('uses only what the engine knows, and steps that exist', () => {
    expect(() => loadMachine({ name: machine, text }, operations)).not.toThrow();
  });

  it('says on its first line what it is for', () => {
    expect(text.split('\n')[0]).toMatch(/"Comment": "[A-Z].+\."/);
  });

  it('retries the faults of Lambda and nothing else', () => {
    for (const [name, state] of tasks) expect([name, state.Retry]).toEqual([name, retry]);
  });

  it('ends every wait in time', () => {
    // These work without a pause.
    expect(waits.length > 0).toBe(!['scheme-replay', 'tell-everybody'].includes(machine));
    for (const [name, { TimeoutSeconds, Catch }] of waits) {
      expect([name, TimeoutSeconds]).toEqual([name, expect.stringMatching(/^\{% \$[a-z]+\.waitSeconds %\}$/)]);
      expect([name, Catch?.map(({ ErrorEquals }) => ErrorEquals)]).toEqual([name, [['States.Timeout']]]);
    }
  });

  it('keeps the ids of the case in every output', () => {
    for (const [name, { Output, Catch }] of tasks)
      for (const output of [Output, ...(Catch ?? []).map((catcher) => catcher.Output)])
        expect([name, output]).toEqual([name, '{% $states.input %}']);
  });

  it('asks with a question mark, in words and not in code', () => {
    for (const [name, { Type }] of states) expect([name, name.endsWith('?')]).toEqual([name, Type === 'Choice']);
    for (const [name] of states) expect(name).toMatch(/^[A-Z][a-z-]*( [a-z-]+)*\??$/);
  });

  it('compares one field with words in every rule', () => {
    const word = "'[a-z-]+'";
    const rule = new RegExp(`^\\{% \\$[a-z]+\\.[a-z]+ (= ${word}|in \\[${word}(, ${word})*\\]|!= null) %\\}$`);
    for (const [, condition] of text.matchAll(/"Condition": "([^"]+)"/g)) expect(condition).toMatch(rule);
  });

  it('fits on a few screens', () => {
    // Final scoring is one story of five people; its states are the same four again and again.
    expect(text.split('\n').length).toBeLessThanOrEqual(machine === 'final-scoring' ? 160 : 120);
  });

  it('has stories that take every way', () => {
    const stories = new URL(`${machine}.test.ts`, import.meta.url);
    expect(existsSync(stories)).toBe(true);
    expect(readFileSync(stories, 'utf8')).toContain('expect(story.unwalked()).toEqual([])');
  });
});
