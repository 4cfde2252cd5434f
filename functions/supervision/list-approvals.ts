import { cases } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { unsafeFindings } from '../../shared/domain/targets/safe-to-approve.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Actor } from '../actor.ts';
import { mergedQueues } from '../console/merged-queues.ts';
import { isLate } from '../console/task-view.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { personRef, unitRef } from '../name-refs.ts';
import { isOnBehalf, onlyOf, queuesOf } from '../notifications/my-queues.ts';
import { openRegister, type Register } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { lastYearPlan } from '../targets/last-year-plan.ts';
import { supervisorObjectives } from '../targets/supervisor-plans.ts';

/** Each plan takes a few reads: so many at most are judged in one request. */
const most = 25;

interface Office {
  readonly actor: Actor;
  readonly register: Register;
  readonly now: string;
  readonly all: readonly Cycle[];
}

const judged = async (task: Task, one: Case, { all }: Office, deps: Dependencies) => {
  const cycle = all.find(({ cycleId }) => cycleId === one.cycleId);
  const segment = one.segments.find(({ segmentId }) => segmentId === task.segmentId);
  if (cycle === undefined || segment === undefined) return undefined;
  const [plan, own, lastYear] = await Promise.all([
    cases(deps.table, one.agencyId).plan(one.caseId, segment.segmentId),
    supervisorObjectives(one, segment, deps),
    lastYearPlan(one, { year: cycle.year, before: all }, deps),
  ]);
  if (plan === undefined) return undefined;
  const facts = { scheme: await schemeOf(cycle, deps), supervisorObjectives: own, lastYear };
  return { plan, segmentId: segment.segmentId, unsafe: unsafeFindings(plan, facts) };
};

const approvalOf = async (task: Task, one: Case, office: Office, deps: Dependencies) => {
  const found = await judged(task, one, office, deps);
  if (found === undefined) return [];
  const { taskId, caseId, subjectId, assigneeId, unitId, wait } = task;
  const { actor, register, now } = office;
  return [
    {
      taskId,
      caseId,
      segmentId: found.segmentId,
      subject: personRef(subjectId, register),
      unit: unitRef(unitId, register),
      dueAt: wait.dueAt,
      late: isLate(task, now),
      ...(isOnBehalf(task, actor) ? { onBehalfOf: personRef(assigneeId, register) } : {}),
      version: found.plan.version,
      objectives: found.plan.objectives.length,
      unsafe: found.unsafe,
    },
  ];
};

/** Lists the plans that wait for the reader, each with the reasons why it must be opened before it is approved. */
export const listApprovals = endpoint('listApprovals', async ({ actor, query, now }, deps) => {
  const { agencyId } = actor;
  const queues = await queuesOf(actor, deps);
  const ofApproval = queues.map((queue) => onlyOf(queue, ({ kind }) => kind === 'approve-targets'));
  const { items, ...page } = await mergedQueues(ofApproval, { ...query, limit: Math.min(query.limit, most) });
  const [found, register, all] = await Promise.all([
    cases(deps.table, agencyId).several(items.map(({ caseId }) => caseId)),
    openRegister(
      agencyId,
      items.flatMap(({ subjectId, assigneeId }) => [subjectId, assigneeId]),
      deps,
    ),
    cycles(deps.table, agencyId).all(),
  ]);
  const office = { actor, register, now, all };
  const views = await Promise.all(
    items.map((task) => {
      const one = found.find(({ caseId }) => caseId === task.caseId);
      return one === undefined ? [] : approvalOf(task, one, office, deps);
    }),
  );
  return { answer: { body: { items: views.flat(), ...page } } };
});
