import { z } from 'zod';
import { saveTask, tasks } from '../../shared/data/tasks.ts';
import { wake } from '../answer-task.ts';
import { step } from '../step.ts';

const input = z.object({ agencyId: z.string(), taskId: z.string(), token: z.string() });

/**
 * Keeps the token of the wait with the task, on the server. Whoever answered while no wait was running wakes the machine
 * at once; an older token is replaced, since its wait has ended.
 */
export const holdTask = step('holdTask', input, async ({ agencyId, taskId, token }, { table }) => {
  const task = await tasks(table, agencyId).task(taskId);
  if (!task) throw new Error(`there is no task ${taskId}`);
  const { caseId: journalId } = task;
  if (task.status !== 'open') {
    const facts = { taskId, status: task.status };
    return { output: {}, changes: [{ journalId, facts, writes: [], events: wake(token, 'answered') }] };
  }
  return {
    output: {},
    changes: [{ journalId, facts: { taskId }, writes: saveTask(agencyId, { ...task, token }, task), events: [] }],
  };
});
