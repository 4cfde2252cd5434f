import { saveTask } from '../../shared/data/tasks.ts';
import { remindAgain } from '../../shared/domain/tasks/task-changes.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import { reminded } from './task-notices.ts';
import { peopleAround, taskView } from './task-view.ts';

/** Reminds whoever may answer a task, now; at most once a day. */
export const remindTask = endpoint('remindTask', async ({ actor, ifMatch, now, task }, deps) => {
  const { agencyId } = actor;
  const register = await openRegister(agencyId, peopleAround(task), deps);
  if (task.version !== ifMatch) {
    return { refusals: [{ code: 'changed-since-read' }], current: taskView(task, { register, now }) };
  }
  const decided = remindAgain(task, { now, zone: register.calendarOf(task.unitId).zone });
  if (!decided.ok) return { refusals: decided.refusals };
  const version = task.version + 1;
  return {
    answer: { body: taskView({ ...decided.value, version }, { register, now }), etag: version },
    changes: [
      {
        journalId: task.caseId,
        facts: { taskId: task.taskId, assigneeId: task.assigneeId },
        writes: saveTask(agencyId, decided.value, task),
        events: notify(agencyId, now, reminded(task, register)),
      },
    ],
  };
});
