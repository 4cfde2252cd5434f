import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';

const input = { agencyId: 'agency-1', complaintId: 'complaint-1' };
const story = storiesOf('complaint');

const looks = (...duties: readonly string[]) =>
  duties.map((duty, index) => ({ duty, round: index + 1, waitSeconds: 86_400 }));

describe('a complaint', () => {
  it('waits for a unit, an answer and the citizen in turn', async () => {
    const { path, calls } = await story.walk(input, {
      settleComplaint: looks('route', 'answer', 'accept', 'nothing'),
      holdComplaint: { event: 'answered' },
    });
    expect(path.filter((state) => state.startsWith('Wait'))).toEqual([
      'Wait for a unit',
      'Wait for an answer',
      'Wait for the citizen',
    ]);
    expect(path.at(-1)).toBe('Complaint closed');
    expect(calls[0]).toEqual({ operation: 'settleComplaint', payload: input });
    expect(calls[1]?.payload).toEqual({ ...input, round: 1, token: 'token-1' });
  });

  it('looks again when time is up, whoever was silent', async () => {
    const { path } = await story.walk(input, {
      settleComplaint: looks('route', 'answer', 'accept', 'nothing'),
      holdComplaint: silence,
    });
    expect(path.filter((state) => state === 'See what is due')).toHaveLength(4);
    expect(path.at(-1)).toBe('Complaint closed');
  });

  it('fails loudly on a duty that it does not know', async () => {
    const { error } = await story.walk(input, { settleComplaint: looks('sleep') });
    expect(error).toBe('UnexpectedDuty');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
