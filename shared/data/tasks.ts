import type { Task } from '../domain/tasks/task.ts';
import type { Table, Write } from '../ports/table.ts';
import { countTask } from './counts.ts';
import { documentOf, save } from './document.ts';
import { indexes, inIndex, keys } from './keys.ts';
import { type PageWish, pageOf } from './query.ts';

/** A task's id begins with its case, so that a link to a task finds its partition. */
export const taskIdOf = (caseId: string, rest: string): string => `${caseId}~${rest}`;

export const caseIdOfTask = (taskId: string): string => taskId.slice(0, Math.max(0, taskId.indexOf('~')));

/** Where a task stands in a queue: by its deadline. */
export const placeInQueue = ({ wait, taskId }: Pick<Task, 'wait' | 'taskId'>): string => `${wait.dueAt}#${taskId}`;

/** A part of a queue: behind a place in it, and with deadlines before an instant. */
export interface Stretch {
  readonly after?: string;
  readonly dueBefore?: string;
}

/** `!` comes before every sign that a place can go on with, `9` after every instant. */
const inQueue = ({ after, dueBefore, ...page }: PageWish & Stretch) =>
  after === undefined && dueBefore === undefined
    ? page
    : { ...page, sk: { from: after === undefined ? '0' : `${after}!`, to: dueBefore ?? '9' } };

/** The tasks of an agency, one function per question. */
export const tasks = (table: Table, agencyId: string) => ({
  task: async (taskId: string) =>
    documentOf<Task>(await table.get(keys.inCase(agencyId, caseIdOfTask(taskId)).task(taskId))),
  /** "What must I do?" Open tasks by deadline. */
  openOf: (employeeId: string, wish: PageWish & Stretch = {}) =>
    pageOf<Task>(table, { ...indexes.tasksOf(agencyId, employeeId), ...inQueue(wish) }),
  /** "What may I do instead of somebody?" */
  escalatedTo: (employeeId: string, wish: PageWish & Stretch = {}) =>
    pageOf<Task>(table, { ...indexes.escalatedTo(agencyId, employeeId), ...inQueue(wish) }),
  /** "What is open in this unit?" The latest deadlines passed come first. */
  openIn: (cycleId: string, unitId: string, wish: PageWish & Stretch = {}) =>
    pageOf<Task>(table, { ...indexes.openTasks(agencyId, cycleId, unitId), ...inQueue(wish) }),
});

const indexed = (agencyId: string, task: Task): Readonly<Record<string, string>> => {
  if (task.status !== 'open') return {};
  const sk = placeInQueue(task);
  return {
    ...inIndex(indexes.tasksOf(agencyId, task.assigneeId), sk),
    ...(task.escalatedToId === undefined ? {} : inIndex(indexes.escalatedTo(agencyId, task.escalatedToId), sk)),
    ...inIndex(indexes.openTasks(agencyId, task.cycleId, task.unitId), sk),
  };
};

/**
 * The task, in the queues of those who may answer it for as long as it is open, and what the counters gain and lose.
 * `previous` is what was read, undefined when it is new.
 */
export const saveTask = (agencyId: string, next: Task, previous: Task | undefined): readonly Write[] => [
  save(next, { key: keys.inCase(agencyId, next.caseId).task(next.taskId), indexed: indexed(agencyId, next) }),
  ...countTask(agencyId, next, previous),
];
