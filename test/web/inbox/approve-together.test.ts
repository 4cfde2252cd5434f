import { describe, expect, it } from 'vitest';
import { type ApprovalView, approveTogether, keysByPlan } from '../../../web/inbox/approve-together.ts';
import { ProblemError } from '../../../web/problem-error.ts';

const approval = (taskId: string, rest: Partial<ApprovalView> = {}): ApprovalView => ({
  taskId,
  caseId: `c-${taskId}`,
  segmentId: 's1',
  subject: { employeeId: taskId, name: taskId },
  unit: { unitId: 'u', name: 'Unit' },
  dueAt: '2026-01-12T16:59:59.999Z',
  late: false,
  version: 2,
  objectives: 3,
  unsafe: [],
  ...rest,
});

const run = async (approvals: readonly ApprovalView[], failing: readonly string[] = []) => {
  const asked: [string, number, string][] = [];
  const progress: number[] = [];
  let made = 0;
  const keyOf = keysByPlan(() => {
    made += 1;
    return `key-${made}`;
  });
  const approve = async ({ taskId, version }: ApprovalView, key: string): Promise<void> => {
    asked.push([taskId, version, key]);
    if (failing.includes(taskId)) {
      throw new ProblemError({
        type: 'about:blank',
        status: 409,
        code: 'changed-since-read',
        title: 'Sudah berubah',
        detail: '',
        errors: [],
      });
    }
    if (taskId === 'offline') throw new TypeError('Failed to fetch');
  };
  const go = () => approveTogether(approvals, { approve, keyOf, onProgress: (done) => progress.push(done) });
  return { asked, progress, go };
};

describe('approving together', () => {
  it('asks for each plan by its own version and key', async () => {
    const { asked, progress, go } = await run([approval('a'), approval('b', { version: 5 })]);
    await go();
    expect(asked).toEqual([
      ['a', 2, 'key-1'],
      ['b', 5, 'key-2'],
    ]);
    expect(progress).toEqual([1, 2]);
  });

  it('goes on after one that failed, and says which', async () => {
    const { go } = await run([approval('a'), approval('b'), approval('offline'), approval('c')], ['b']);
    expect((await go()).map(({ approval: { taskId }, problem }) => [taskId, problem])).toEqual([
      ['a', undefined],
      ['b', { title: 'Sudah berubah' }],
      ['offline', { title: undefined }],
      ['c', undefined],
    ]);
  });

  it('uses the same keys again', async () => {
    const { asked, go } = await run([approval('a')]);
    await go();
    await go();
    expect(asked.map(([, , key]) => key)).toEqual(['key-1', 'key-1']);
  });

  it('never asks for a plan that must be opened', async () => {
    const { asked, go } = await run([approval('a', { unsafe: [{ reason: 'not-derived', count: 1 }] })]);
    expect(await go()).toEqual([]);
    expect(asked).toEqual([]);
  });
});
