import type { Task } from '../../shared/domain/tasks/task.ts';
import type { NoticeDraft } from '../notify.ts';
import type { Register } from '../register.ts';

const about = ({ taskId, caseId, cycleId, wait }: Task) => ({ taskId, caseId, cycleId, actBy: wait.dueAt });

/** Everybody who may answer the task hears of the new deadline. */
export const deadlineMoved = (task: Task, previousDeadline: string): readonly NoticeDraft[] => {
  const facts = { taskKind: task.kind, previousDeadline };
  return [task.assigneeId, task.escalatedToId].map((to) => ({ ...about(task), kind: 'deadline-moved', facts, to }));
};

/** Whoever has the task now hears from whom it came. */
export const taskGiven = (task: Task, previousId: string, register: Register): NoticeDraft => ({
  ...about(task),
  kind: 'reassigned',
  to: task.assigneeId,
  facts: {
    taskKind: task.kind,
    subjectName: register.nameOf(task.subjectId),
    actorName: register.nameOf(previousId),
  },
});

/** Everybody who may answer the task is reminded of it. */
export const reminded = (task: Task, register: Register): readonly NoticeDraft[] => {
  const facts = { taskKind: task.kind, subjectName: register.nameOf(task.subjectId) };
  return [task.assigneeId, task.escalatedToId].map((to) => ({ ...about(task), kind: 'reminder', facts, to }));
};
