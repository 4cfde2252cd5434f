import { z } from 'zod';
import type { CaseFile } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { caseIdOfTask, saveTask } from '../../shared/data/tasks.ts';
import { passToNextSuperior } from '../../shared/domain/appeals/appeal-decisions.ts';
import { officerForAppeal } from '../../shared/domain/appeals/appeal-officer.ts';
import { tookPart } from '../../shared/domain/appeals/appeal-ruling.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { type StepEffect, takeStep } from '../../shared/domain/tasks/task-decisions.ts';
import { dueSteps } from '../../shared/domain/tasks/wait-plan.ts';
import type { Write } from '../../shared/ports/table.ts';
import { appealGivenTo } from '../appeals/appeal-given-to.ts';
import { delegateNotices } from '../delegations/delegates-of.ts';
import type { Dependencies } from '../dependencies.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';
import { type CaseOffice, caseOffice } from './case-office.ts';
import { causesAwaited } from './causes-awaited.ts';
import { standInsOf, taskOutput } from './open-task.ts';

const input = z.object({ agencyId: z.string(), taskId: z.string() });

interface Taken {
  readonly before: Task;
  readonly after: Task;
  readonly effect: StepEffect;
  readonly stepId: string;
}

/** Whom an effect tells. Names, never scores. */
const draftsOf = ({ before, after, effect, stepId }: Taken, office: CaseOffice): readonly NoticeDraft[] => {
  const { taskId, caseId, cycleId, kind } = after;
  const nameOf = (id: string | undefined) => (id === undefined ? {} : { actorName: office.register.nameOf(id) });
  const about = `${taskId}~${stepId}`;
  const facts = { ...office.facts, taskKind: kind };
  const common = { taskId, caseId, cycleId, about, actBy: after.wait.dueAt };
  switch (effect) {
    case 'reminded':
      return [{ ...common, kind: 'reminder', to: after.assigneeId, facts }, ...causesAwaited(after, office, about)];
    case 'escalated':
      // At the top nobody is above: HR hears of it when the grace is over.
      if (after.escalatedToId === undefined) return [];
      return [
        { ...common, kind: 'escalated', to: after.escalatedToId, facts: { ...facts, ...nameOf(after.assigneeId) } },
        {
          ...common,
          kind: 'escalated-about',
          to: after.assigneeId,
          facts: { ...facts, ...nameOf(after.escalatedToId) },
        },
      ];
    case 'passed-on':
      return [
        { ...common, kind: 'reassigned', to: after.assigneeId, facts: { ...facts, ...nameOf(before.assigneeId) } },
      ];
    case 'stuck':
      return [{ ...common, kind: 'case-stuck', to: office.hrId, facts }];
    default:
      return [];
  }
};

/**
 * Who is above the one who has the task now; for the decision of an appeal, the nearest who had no part in the result.
 * Nobody while HR has it to name an officer: only HR can.
 */
const superiorOf = (task: Task, { file, register }: CaseOffice, today: string): string | undefined => {
  const above = (id: string) => register.supervisorOf(id, today);
  const { appeal, result } = file;
  if (task.kind !== 'decide-appeal' || !appeal || !result) return above(task.assigneeId);
  if (appeal.reviewingOfficerId === undefined) return undefined;
  const involved = [appeal.employeeId, appeal.supervisorId, ...tookPart(result)];
  return officerForAppeal(above(task.assigneeId), { involved, superiorOf: above });
};

const takeDue = (task: Task, office: CaseOffice, now: string): readonly Taken[] => {
  const taken: Taken[] = [];
  let current = task;
  for (const { stepId } of dueSteps(task, now)) {
    const superiorId = superiorOf(current, office, localDateOf(now, office.calendar.zone));
    const { scheme, calendar } = office;
    const { task: after, effect } = takeStep(current, stepId, { now, superiorId, scheme, calendar });
    taken.push({ before: current, after, effect, stepId });
    current = after;
  }
  return taken;
};

/** An appeal that passes to the next superior is decided by that one from now on. */
const passedAppeal = (file: CaseFile, taken: readonly Taken[], now: string): readonly Write[] => {
  const passed = taken.find(({ effect, after }) => effect === 'passed-on' && after.kind === 'decide-appeal');
  if (!passed || !file.appeal) return [];
  const appeal = passToNextSuperior(file.appeal, { nextSuperiorId: passed.after.assigneeId, now });
  return appeal.ok ? appealGivenTo(file.case, appeal.value) : [];
};

/** Who stands in for somebody absent is reminded too. */
const remindedStandIns = async (
  taken: readonly Taken[],
  { office, now }: { readonly office: CaseOffice; readonly now: string },
  deps: Pick<Dependencies, 'table'>,
): Promise<readonly NoticeDraft[]> => {
  const reminder = taken.findLast(({ effect }) => effect === 'reminded');
  if (reminder === undefined) return [];
  const { after, stepId } = reminder;
  return delegateNotices(after, standInsOf(after, office, now, `${after.taskId}~${stepId}`), deps);
};

/** Takes what is due of a task: reminds, escalates, or lets silence have its outcome. Then tells how it stands. */
export const settleTask = step('settleTask', input, async ({ agencyId, taskId }, deps) => {
  const file = await caseFile({ agencyId, caseId: caseIdOfTask(taskId) }, deps);
  const task = file.tasks.find((one) => one.taskId === taskId);
  if (!task) throw new Error(`there is no task ${taskId}`);
  const now = deps.clock.now();
  if (dueSteps(task, now).length === 0) return { output: taskOutput(task, now) };
  const office = await caseOffice(file, deps);
  const taken = takeDue(task, office, now);
  const after = taken.at(-1)?.after ?? task;
  const standIns = await remindedStandIns(taken, { office, now }, deps);
  const events: readonly OutgoingEvent[] = [
    ...taken.flatMap((one) => notify(agencyId, now, draftsOf(one, office))),
    ...notify(agencyId, now, standIns),
  ];
  return {
    output: taskOutput(after, now),
    changes: [
      {
        journalId: task.caseId,
        facts: { taskId, steps: taken.map(({ stepId, effect }) => `${stepId}: ${effect}`) },
        writes: [...saveTask(agencyId, after, task), ...passedAppeal(file, taken, now)],
        events,
      },
    ],
  };
});
