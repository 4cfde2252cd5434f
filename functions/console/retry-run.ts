import { cases } from '../../shared/data/cases.ts';
import { type Run, runIsEnded } from '../../shared/data/run.ts';
import { runs, saveRun } from '../../shared/data/runs.ts';
import { saveTask } from '../../shared/data/tasks.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { cancelTask } from '../../shared/domain/tasks/task-decisions.ts';
import type { Write } from '../../shared/ports/table.ts';
import { endpoint } from '../endpoint.ts';
import { executionName } from '../execution-name.ts';
import { withoutReason } from './task-office.ts';

/** Nobody answers a task to an execution that has ended: the new one asks again. */
const withdrawn = (agencyId: string, tasks: readonly Task[], { runId }: Run): readonly Write[] =>
  tasks
    .filter((task) => task.status === 'open' && task.execution === runId)
    .flatMap((task) => {
      const closed = cancelTask(task, 'cancelled');
      return closed.ok ? saveTask(agencyId, closed.value, task) : [];
    });

const refusalsOf = (run: Run, reason: string): readonly Refusal[] => [
  ...(runIsEnded(run) ? [] : [{ code: 'run-not-failed' as const }]),
  ...withoutReason(reason),
];

/**
 * Starts an execution that failed again, as a new one: it reads the case as it is and asks nobody for what was answered.
 * Its open tasks are withdrawn. Refused when it was started again before.
 */
export const retryRun = endpoint('retryRun', async ({ actor, params, body }, deps) => {
  const { agencyId } = actor;
  const { caseId, runId } = params;
  const run = await runs(deps.table, agencyId).run(caseId, runId);
  if (!run) return { refusals: [{ code: 'not-found', field: '/runId', facts: { in: 'path' } }] };
  const refusals = refusalsOf(run, body.reason);
  if (refusals.length > 0) return { refusals };
  const again = executionName(runId, 'again');
  const tasks = await cases(deps.table, agencyId).tasksOfCase(caseId);
  const retried: Run = { ...run, status: 'retried', retriedAs: again };
  const { machine, input } = run;
  return {
    answer: { body: { runId: again } },
    changes: [
      {
        journalId: caseId,
        facts: { machine, runId, again, reason: body.reason },
        writes: [...saveRun(agencyId, retried, run), ...withdrawn(agencyId, tasks, run)],
        events: [{ type: 'start', machine, name: again, input }],
      },
    ],
  };
});
