import { cycles } from '../../shared/data/cycles.ts';
import { saveTask, tasks } from '../../shared/data/tasks.ts';
import type { Mandate } from '../../shared/domain/people/people.ts';
import type { Scheme, TaskKind } from '../../shared/domain/schemes/scheme.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { reassign } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import { openTasksIn } from '../cycles/open-tasks-in.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import { openRegister, type Register, registerOf } from '../register.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeOf } from '../scheme-of.ts';

/** What a supervisor does, and so whoever acts for one. An appeal stays with the officer who was named for it. */
const ofSupervisor: readonly TaskKind[] = ['approve-targets', 'hold-mid-review', 'rate', 'answer-objection'];

interface Handover {
  readonly agencyId: string;
  readonly mandate: Mandate;
  readonly today: string;
  readonly now: string;
}

/** Open tasks of the unit and of those right below it, whose heads the unit's head supervises, in cycles that run. */
const candidates = async ({ agencyId, mandate }: Handover, register: Register, deps: Dependencies) => {
  const { headId } = register.unit(mandate.unitId) ?? {};
  const unitIds = register.units
    .filter(({ unitId, parentId }) => unitId === mandate.unitId || parentId === mandate.unitId)
    .map(({ unitId }) => unitId);
  const running = (await cycles(deps.table, agencyId).all()).filter(({ status }) => status === 'open');
  const found: Task[] = headId === undefined ? [] : [...(await tasks(deps.table, agencyId).openOf(headId)).items];
  for (const cycle of running) {
    for (const unitId of unitIds) found.push(...(await openTasksIn(cycle, unitId, deps)));
  }
  const once = new Map(found.map((task) => [task.taskId, task]));
  return { tasks: [...once.values()].filter(({ kind }) => ofSupervisor.includes(kind)), running };
};

const registersFor = async ({ agencyId, mandate }: Handover, found: readonly Task[], deps: Dependencies) => {
  const ids = [...found.flatMap(({ subjectId, assigneeId }) => [subjectId, assigneeId]), mandate.holderId];
  const register = await openRegister(agencyId, ids, deps);
  const others = register.mandates.filter(({ mandateId }) => mandateId !== mandate.mandateId);
  return {
    before: registerOf({ ...register, mandates: others }),
    after: registerOf({ ...register, mandates: [...others, mandate] }),
  };
};

const handedOver = (before: Task, after: Task, { agencyId, now }: Handover, register: Register): ChangeDraft => {
  const { taskId, caseId, cycleId, kind, subjectId, assigneeId, wait } = after;
  const names = { subjectName: register.nameOf(subjectId), actorName: register.nameOf(before.assigneeId) };
  const draft = { kind: 'reassigned', to: assigneeId, taskId, caseId, cycleId, actBy: wait.dueAt } as const;
  return {
    journalId: caseId,
    facts: { taskId, from: before.assigneeId, to: assigneeId },
    writes: saveTask(agencyId, after, before),
    events: [
      ...wake(before.token, 'rescheduled'),
      ...notify(agencyId, now, [{ ...draft, facts: { taskKind: kind, ...names } }]),
    ],
  };
};

/**
 * The open tasks that pass to whoever acts from today on, as changes of their cases: those of the supervisor in whose
 * place the holder now is. None before the mandate begins, since tasks that open later find the holder by themselves.
 */
export const mandateTasks = async (
  handover: Handover,
  register: Register,
  deps: Dependencies,
): Promise<readonly ChangeDraft[]> => {
  const { mandate, today, now } = handover;
  if (today < mandate.from || mandate.to < today) return [];
  const { tasks: found, running } = await candidates(handover, register, deps);
  const { before, after } = await registersFor(handover, found, deps);
  const schemes = new Map<string, Scheme>();
  for (const cycle of running) schemes.set(cycle.cycleId, await schemeOf(cycle, deps));
  return found.flatMap((task) => {
    const scheme = schemes.get(task.cycleId);
    const isTheirs = before.supervisorOf(task.subjectId, today) === task.assigneeId;
    const passes = after.supervisorOf(task.subjectId, today) === mandate.holderId;
    if (!scheme || !isTheirs || !passes || task.assigneeId === mandate.holderId) return [];
    const facts = { scheme, calendar: after.calendarOf(task.unitId), now };
    const given = reassign(task, mandate.holderId, facts);
    return given.ok ? [handedOver(task, given.value, handover, after)] : [];
  });
};
