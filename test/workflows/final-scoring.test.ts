import { describe, expect, it } from 'vitest';
import { silence, storiesOf } from '../support/walk.ts';
import { taskFakes } from './task-fakes.ts';

const input = { agencyId: 'agency-1', cycleId: 'cycle-1', caseId: 'case-1' };
const story = storiesOf('final-scoring');
const operations = {
  prepareScoring: { segmentIds: ['segment-1', 'segment-2'] },
  finaliseResult: {},
  assignFollowUps: {},
};
const ends = {
  'self-assess': ['assessed'],
  'rate:segment-1': ['rated'],
  'rate:segment-2': ['rated'],
  announce: ['announced'],
  'acknowledge-result': ['acknowledged'],
};
const fakes = (changed: Record<string, string[]> = {}) => ({ ...operations, ...taskFakes({ ...ends, ...changed }) });
const opened = (calls: readonly { operation: string; payload: Record<string, unknown> }[]) =>
  calls.filter(({ operation }) => operation === 'openTask').map(({ payload }) => [payload.kind, payload.segmentId]);

describe('final scoring', () => {
  it('leads from the self-assessment to a final result', async () => {
    const { path, calls, output } = await story.walk(input, fakes());
    expect(opened(calls)).toEqual([
      ['self-assess', undefined],
      ['rate', 'segment-1'],
      ['rate', 'segment-2'],
      ['announce', undefined],
      ['acknowledge-result', undefined],
    ]);
    expect(path.slice(-3)).toEqual(['Make the result final', 'Assign what follows from it', 'Result final']);
    expect(output).toEqual(input);
  });

  it('lets the earlier supervisor finish before the later begins', async () => {
    const { calls } = await story.walk(input, fakes({ 'rate:segment-1': ['open', 'rated'] }));
    const rating = calls.map(({ operation, payload }) => `${operation} ${payload.segmentId ?? payload.taskId ?? ''}`);
    expect(rating.indexOf('openTask segment-2')).toBeGreaterThan(rating.lastIndexOf('settleTask rate:segment-1'));
  });

  it('hands each operation the ids that it needs', async () => {
    const { calls } = await story.walk(input, fakes());
    const payloadOf = (name: string) => calls.find(({ operation }) => operation === name)?.payload;
    expect(payloadOf('prepareScoring')).toEqual({ agencyId: 'agency-1', caseId: 'case-1' });
    expect(payloadOf('finaliseResult')).toEqual({ agencyId: 'agency-1', caseId: 'case-1' });
    expect(payloadOf('assignFollowUps')).toEqual(input);
  });

  it('goes on without a self-assessment and without a rating', async () => {
    const silent = {
      ...fakes({ 'self-assess': ['go-on-without'], 'rate:segment-1': ['go-on-without'] }),
      holdTask: silence,
    };
    expect((await story.walk(input, silent)).path.at(-1)).toBe('Result final');
  });

  it('ends without a result when nothing can be rated', async () => {
    const unratable = {
      'rate:segment-1': ['unratable'],
      'rate:segment-2': ['open', 'unratable'],
      announce: ['unratable'],
    };
    const { path, calls } = await story.walk(input, fakes(unratable));
    expect(path.at(-1)).toBe('Cannot be rated');
    expect(calls.some(({ operation }) => operation === 'finaliseResult')).toBe(false);
  });

  it('takes silence about the result for acceptance', async () => {
    const silent = { ...fakes({ 'acknowledge-result': ['open', 'deemed-accepted'] }), holdTask: silence };
    expect((await story.walk(input, silent)).path.at(-1)).toBe('Result final');
  });

  it('leaves an appealed result to the appeal', async () => {
    const { path, calls } = await story.walk(input, fakes({ 'acknowledge-result': ['appealed'] }));
    expect(path.at(-1)).toBe('Appealed');
    expect(calls.some(({ operation }) => operation === 'finaliseResult')).toBe(false);
  });

  it.each(['self-assess', 'announce', 'acknowledge-result'])('fails loudly on a strange end of %s', async (task) => {
    expect((await story.walk(input, fakes({ [task]: ['frozen'] }))).error).toBe('UnexpectedOutcome');
  });

  it('fails as a whole when one rating fails', async () => {
    const { error, cause } = await story.walk(input, fakes({ 'rate:segment-2': ['frozen'] }));
    expect(error).toBe('UnexpectedOutcome');
    expect(cause).toBe('The task rate:segment-2 ended as done frozen, which leads nowhere.');
  });

  it('leaves no way unwalked', () => {
    expect(story.unwalked()).toEqual([]);
  });
});
