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

/** The task as it stands now, if what would be taken back is still the last that HR did to it. */
const stillUndoable = (error: unknown, undo: TaskRow['undo']): TaskRow | undefined => {
  if (!(error instanceof ProblemError) || error.code !== 'changed-since-read') return undefined;
  const current = error.problem.current as TaskRow | undefined;
  const same = current?.undo?.action === undo?.action && current?.undo?.until === undo?.until;
  return same ? current : undefined;
};

/**
 * The way back that the server offers. The machine that was woken by the change has written its next wait into the task
 * meanwhile: that is no reason to refuse, as long as nobody has acted.
 */
const wayBack = ({ body, etag }: Answered, { client }: Acting): Pick<Done, 'undo'> => {
  const { taskId, undo } = body;
  if (undo === undefined || etag === undefined) return {};
  const takeBack = (ifMatch: number) => client.undoTaskChange({ taskId, ifMatch, idempotencyKey: crypto.randomUUID() });
  return {
    undo: async () => {
      try {
        await takeBack(etag);
      } catch (error) {
        const current = stillUndoable(error, undo);
        if (current === undefined) throw error;
        await takeBack(current.version);
      }
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
