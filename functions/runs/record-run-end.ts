import { z } from 'zod';
import { journalHead } from '../../shared/data/audit.ts';
import { cases } from '../../shared/data/cases.ts';
import type { Run } from '../../shared/data/run.ts';
import { runs, saveRun } from '../../shared/data/runs.ts';
import type { Case } from '../../shared/domain/case.ts';
import { machines } from '../../shared/domain/tasks/machines.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import { openRegister } from '../register.ts';
import { type ChangeDraft, saveChanges, withFreshReads } from '../saving.ts';

/** An execution that ended otherwise than well, as the engine tells it. */
export interface RunEnd {
  readonly machine: string;
  readonly execution: string;
  readonly status: 'failed' | 'stopped' | 'timed-out';
  readonly at: string;
  /** With what it was started. */
  readonly input: unknown;
  /** The last state that it entered, if the engine knows. */
  readonly state?: string;
  /** The name of the fault. Its text stays with the engine: it may hold data. */
  readonly error?: string;
}

const machineName = z.enum(machines);
const inputOfAny = z.looseObject({ agencyId: z.string(), complaintId: z.string().optional() });
const inputOfCase = z.looseObject({ agencyId: z.string(), cycleId: z.string(), caseId: z.string() });

/** Names of faults are words of programs; anything else might be data. */
const nameOf = (error: string | undefined): string | undefined =>
  error !== undefined && /^[A-Za-z][\w.]{0,79}$/.test(error) ? error : undefined;

const runOf = (
  { machine, execution, status, at, state, error, input }: RunEnd & Pick<Run, 'machine' | 'input'>,
  { caseId, cycleId, unitId, employeeId }: Case,
): Run => {
  const named = nameOf(error);
  return {
    runId: execution,
    machine,
    cycleId,
    caseId,
    unitId,
    employeeId,
    status,
    since: at,
    ...(state === undefined ? {} : { state }),
    ...(named === undefined ? {} : { error: named }),
    input,
    version: 0,
  };
};

/** Whoever is in charge of HR hears of it, with the task at which it stopped where there is one. */
const toldOf = async (one: Case, run: Run, { task, deps }: { task: Task | undefined; deps: Dependencies }) => {
  if (task === undefined) return [];
  const { agencyId, caseId, cycleId, employeeId } = one;
  const register = await openRegister(agencyId, [employeeId], deps);
  const facts = { subjectName: register.nameOf(employeeId), taskKind: task.kind };
  const draft = { kind: 'case-stuck', to: register.hrId, caseId, cycleId, about: run.runId, facts } as const;
  return notify(agencyId, deps.clock.now(), [draft]);
};

const changeOfCase = async (
  end: RunEnd,
  input: z.infer<typeof inputOfCase>,
  deps: Dependencies,
): Promise<ChangeDraft | undefined> => {
  const machine = machineName.safeParse(end.machine);
  if (!machine.success) return undefined;
  const { agencyId, caseId } = input;
  const store = cases(deps.table, agencyId);
  const [one, known, tasks] = await Promise.all([
    store.case(caseId),
    runs(deps.table, agencyId).run(caseId, end.execution),
    store.tasksOfCase(caseId),
  ]);
  if (one === undefined || known !== undefined) return undefined;
  const run = runOf({ ...end, machine: machine.data, input }, one);
  const task = tasks.find(({ status, execution }) => status === 'open' && execution === end.execution);
  const { runId, status, state, error } = run;
  return {
    journalId: caseId,
    facts: { machine: run.machine, runId, status, ...(state ? { state } : {}), ...(error ? { error } : {}) },
    writes: saveRun(agencyId, run, undefined),
    events: await toldOf(one, run, { task, deps }),
  };
};

/** The executions of complaints, phases, replays and news are in no list of HR: it is told, once. */
const changeOfOther = async (
  end: RunEnd,
  { agencyId, complaintId }: z.infer<typeof inputOfAny>,
  deps: Dependencies,
): Promise<ChangeDraft | undefined> => {
  const { machine, execution, status, at, state } = end;
  const journalId = `run-${execution}`;
  if ((await journalHead(deps.table, { agencyId, journalId })) !== undefined) return undefined;
  const { hrId } = await openRegister(agencyId, [], deps);
  const about = { about: execution, ...(complaintId === undefined ? {} : { complaintId }) };
  return {
    journalId,
    facts: { machine, runId: execution, status, ...(state ? { state } : {}) },
    writes: [],
    events: notify(agencyId, at, [{ kind: 'workflow-stopped', to: hrId, ...about, facts: { workflow: machine } }]),
    afterSequence: 0,
  };
};

/**
 * Notes that an execution failed, was stopped or ran out of time, once. One of a case is in HR's list, where it can be
 * started again; of any other HR is told, and the operator starts it again.
 */
export const recordRunEnd = async (end: RunEnd, deps: Dependencies): Promise<void> => {
  const input = inputOfAny.safeParse(end.input);
  if (!input.success) return;
  const { agencyId } = input.data;
  const ofCase = inputOfCase.safeParse(end.input);
  await withFreshReads(async () => {
    const change = await (ofCase.success ? changeOfCase(end, ofCase.data, deps) : changeOfOther(end, input.data, deps));
    if (change === undefined) return;
    await saveChanges([change], { author: { agencyId, action: 'runFailed', actorId: 'system' } }, deps);
  });
};
