import { delegations } from '../../shared/data/delegations.ts';
import { coversTask, delegableKinds, isInForce } from '../../shared/domain/people/delegation.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Dependencies } from '../dependencies.ts';
import type { NoticeDraft } from '../notify.ts';

/** Who stands in today for whoever has the task; nobody for a task that can't be left to others. */
const delegatesOf = async (
  task: Task,
  { agencyId, today }: { readonly agencyId: string; readonly today: string },
  { table }: Pick<Dependencies, 'table'>,
): Promise<readonly string[]> => {
  if (!delegableKinds.some((kind) => kind === task.kind)) return [];
  const { all } = await delegations(table, agencyId).givenBy(task.assigneeId);
  return all.filter((one) => isInForce(one, today) && coversTask(one, task)).map(({ delegateId }) => delegateId);
};

/** What tells them of a task that waits, in whose name they may answer it. */
export const delegateNotices = async (
  task: Task,
  about: {
    readonly agencyId: string;
    readonly today: string;
    readonly names: { readonly subjectName: string; readonly actorName: string };
    /** Tells a reminder from the first notice. */
    readonly thing: string;
  },
  deps: Pick<Dependencies, 'table'>,
): Promise<readonly NoticeDraft[]> => {
  const { taskId, caseId, cycleId, kind: taskKind, wait } = task;
  return (await delegatesOf(task, about, deps)).map((to) => ({
    kind: 'delegated-task',
    to,
    taskId,
    caseId,
    cycleId,
    actBy: wait.dueAt,
    about: about.thing,
    facts: { taskKind, ...about.names },
  }));
};
