import { saveTask } from '../../shared/data/tasks.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { undoChange } from '../../shared/domain/tasks/task-changes.ts';
import { wake } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { openRegister, type Register } from '../register.ts';
import { appealPassedTo } from './appeal-passed-to.ts';
import { deadlineMoved, taskGiven } from './task-notices.ts';
import { peopleAround, taskView } from './task-view.ts';

/** Whoever has the task again hears of it, or everybody of the deadline that holds again. */
const draftsFor = (before: Task, after: Task, register: Register) =>
  before.assigneeId === after.assigneeId
    ? deadlineMoved(after, before.wait.dueAt)
    : [taskGiven(after, before.assigneeId, register)];

const factsOf = (before: Task, after: Task) => ({
  taskId: before.taskId,
  undone: before.change?.action,
  ...(before.assigneeId === after.assigneeId
    ? { from: before.wait.dueAt, to: after.wait.dueAt }
    : { from: before.assigneeId, to: after.assigneeId }),
});

/** Takes back the last extension or reassignment of a task, while nobody has acted upon it. */
export const undoTaskChange = endpoint('undoTaskChange', async ({ actor, ifMatch, now, task }, deps) => {
  const { agencyId } = actor;
  const before = task.change?.before.assigneeId;
  const ids = [...peopleAround(task), ...(before === undefined ? [] : [before])];
  const register = await openRegister(agencyId, ids, deps);
  if (task.version !== ifMatch) {
    return { refusals: [{ code: 'changed-since-read' }], current: taskView(task, { register, now }) };
  }
  const undone = undoChange(task, { now });
  if (!undone.ok) return { refusals: undone.refusals };
  const isGivenBack = undone.value.assigneeId !== task.assigneeId;
  const appeal = isGivenBack
    ? await appealPassedTo(undone.value.assigneeId, { task, agencyId, now, undoes: true }, deps)
    : ({ ok: true, value: [] } as const);
  if (!appeal.ok) return { refusals: appeal.refusals };
  const version = task.version + 1;
  return {
    answer: { body: taskView({ ...undone.value, version }, { register, now }), etag: version },
    changes: [
      {
        journalId: task.caseId,
        facts: factsOf(task, undone.value),
        writes: [...saveTask(agencyId, undone.value, task), ...appeal.value],
        events: [...wake(task.token, 'rescheduled'), ...notify(agencyId, now, draftsFor(task, undone.value, register))],
      },
    ],
  };
});
