import { cases } from '../../shared/data/cases.ts';
import { passToNextSuperior } from '../../shared/domain/appeals/appeal-decisions.ts';
import { tookPart } from '../../shared/domain/appeals/appeal-ruling.ts';
import { accept, type Decision, refuse } from '../../shared/domain/decision.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Write } from '../../shared/ports/table.ts';
import { appealGivenTo } from '../appeals/appeal-given-to.ts';
import type { Dependencies } from '../dependencies.ts';

interface Passing {
  readonly task: Task;
  readonly agencyId: string;
  readonly now: string;
  /** Taking back what HR did last. */
  readonly undoes?: boolean;
}

/**
 * What a new assignee of a task means for the appeal behind it: whoever gets the decision is its reviewing officer from
 * then on, with the case in view, unless they had a part in the result. So HR names an officer at the top of the agency,
 * too, which can't be taken back: HR that has the task again would be the officer. Nothing for tasks of other kinds.
 */
export const appealPassedTo = async (
  assigneeId: string,
  { task, agencyId, now, undoes = false }: Passing,
  { table }: Dependencies,
): Promise<Decision<readonly Write[]>> => {
  if (task.kind !== 'decide-appeal') return accept([]);
  const { appeal, result, case: caseOf } = cases(table, agencyId);
  const { caseId } = task;
  const [before, rated, one] = await Promise.all([appeal(caseId), result(caseId), caseOf(caseId)]);
  if (!before || !one) return accept([]);
  const last = before.passedOn?.at(-1);
  if (undoes && last !== undefined && last.from === undefined) return refuse({ code: 'nothing-to-undo' });
  if (rated && tookPart(rated).includes(assigneeId)) {
    return refuse({ code: 'conflict-of-interest', field: '/employeeId' });
  }
  const passed = passToNextSuperior(before, { nextSuperiorId: assigneeId, now });
  return passed.ok ? accept(appealGivenTo(one, passed.value)) : passed;
};
