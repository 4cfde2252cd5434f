import { cycles } from '../../shared/data/cycles.ts';
import { saveTask } from '../../shared/data/tasks.ts';
import type { HolidayYear } from '../../shared/domain/calendar/working-calendar.ts';
import type { Unit } from '../../shared/domain/people/people.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { recomputeWait } from '../../shared/domain/tasks/task-decisions.ts';
import { wake } from '../answer-task.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import type { ChangeDraft } from '../saving.ts';
import { schemeOf } from '../scheme-of.ts';
import { openTasksIn } from './open-tasks-in.ts';

const moved = (before: Task, after: Task, { agencyId, now }: { agencyId: string; now: string }): ChangeDraft => {
  const { taskId, caseId, cycleId, kind, assigneeId } = after;
  const [from, to] = [before.wait.dueAt, after.wait.dueAt];
  const facts = { taskKind: kind, previousDeadline: from };
  const draft = { kind: 'deadline-moved', to: assigneeId, taskId, caseId, cycleId, actBy: to, facts } as const;
  return {
    journalId: caseId,
    facts: { taskId, from, to },
    writes: saveTask(agencyId, after, before),
    events: [...wake(before.token, 'rescheduled'), ...notify(agencyId, now, [draft])],
  };
};

/**
 * The open tasks whose deadline comes later by these holidays, as changes of their cases. Goes through every unit of every
 * open cycle: a correction of the calendar is rare. Phases close on days of the scheme, which no holiday moves.
 */
export const recomputedTasks = async (
  agencyId: string,
  { units, years }: { readonly units: readonly Unit[]; readonly years: readonly HolidayYear[] },
  deps: Dependencies,
): Promise<readonly ChangeDraft[]> => {
  const now = deps.clock.now();
  const open = (await cycles(deps.table, agencyId).all()).filter(({ status }) => status === 'open');
  const changes: ChangeDraft[] = [];
  for (const cycle of open) {
    const scheme = await schemeOf(cycle, deps);
    for (const { unitId, weekDays, zone } of units) {
      const facts = { now, scheme, calendar: { weekDays, zone, years } };
      for (const task of await openTasksIn(cycle, unitId, deps)) {
        const after = recomputeWait(task, facts);
        if (after !== task) changes.push(moved(task, after, { agencyId, now }));
      }
    }
  }
  return changes;
};
