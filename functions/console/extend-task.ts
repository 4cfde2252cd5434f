import { saveTask } from '../../shared/data/tasks.ts';
import { changedFrom } from '../../shared/domain/tasks/task-changes.ts';
import { rescheduleWait } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { deadlineMoved } from './task-notices.ts';
import { taskOffice, withoutReason } from './task-office.ts';
import { taskView } from './task-view.ts';

/** Gives a task more time: its machine is woken, and reminds and escalates by the new deadline. */
export const extendTask = endpoint('extendTask', async ({ actor, body, ifMatch, now, task }, deps) => {
  const { agencyId } = actor;
  const { register, ...planning } = await taskOffice(task, { agencyId }, deps);
  if (task.version !== ifMatch) {
    return { refusals: [{ code: 'changed-since-read' }], current: taskView(task, { register, now }) };
  }
  const moved = rescheduleWait(task, body.dueAt, { ...planning, now });
  const reason = withoutReason(body.reason);
  if (!moved.ok || reason.length > 0) return { refusals: [...(moved.ok ? [] : moved.refusals), ...reason] };
  const extended = changedFrom(task, moved.value, { action: 'extendTask', now });
  const version = task.version + 1;
  const [from, to] = [task.wait.dueAt, body.dueAt];
  return {
    answer: { body: taskView({ ...extended, version }, { register, now }), etag: version },
    changes: [
      {
        journalId: task.caseId,
        facts: { taskId: task.taskId, from, to, reason: body.reason },
        writes: saveTask(agencyId, extended, task),
        events: [...wake(task.token, 'rescheduled'), ...notify(agencyId, now, deadlineMoved(extended, from))],
      },
    ],
  };
});
