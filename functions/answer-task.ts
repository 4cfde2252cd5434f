import type { OutgoingEvent } from '../shared/data/journal.ts';
import { saveTask } from '../shared/data/tasks.ts';
import type { TaskKind } from '../shared/domain/schemes/scheme.ts';
import type { Task } from '../shared/domain/tasks/task.ts';
import type { Write } from '../shared/ports/table.ts';

/** Which task of a case is meant. */
export interface TaskQuestion {
  readonly kind: TaskKind;
  readonly segmentId?: string;
  readonly followUpId?: string;
  readonly role?: 'supervisor' | 'employee';
}

export const isAbout = (task: Task, question: TaskQuestion): boolean =>
  task.kind === question.kind &&
  task.segmentId === question.segmentId &&
  task.followUpId === question.followUpId &&
  task.role === question.role;

/** Lets the machine that waits look at what it waits for again. */
export const wake = (token: string | undefined, event: 'answered' | 'rescheduled'): readonly OutgoingEvent[] =>
  token === undefined ? [] : [{ type: 'complete', token, output: { event } }];

/**
 * Closes the open task that a decision answers, and wakes the machine that waits for it. Two are open when a plan was
 * withdrawn and submitted again before its first machine came to ask. Nothing when none is open yet: the machine then
 * sees the decision itself when it asks.
 */
export const answerOpenTask = (
  agencyId: string,
  tasks: readonly Task[],
  answer: TaskQuestion & { readonly outcome: string },
): { readonly writes: readonly Write[]; readonly events: readonly OutgoingEvent[] } => {
  const open = tasks.filter((one) => one.status === 'open' && isAbout(one, answer));
  return {
    writes: open.flatMap((before) => {
      const { token: _, change: __, ...task } = before;
      return saveTask(agencyId, { ...task, status: 'done', outcome: answer.outcome }, before);
    }),
    events: open.flatMap(({ token }) => wake(token, 'answered')),
  };
};
