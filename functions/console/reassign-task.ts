import { saveTask } from '../../shared/data/tasks.ts';
import { accept, type Decision, type Refusal, refuse } from '../../shared/domain/decision.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { changedFrom } from '../../shared/domain/tasks/task-changes.ts';
import { reassign } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { appealPassedTo } from './appeal-passed-to.ts';
import { taskGiven } from './task-notices.ts';
import { type TaskOffice, taskOffice, withoutReason } from './task-office.ts';
import { taskView } from './task-view.ts';

interface Command {
  readonly employeeId: string;
  readonly reason: string;
}

const givenTo = (task: Task, command: Command, { register, now, ...planning }: TaskOffice & { now: string }) => {
  const field = '/employeeId';
  const known = register.employee(command.employeeId) !== undefined;
  const same = task.assigneeId === command.employeeId;
  const given = reassign(task, command.employeeId, { ...planning, now });
  const refusals: readonly Refusal[] = [
    ...(known ? [] : [{ code: 'not-found' as const, field }]),
    ...(same ? [{ code: 'invalid-field' as const, field, facts: { expected: 'somebody else' } }] : []),
    ...(given.ok ? [] : given.refusals),
    ...withoutReason(command.reason),
  ];
  return given.ok && refusals.length === 0 ? accept(given.value) : (refuse(...refusals) as Decision<Task>);
};

/** Gives a task to somebody else, with a whole window to answer it. Who decides an appeal is then its officer. */
export const reassignTask = endpoint('reassignTask', async ({ actor, body, ifMatch, now, task }, deps) => {
  const { agencyId } = actor;
  const office = await taskOffice(task, { agencyId, also: [body.employeeId] }, deps);
  const { register } = office;
  if (task.version !== ifMatch) {
    return { refusals: [{ code: 'changed-since-read' }], current: taskView(task, { register, now }) };
  }
  const given = givenTo(task, body, { ...office, now });
  if (!given.ok) return { refusals: given.refusals };
  const appeal = await appealPassedTo(body.employeeId, { task, agencyId, now }, deps);
  if (!appeal.ok) return { refusals: appeal.refusals };
  const moved = changedFrom(task, given.value, { action: 'reassignTask', now });
  const version = task.version + 1;
  return {
    answer: { body: taskView({ ...moved, version }, { register, now }), etag: version },
    changes: [
      {
        journalId: task.caseId,
        facts: { taskId: task.taskId, from: task.assigneeId, to: body.employeeId, reason: body.reason },
        writes: [...saveTask(agencyId, moved, task), ...appeal.value],
        events: [
          ...wake(task.token, 'rescheduled'),
          ...notify(agencyId, now, [taskGiven(moved, task.assigneeId, register)]),
        ],
      },
    ],
  };
});
