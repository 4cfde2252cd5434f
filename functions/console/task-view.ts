import type { AnswerOf } from '../../shared/contract/index.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { undoableChange, undoableUntil } from '../../shared/domain/tasks/task-changes.ts';
import { personRef, unitRef } from '../name-refs.ts';
import type { Names } from './names.ts';

/** A task with names, without what only the engine needs. */
export type TaskView = AnswerOf<'extendTask'>;

/** Everybody whom the view of a task names: whom to open the register for. */
export const peopleAround = ({ subjectId, assigneeId, escalatedToId }: Task): readonly string[] => [
  subjectId,
  assigneeId,
  ...(escalatedToId === undefined ? [] : [escalatedToId]),
];

/** Whether the deadline of an open task has passed. */
export const isLate = ({ status, wait }: Task, now: string): boolean => status === 'open' && wait.dueAt < now;

/** A task as people see it. The register must know everybody in `peopleAround`. */
export const taskView = (task: Task, { register, now }: { register: Names; now: string }): TaskView => {
  const { unitId, subjectId, assigneeId, escalatedToId, wait, taken: _, execution: __, token: ___, ...known } = task;
  const { change: ____, ...rest } = known;
  const undoable = undoableChange(task, now);
  return {
    ...rest,
    unit: unitRef(unitId, register),
    subject: personRef(subjectId, register),
    assignee: personRef(assigneeId, register),
    ...(escalatedToId === undefined ? {} : { escalatedTo: personRef(escalatedToId, register) }),
    dueAt: wait.dueAt,
    late: isLate(task, now),
    onSilence: wait.onSilence,
    ...(undoable === undefined ? {} : { undo: { action: undoable.action, until: undoableUntil(undoable) } }),
  };
};
