import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Client } from '../client.ts';
import { ProblemError } from '../problem-error.ts';
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

/** The task as it stands now, when it was changed since it was read. */
const currentOf = (error: unknown): TaskRow | undefined =>
  error instanceof ProblemError && error.code === 'changed-since-read'
    ? (error.problem.current as TaskRow | undefined)
    : undefined;

/**
 * Sends once more with the newest version when nothing changed of what HR saw. A machine that was woken writes its next
 * wait into the task: no reason to refuse. Anything else is.
 */
const despiteMachine = async (
  version: number,
  send: (ifMatch: number) => Promise<Answered>,
  isSame: (current: TaskRow) => boolean,
): Promise<Answered> => {
  try {
    return await send(version);
  } catch (error) {
    const current = currentOf(error);
    if (current === undefined || !isSame(current)) throw error;
    return send(current.version);
  }
};

/** The way back that the server offers. */
const wayBack = ({ body, etag }: Answered, { client }: Acting): Pick<Done, 'undo'> => {
  const { taskId, undo } = body;
  if (undo === undefined || etag === undefined) return {};
  const send = (ifMatch: number) => client.undoTaskChange({ taskId, ifMatch, idempotencyKey: crypto.randomUUID() });
  const isSame = (current: TaskRow): boolean =>
    current.undo?.action === undo.action && current.undo.until === undo.until;
  return {
    undo: async () => {
      await despiteMachine(etag, send, isSame);
    },
  };
};

const sendWish = (client: Client, taskId: string, wish: Exclude<Wish, { action: 'retry' }>) => (ifMatch: number) => {
  const call = { taskId, ifMatch, idempotencyKey: crypto.randomUUID() };
  if (wish.action === 'remind') return client.remindTask(call);
  const { reason } = wish;
  return wish.action === 'extend'
    ? client.extendTask({ ...call, body: { dueAt: wish.dueAt, reason } })
    : client.reassignTask({ ...call, body: { employeeId: wish.employeeId, reason } });
};

/** Reminds of a task, extends it or gives it to somebody else. */
export const actOnTask = async (
  task: TaskRow,
  wish: Exclude<Wish, { action: 'retry' }>,
  acting: Acting,
): Promise<Done> => {
  const { client, words } = acting;
  const isSame = ({ status, dueAt, assignee }: TaskRow): boolean =>
    status === task.status && dueAt === task.dueAt && assignee.employeeId === task.assignee.employeeId;
  const answer = await despiteMachine(task.version, sendWish(client, task.taskId, wish), isSame);
  if (wish.action === 'remind') return { text: words.done.remind(task.assignee.name) };
  const text = wish.action === 'extend' ? words.done.extend(task.assignee.name) : words.done.reassign(wish.name);
  return { text, ...wayBack(answer, acting) };
};

/** Starts a failed execution again. */
export const retry = async (run: RunRow, reason: string, { client, words }: Acting): Promise<Done> => {
  const { caseId, runId } = run;
  await client.retryRun({ caseId, runId, body: { reason }, idempotencyKey: crypto.randomUUID() });
  return { text: words.done.retry(run.employee.name) };
};
