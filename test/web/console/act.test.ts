import { describe, expect, it } from 'vitest';
import { openClient } from '../../../web/client.ts';
import { actOnTask, type TaskRow } from '../../../web/console/act.ts';
import { consoleActionsId } from '../../../web/words/id/console-actions.ts';

const task: TaskRow = {
  taskId: 't',
  kind: 'approve-targets',
  caseId: 'c',
  cycleId: '2026',
  unit: { unitId: 'u', name: 'Seksi Contoh' },
  subject: { employeeId: 'siti', name: 'Siti Rekaan' },
  assignee: { employeeId: 'wulan', name: 'Wulan Peraga' },
  openedAt: '2026-01-05T01:00:00.000Z',
  dueAt: '2026-01-12T16:59:59.999Z',
  late: true,
  onSilence: 'deemed-approved',
  status: 'open',
  version: 4,
};

/** An API in which the task was changed since it was read, to what is given. */
const changedTo = (current: TaskRow) => {
  const versions: string[] = [];
  const client = openClient({
    baseUrl: '',
    language: 'id',
    getToken: () => 'token',
    fetch: async (_, init) => {
      const version = new Headers(init?.headers).get('if-match') ?? '';
      versions.push(version);
      if (version === `"${current.version}"`) return Response.json(current, { headers: { etag: version } });
      const problem = { type: 'x', status: 412, code: 'changed-since-read', title: 'Berubah', errors: [], current };
      return Response.json(problem, { status: 412 });
    },
  });
  return { versions, acting: { client, words: consoleActionsId } };
};

describe('acting on a task', () => {
  it('goes on when only a machine has written into it', async () => {
    const { versions, acting } = changedTo({ ...task, version: 5 });
    const done = await actOnTask(task, { action: 'remind' }, acting);
    expect(done.text).toBe('Wulan Peraga diingatkan.');
    expect(versions).toEqual(['"4"', '"5"']);
  });

  it('stops when somebody else has changed what was seen', async () => {
    const { versions, acting } = changedTo({ ...task, version: 5, dueAt: '2026-02-01T16:59:59.999Z' });
    await expect(actOnTask(task, { action: 'remind' }, acting)).rejects.toThrow('changed-since-read');
    expect(versions).toEqual(['"4"']);
  });
});
