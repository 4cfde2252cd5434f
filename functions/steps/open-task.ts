import { z } from 'zod';
import { journalHead } from '../../shared/data/audit.ts';
import { saveTask, taskIdOf } from '../../shared/data/tasks.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import { taskKinds } from '../../shared/domain/schemes/scheme.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { planWait, secondsToNext } from '../../shared/domain/tasks/wait-plan.ts';
import { isAbout, type TaskQuestion } from '../answer-task.ts';
import { delegateNotices } from '../delegations/delegates-of.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import { shortHash } from '../short-hash.ts';
import { type StepOutcome, step } from '../step.ts';
import { caseFile } from './case-file.ts';
import { type CaseOffice, caseOffice } from './case-office.ts';
import { causesAwaited } from './causes-awaited.ts';
import { type Assignee, taskRules } from './task-kinds.ts';

const input = z.object({
  agencyId: z.string(),
  cycleId: z.string(),
  caseId: z.string(),
  kind: z.enum(taskKinds),
  execution: z.string(),
  segmentId: z.string().optional(),
  followUpId: z.string().optional(),
  role: z.enum(['supervisor', 'employee']).optional(),
});
type Input = z.output<typeof input>;

/** What a machine reads of a task. */
export const taskOutput = (task: Task, now: string) => ({
  taskId: task.taskId,
  status: task.status,
  ...(task.outcome === undefined ? {} : { outcome: task.outcome }),
  waitSeconds: secondsToNext(task, now),
});

const assigneeId = (assignee: Assignee, office: CaseOffice): string | undefined => {
  if (assignee === 'hr') return office.hrId;
  if ('employeeId' in assignee) return assignee.employeeId;
  return office.supervisorIn(assignee.supervisorIn);
};

const questionOf = ({ kind, segmentId, followUpId, role }: Input): TaskQuestion => ({
  kind,
  ...(segmentId === undefined ? {} : { segmentId }),
  ...(followUpId === undefined ? {} : { followUpId }),
  ...(role === undefined ? {} : { role }),
});

/** One wait of one execution has one task, so that a repeated call finds it again. */
const idOf = ({ caseId, execution, kind, segmentId, role }: Input): string =>
  taskIdOf(caseId, [kind, segmentId, role, shortHash(execution)].filter((part) => part !== undefined).join('~'));

const taskOf = (request: Input, office: CaseOffice, now: string): Task => {
  const question = questionOf(request);
  const { file, calendar, scheme, cycle } = office;
  const rule = taskRules[request.kind];
  const dueAt = rule.dueAt?.(file, { question, zone: calendar.zone, cycle, now });
  return {
    ...question,
    taskId: idOf(request),
    caseId: request.caseId,
    cycleId: request.cycleId,
    unitId: file.case.unitId,
    subjectId: file.case.employeeId,
    // A vacancy without anybody above: HR has it until somebody is named.
    assigneeId: assigneeId(rule.assignee(file, question), office) ?? office.hrId,
    openedAt: now,
    wait: planWait(request.kind, now, { scheme, calendar, ...(dueAt === undefined ? {} : { dueAt }) }),
    taken: [],
    status: 'open',
    execution: request.execution,
    version: 0,
  };
};

/** What those hear of it who stand in for whoever has the task. */
export const standInsOf = (task: Task, { file, register, calendar }: CaseOffice, now: string, thing = task.taskId) => ({
  agencyId: file.case.agencyId,
  today: localDateOf(now, calendar.zone),
  names: { subjectName: register.nameOf(task.subjectId), actorName: register.nameOf(task.assigneeId) },
  thing,
});

interface Asking {
  readonly office: CaseOffice;
  readonly now: string;
  readonly afterSequence: number;
}

const opened = async (
  request: Input,
  { office, now, afterSequence }: Asking,
  deps: Dependencies,
): Promise<StepOutcome> => {
  const task = taskOf(request, office, now);
  const kind = taskRules[request.kind].notice(office.file, questionOf(request));
  const { taskId, caseId, cycleId, wait } = task;
  const drafts =
    kind === undefined
      ? []
      : [{ kind, to: task.assigneeId, taskId, caseId, cycleId, actBy: wait.dueAt, facts: office.facts }];
  const standIns = kind === undefined ? [] : await delegateNotices(task, standInsOf(task, office, now), deps);
  return {
    output: taskOutput(task, now),
    changes: [
      {
        journalId: request.caseId,
        facts: { taskId, kind: request.kind, assigneeId: task.assigneeId, dueAt: wait.dueAt },
        writes: saveTask(request.agencyId, task, undefined),
        afterSequence,
        events: notify(request.agencyId, now, [...drafts, ...causesAwaited(task, office), ...standIns]),
      },
    ],
  };
};

/**
 * Gives somebody something to do, with the deadline that the domain computes, unless it is done already. Called again
 * it finds its own task. An answer at the same instant is seen: nobody is asked for what was just decided.
 */
export const openTask = step('openTask', input, async (request, deps: Dependencies) => {
  const head = await journalHead(deps.table, { agencyId: request.agencyId, journalId: request.caseId });
  const file = await caseFile(request, deps);
  const now = deps.clock.now();
  const before = file.tasks.find((task) => task.taskId === idOf(request) && isAbout(task, questionOf(request)));
  if (before) return { output: taskOutput(before, now) };
  const outcome = taskRules[request.kind].answered(file, questionOf(request));
  if (outcome !== undefined) return { output: { taskId: idOf(request), status: 'done', outcome, waitSeconds: 1 } };
  return opened(request, { office: await caseOffice(file, deps), now, afterSequence: head?.sequence ?? 0 }, deps);
});
