import type { AnswerOf } from '../../shared/contract/index.ts';
import { cases } from '../../shared/data/cases.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { basisPointsReached } from '../../shared/domain/decimal.ts';
import { fractionOf } from '../../shared/domain/exact-number.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import { phases } from '../../shared/domain/schemes/scheme.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { Dependencies } from '../dependencies.ts';
import { attainmentSoFar } from '../measurements/attainment-so-far.ts';
import { personRef, unitRef } from '../name-refs.ts';
import type { Register } from '../register.ts';
import { schemeOf } from '../scheme-of.ts';
import { behindIn } from '../steps/behind.ts';
import type { Member } from './team-of.ts';

type MemberView = AnswerOf<'listTeam'>['items'][number];

export interface TeamOffice {
  readonly cycle: Cycle;
  readonly register: Register;
  readonly now: string;
  readonly zone: Zone;
  /** What the reader must do first, by case. */
  readonly taskOf: ReadonlyMap<string, Task>;
}

const hasClosed = ({ phases: states }: Cycle, phase: (typeof phases)[number], now: string): boolean =>
  states[phase].status === 'closed' || (states[phase].status === 'open' && states[phase].closesAt < now);

/** Absent while there is no plan in force or nothing was measured, which is not zero. */
const attained = async ({ case: one }: Member, { cycle, now, zone }: TeamOffice, deps: Dependencies) => {
  const segment = one.segments.at(-1);
  if (segment === undefined) return {};
  const { plan: planIn, monthsOf } = cases(deps.table, one.agencyId);
  const plan = await planIn(one.caseId, segment.segmentId);
  const content = plan && planInForce(plan);
  if (content === undefined) return {};
  const months = await monthsOf(one.caseId, segment.segmentId);
  const { total, coverage } = attainmentSoFar({ content, months, segment, zone, now }, await schemeOf(cycle, deps));
  return total === 'not-applicable' ? {} : { attainment: { total: basisPointsReached(fractionOf(total)), coverage } };
};

/** A person of the team with where the year stands and what is late. */
export const memberView = async (member: Member, office: TeamOffice, deps: Dependencies): Promise<MemberView> => {
  const { case: one, actingFor } = member;
  const { cycle, register, now, taskOf } = office;
  const task = taskOf.get(one.caseId);
  const leads = register.units.find(({ headId }) => headId === one.employeeId);
  const segment = one.segments.at(-1);
  return {
    caseId: one.caseId,
    cycleId: one.cycleId,
    segmentId: segment?.segmentId ?? '',
    employee: personRef(one.employeeId, register),
    position: segment?.position ?? '',
    unit: unitRef(one.unitId, register),
    ...(actingFor === undefined ? {} : { actingFor: personRef(actingFor, register) }),
    stage: one.stage,
    midReview: one.midReview,
    ...(await attained(member, office, deps)),
    late: phases.filter((phase) => hasClosed(cycle, phase, now) && behindIn[phase].isBehind(one)),
    ...(task === undefined ? {} : { task: { taskId: task.taskId, kind: task.kind, dueAt: task.wait.dueAt } }),
    ...(leads === undefined ? {} : { leadsUnit: unitRef(leads.unitId, register) }),
  };
};
