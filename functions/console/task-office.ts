import type { Refusal } from '../../shared/domain/decision.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { PlanningFacts } from '../../shared/domain/tasks/wait-plan.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import type { Dependencies } from '../dependencies.ts';
import { openRegister, type Register } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { peopleAround } from './task-view.ts';

/** What HR needs to move a task: who is who, and by which scheme and calendar it waits. */
export interface TaskOffice extends PlanningFacts {
  readonly register: Register;
}

export const taskOffice = async (
  task: Task,
  { agencyId, also = [] }: { readonly agencyId: string; readonly also?: readonly string[] },
  deps: Dependencies,
): Promise<TaskOffice> => {
  const cycle = await loadCycle({ agencyId, cycleId: task.cycleId }, deps);
  const register = await openRegister(agencyId, [...peopleAround(task), ...also], deps);
  return { register, scheme: await schemeOf(cycle, deps), calendar: register.calendarOf(task.unitId) };
};

/** Whoever moves somebody's task says why. */
export const withoutReason = (reason: string): readonly Refusal[] =>
  reason.trim() === '' ? [{ code: 'reason-missing', field: '/reason' }] : [];
