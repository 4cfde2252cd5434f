import { saveTask } from '../../shared/data/tasks.ts';
import { accept, type Decision, type Refusal, refuse } from '../../shared/domain/decision.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { reassign } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import type { Register } from '../register.ts';
import { appealPassedTo } from './appeal-passed-to.ts';
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

const draftFor = (task: Task, previous: string, register: Register): NoticeDraft => {
  const { taskId, caseId, cycleId, kind, subjectId, assigneeId, wait } = task;
  const names = { subjectName: register.nameOf(subjectId), actorName: register.nameOf(previous) };
  return {
    kind: 'reassigned',
    to: assigneeId,
    taskId,
    caseId,
    cycleId,
    actBy: wait.dueAt,
    facts: { taskKind: kind, ...names },
  };
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
  const version = task.version + 1;
  const drafts = [draftFor(given.value, task.assigneeId, register)];
  return {
    answer: { body: taskView({ ...given.value, version }, { register, now }), etag: version },
    changes: [
      {
        journalId: task.caseId,
        facts: { taskId: task.taskId, from: task.assigneeId, to: body.employeeId, reason: body.reason },
        writes: [saveTask(agencyId, given.value), ...appeal.value],
        events: [...wake(task.token, 'rescheduled'), ...notify(agencyId, now, drafts)],
      },
    ],
  };
});
