import { saveTask } from '../../shared/data/tasks.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { rescheduleWait } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import { taskOffice, withoutReason } from './task-office.ts';
import { taskView } from './task-view.ts';

/** Everybody who may answer the task hears of the new deadline. */
const draftsFor = (task: Task, previousDeadline: string): readonly NoticeDraft[] => {
  const { taskId, caseId, cycleId, kind, wait } = task;
  const facts = { taskKind: kind, previousDeadline };
  const about = { kind: 'deadline-moved', taskId, caseId, cycleId, actBy: wait.dueAt, facts } as const;
  return [task.assigneeId, task.escalatedToId].map((to) => ({ ...about, to }));
};

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
  const version = task.version + 1;
  const [from, to] = [task.wait.dueAt, body.dueAt];
  return {
    answer: { body: taskView({ ...moved.value, version }, { register, now }), etag: version },
    changes: [
      {
        journalId: task.caseId,
        facts: { taskId: task.taskId, from, to, reason: body.reason },
        writes: [saveTask(agencyId, moved.value)],
        events: [...wake(task.token, 'rescheduled'), ...notify(agencyId, now, draftsFor(moved.value, from))],
      },
    ],
  };
});
