import { type CaseFile, cases, saveCase } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { saveTask } from '../../shared/data/tasks.ts';
import type { Case, CaseStage } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { accept, type Decision, refuse } from '../../shared/domain/decision.ts';
import type { Employee, Segment } from '../../shared/domain/people/people.ts';
import { transferred } from '../../shared/domain/people/segments.ts';
import { reassign } from '../../shared/domain/tasks/task-decisions.ts';
import type { Write } from '../../shared/ports/table.ts';
import { wake } from '../answer-task.ts';
import { caseIdOf, reviewingOfficerOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { notify } from '../notify.ts';
import type { Register } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';

/** What a transfer does to the year that is running. */
export interface SplitCase {
  readonly caseId: string;
  readonly segment: Segment;
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
}

interface Moved {
  /** As they are after the transfer; `register` knows them so. */
  readonly employee: Employee;
  readonly register: Register;
  readonly date: string;
  readonly now: string;
}

/** From the rating on, a year is no longer split: what happens later belongs to the next one. */
const splitStages: readonly CaseStage[] = ['draft', 'submitted', 'returned', 'approved'];

const runningCycle = async (agencyId: string, date: string, { table }: Dependencies): Promise<Cycle | undefined> =>
  (await cycles(table, agencyId).all()).find(
    ({ status, year }) => status === 'open' && String(year) === date.slice(0, 4),
  );

const nextCase = (one: Case, { employee, register, date }: Moved): Decision<Case> => {
  const { unitId, position } = employee;
  const supervisorId = register.supervisorOf(employee.employeeId, date);
  const work = { unitId, position, ...(supervisorId === undefined ? {} : { supervisorId }) };
  const split = transferred(one.segments, { on: date, ...work });
  if (!split.ok) {
    const [first] = split.refusals;
    const expected = `${first?.facts?.from}..${first?.facts?.to}`;
    return refuse({ code: 'invalid-field', field: '/date', facts: { expected, received: date } });
  }
  const { reviewingOfficerId: _, ...rest } = one;
  const officerId = reviewingOfficerOf(supervisorId, date, register);
  const officer = officerId === undefined || officerId === one.employeeId ? {} : { reviewingOfficerId: officerId };
  return accept({ ...rest, ...officer, unitId, segments: split.value, stage: 'draft' });
};

/** The dialogue of mid-year is held by the new supervisor; what waits of the earlier segment stays where it is. */
const passDialogue = async (file: CaseFile, cycle: Cycle, { moved, deps }: { moved: Moved; deps: Dependencies }) => {
  const { register, employee, date, now } = moved;
  const supervisorId = register.supervisorOf(employee.employeeId, date);
  const task = file.tasks.find(({ kind, status }) => kind === 'hold-mid-review' && status === 'open');
  if (!task || supervisorId === undefined || task.assigneeId === supervisorId) return { writes: [], events: [] };
  const facts = { scheme: await schemeOf(cycle, deps), calendar: register.calendarOf(employee.unitId), now };
  const given = reassign({ ...task, unitId: employee.unitId }, supervisorId, facts);
  if (!given.ok) return { writes: [], events: [] };
  const { taskId, caseId, cycleId, kind, wait } = given.value;
  const names = { subjectName: register.nameOf(employee.employeeId), actorName: register.nameOf(task.assigneeId) };
  const draft = { kind: 'reassigned', to: supervisorId, taskId, caseId, cycleId, actBy: wait.dueAt } as const;
  return {
    writes: saveTask(cycle.agencyId, given.value, task),
    events: [
      ...wake(task.token, 'rescheduled'),
      ...notify(cycle.agencyId, now, [{ ...draft, facts: { taskKind: kind, ...names } }]),
    ],
  };
};

const assigned = (one: Case, { year }: Cycle, { register, now }: Moved): readonly OutgoingEvent[] => {
  const { agencyId, caseId, cycleId, employeeId, segments } = one;
  const supervisorId = segments.at(-1)?.supervisorId;
  const named = supervisorId === undefined ? {} : { actorName: register.nameOf(supervisorId) };
  return notify(agencyId, now, [{ kind: 'assigned', to: employeeId, caseId, cycleId, facts: { year, ...named } }]);
};

/**
 * Splits the employee's running year at the day of a transfer: the segment before ends, the next begins with a plan to
 * draft. Undefined when no cycle of that year is open, or when the year is rated already.
 */
export const splitCase = async (
  agencyId: string,
  moved: Moved,
  deps: Dependencies,
): Promise<Decision<SplitCase | undefined>> => {
  const cycle = await runningCycle(agencyId, moved.date, deps);
  if (!cycle) return accept(undefined);
  const caseId = caseIdOf(cycle.cycleId, moved.employee.employeeId);
  const file = await cases(deps.table, agencyId).file(caseId);
  if (!file || !splitStages.includes(file.case.stage)) return accept(undefined);
  const next = nextCase(file.case, moved);
  if (!next.ok) return next;
  const segment = next.value.segments.at(-1) as Segment;
  const dialogue = await passDialogue(file, cycle, { moved, deps });
  return accept({
    caseId,
    segment,
    writes: [...saveCase(next.value, file.case), ...dialogue.writes],
    events: [...assigned(next.value, cycle, moved), ...dialogue.events],
  });
};
