import { cases } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { PlanVersion } from '../../shared/domain/targets/plan-version.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';

/** The plan that was in force at the end of the year before, of its last segment; undefined where there was none. */
export const lastYearPlan = async (
  { agencyId, employeeId }: Pick<Case, 'agencyId' | 'employeeId'>,
  { year, before }: { readonly year: number; readonly before: readonly Cycle[] },
  { table }: Pick<Dependencies, 'table'>,
): Promise<PlanVersion | undefined> => {
  const cycle = before.find((one) => one.year === year - 1);
  if (cycle === undefined) return undefined;
  const plans = await cases(table, agencyId).plansOf(caseIdOf(cycle.cycleId, employeeId));
  const plan = plans.findLast((one) => planInForce(one) !== undefined);
  const content = plan && planInForce(plan);
  if (plan === undefined || content === undefined) return undefined;
  const { segmentId, revision, decidedAt, submittedAt } = plan;
  const at = decidedAt ?? submittedAt ?? cycle.phases.planning.closesAt;
  return { ...content, origin: 'last-year', at, year: cycle.year, segmentId, revision };
};
