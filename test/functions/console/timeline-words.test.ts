import { beforeEach, describe, expect, it } from 'vitest';
import { getTimeline } from '../../../functions/console/get-timeline.ts';
import { reassignTask } from '../../../functions/console/reassign-task.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

let app: App;

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
});

describe('an entry of a timeline', () => {
  it('names the people in its facts, and the kind of its task', async () => {
    const caseId = caseOf('siti');
    const opened = await app.step(openTask, { cycleId, caseId, kind: 'hold-mid-review', execution: 'm' });
    const body = { employeeId: 'kepala', reason: 'Cuti.' };
    await app.call(reassignTask, 'wati', { taskId: String(opened.taskId), ifMatch: 1, body });
    const { items } = (await app.call(getTimeline, 'wati', { caseId })).body;
    expect(items).toMatchObject([
      { action: 'openTask', taskKind: 'hold-mid-review', names: { assigneeId: 'Budi Contoh' } },
      {
        action: 'reassignTask',
        actor: { name: 'Wati Contoh' },
        taskKind: 'hold-mid-review',
        names: { from: 'Budi Contoh', to: 'Kepala Contoh' },
      },
    ]);
  });
});
