import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Client } from '../client.ts';
import { allOf } from '../ui/load.ts';

export type TaskView = AnswerOf<'listMyTasks'>['items'][number];

/** An open task of the reader, or where to read on when it doesn't wait any more. */
export type FoundTask =
  | { readonly open: true; readonly task: TaskView }
  | { readonly open: false; readonly caseId: string | undefined };

/** The task of a letter's link. Whoever comes late is led on by the notice that the letter was made of. */
export const findTask = async (taskId: string, client: Client, signal: AbortSignal): Promise<FoundTask> => {
  const tasks = await allOf((query) => client.listMyTasks({ query }, { signal }), 20);
  const task = tasks.find((one) => one.taskId === taskId);
  if (task !== undefined) return { open: true, task };
  const notices = await allOf((query) => client.listNotices({ query }, { signal }));
  return { open: false, caseId: notices.find((one) => one.taskId === taskId)?.caseId };
};
