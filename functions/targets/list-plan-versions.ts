import { cases } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { PlanVersion } from '../../shared/domain/targets/plan-version.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { lastYearPlan } from './last-year-plan.ts';
import { cycleOfCase, segmentOf } from './plan-of.ts';

const approval = ({ objectives, expectations, annex, segmentId, revision, decidedAt }: Plan, year: number) =>
  decidedAt === undefined
    ? []
    : [{ objectives, expectations, annex, origin: 'approval' as const, at: decidedAt, year, segmentId, revision }];

const newestFirst = (a: PlanVersion, b: PlanVersion): number => (a.at < b.at ? 1 : -1);

/** Lists a plan as it was submitted and approved before, the newest first, and last year's plan as the last. */
export const listPlanVersions = endpoint('listPlanVersions', async ({ case: one, params, query }, deps) => {
  const { agencyId, caseId } = one;
  const { segmentId } = segmentOf(one, params.segmentId);
  const [history, cycle, all] = await Promise.all([
    cases(deps.table, agencyId).planHistory(caseId),
    cycleOfCase(one, deps),
    cycles(deps.table, agencyId).all(),
  ]);
  const lastYear = await lastYearPlan(one, { year: cycle.year, before: all }, deps);
  const ofSegment = [
    ...history.submissions.map(({ version: _, ...version }): PlanVersion => version),
    ...history.approvals.flatMap((plan) => approval(plan, cycle.year)),
  ].filter((version) => version.segmentId === segmentId);
  const items = [...ofSegment.sort(newestFirst), ...(lastYear === undefined ? [] : [lastYear])];
  return { answer: { body: pageOfList(items, query) } };
});
