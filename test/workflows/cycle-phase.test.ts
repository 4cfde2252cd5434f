import { describe, expect, it } from 'vitest';
import { silence, storiesOf, walk } from '../support/walk.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', phase: 'planning' };
const story = storiesOf('cycle-phase');
const due = (what: string, stepId?: string) => ({ due: what, ...(stepId ? { stepId } : {}), waitSeconds: 86_400 });

describe('a phase of the cycle', () => {
  it('is opened, reminded of, escalated and closed in its time', async () => {
    const { calls, output, seconds } = await story.walk(input, {
      settlePhase: [
        due('nothing'),
        due('open', 'open'),
        due('nothing'),
        due('remind', 'remind-1'),
        due('escalate', 'escalate'),
        due('close', 'close'),
        due('ended'),
      ],
      holdPhase: silence,
      openPhase: {},
      remindPhase: {},
      escalatePhase: {},
      closePhase: {},
    });
    const steps = calls.filter(({ payload }) => payload.stepId !== undefined);
    expect(steps).toEqual([
      { operation: 'openPhase', payload: { ...input, stepId: 'open' } },
      { operation: 'remindPhase', payload: { ...input, stepId: 'remind-1' } },
      { operation: 'escalatePhase', payload: { ...input, stepId: 'escalate' } },
      { operation: 'closePhase', payload: { ...input, stepId: 'close' } },
    ]);
    expect(output).toEqual(input);
    expect(seconds).toBe(172_800);
  });

  it('says who waits when it asks what is due', async () => {
    const { calls } = await story.walk(input, { settlePhase: [due('nothing'), due('ended')], holdPhase: {} });
    expect(calls[0]?.payload).toEqual({ ...input, execution: 'a-walk' });
    expect(calls[1]?.payload).toEqual({ ...input, token: 'token-1' });
  });

  it.each(['open', 'remind', 'escalate', 'close'])('reaches everybody, part after part, to %s', async (what) => {
    const { calls } = await story.walk(input, {
      settlePhase: [due(what, 'step-1'), due('ended')],
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
      return (await walk('cycle-phase', input, { settlePhase: [due('open', 'open'), due('ended')], openPhase })).events;
    };
    expect((await events(12)) - (await events(2))).toBe(10 * 9);
  });

  it('begins the next step at its start', async () => {
    const { calls } = await story.walk(input, {
      settlePhase: [due('open', 'open'), due('remind', 'remind-1'), due('ended')],
      openPhase: [{ cursor: 'unit-200' }, {}],
      remindPhase: {},
    });
    expect(calls.at(-2)).toEqual({ operation: 'remindPhase', payload: { ...input, stepId: 'remind-1' } });
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
