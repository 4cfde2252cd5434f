import { describe, expect, it } from 'vitest';
import { silence, storiesOf, walk } from '../support/walk.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', phase: 'planning' };
const story = storiesOf('cycle-phase');
const due = (what: string, stepId?: string) => ({ due: what, ...(stepId ? { stepId } : {}), waitSeconds: 86_400 });

describe('a phase of the cycle', () => {
  it.each([
    ['open', 'openPhase', 'open'],
    ['remind', 'remindPhase', 'remind-1'],
    ['escalate', 'escalatePhase', 'escalate'],
    ['close', 'closePhase', 'lapse'],
  ])('waits until it is time to %s, and goes on in a fresh execution', async (what, operation, stepId) => {
    const { calls, output, seconds } = await story.walk(input, {
      settlePhase: [due('nothing'), due(what, stepId)],
      holdPhase: silence,
      [operation]: {},
      continuePhase: {},
    });
    const steps = calls.filter(({ payload }) => payload.stepId !== undefined);
    expect(steps).toEqual([
      { operation, payload: { ...input, stepId } },
      { operation: 'continuePhase', payload: { ...input, stepId } },
    ]);
    expect(output).toEqual(input);
    expect(seconds).toBe(86_400);
  });

  it('ends with the phase', async () => {
    const { calls, output } = await story.walk(input, { settlePhase: due('ended') });
    expect(calls).toHaveLength(1);
    expect(output).toEqual(input);
  });

  it('says who waits when it asks what is due', async () => {
    const { calls } = await story.walk(input, { settlePhase: [due('nothing'), due('ended')], holdPhase: {} });
    expect(calls[0]?.payload).toEqual({ ...input, execution: 'a-walk' });
    expect(calls[1]?.payload).toEqual({ ...input, token: 'token-1' });
  });

  it.each(['open', 'remind', 'escalate', 'close'])('reaches everybody, part after part, to %s', async (what) => {
    const { calls } = await story.walk(input, {
      settlePhase: due(what, 'step-1'),
      continuePhase: {},
      [`${what}Phase`]: [{ cursor: 'unit-200' }, { cursor: 'unit-400', reached: 200 }, { cursor: null }],
    });
    const parts = calls.filter(({ operation }) => operation === `${what}Phase`).map(({ payload }) => payload);
    expect(parts).toEqual([
      { ...input, stepId: 'step-1' },
      { ...input, stepId: 'step-1', cursor: 'unit-200' },
      { ...input, stepId: 'step-1', cursor: 'unit-400' },
    ]);
  });

  it('spends nine events on each part, of which 25,000 fit', async () => {
    const events = async (parts: number) => {
      const openPhase = [...Array.from({ length: parts - 1 }, (_, part) => ({ cursor: `unit-${part}` })), {}];
      const fakes = { settlePhase: due('open', 'open'), openPhase, continuePhase: {} };
      return (await walk('cycle-phase', input, fakes)).events;
    };
    expect((await events(12)) - (await events(2))).toBe(10 * 9);
  });

  it('fails loudly on a step that it does not know', async () => {
    const { error, cause } = await story.walk(input, { settlePhase: due('freeze') });
    expect(error).toBe('UnexpectedStep');
    expect(cause).toBe('The phase planning has a step that this machine does not know: freeze');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
