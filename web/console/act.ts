import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Client } from '../client.ts';
import type { ConsoleWords } from './console-words.ts';
import type { Done } from './run-bulk.ts';

export type TaskRow = AnswerOf<'listOpenTasks'>['items'][number];
export type RunRow = AnswerOf<'listRuns'>['items'][number];

/** What HR does about a task or an execution, with what it takes. */
export type Wish =
  | { readonly action: 'remind' }
  | { readonly action: 'extend'; readonly dueAt: string; readonly reason: string }
  | { readonly action: 'reassign'; readonly employeeId: string; readonly name: string; readonly reason: string }
  | { readonly action: 'retry'; readonly reason: string };

export interface Acting {
  readonly client: Client;
  readonly words: ConsoleWords['actions'];
}

type Answered = Awaited<ReturnType<Client['extendTask']>>;

/** The way back that the server offers: until when it can be gone, the server says by refusing. */
const wayBack = ({ body, etag }: Answered, { client }: Acting): Pick<Done, 'undo'> => {
  if (body.undo === undefined || etag === undefined) return {};
  const idempotencyKey = crypto.randomUUID();
  return {
    undo: async () => {
      await client.undoTaskChange({ taskId: body.taskId, ifMatch: etag, idempotencyKey });
    },
  };
};

/** Reminds of a task, extends it or gives it to somebody else. */
export const actOnTask = async (task: TaskRow, wish: Wish, acting: Acting): Promise<Done> => {
  const { client, words } = acting;
  const call = { taskId: task.taskId, ifMatch: task.version, idempotencyKey: crypto.randomUUID() };
  if (wish.action === 'extend') {
    const { dueAt, reason } = wish;
    const answer = await client.extendTask({ ...call, body: { dueAt, reason } });
    return { text: words.done.extend(task.assignee.name), ...wayBack(answer, acting) };
  }
  if (wish.action === 'reassign') {
    const { employeeId, reason } = wish;
    const answer = await client.reassignTask({ ...call, body: { employeeId, reason } });
    return { text: words.done.reassign(wish.name), ...wayBack(answer, acting) };
  }
  await client.remindTask(call);
  return { text: words.done.remind(task.assignee.name) };
};

/** Starts a failed execution again. */
export const retry = async (run: RunRow, reason: string, { client, words }: Acting): Promise<Done> => {
  const { caseId, runId } = run;
  await client.retryRun({ caseId, runId, body: { reason }, idempotencyKey: crypto.randomUUID() });
  return { text: words.done.retry(run.employee.name) };
};
