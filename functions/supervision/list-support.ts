import { cases } from '../../shared/data/cases.ts';
import { localDateOf } from '../../shared/domain/calendar/local-time.ts';
import type { Plan, PlanContent } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import { endpoint } from '../endpoint.ts';
import { personRef } from '../name-refs.ts';
import { pageOfList } from '../page-of-list.ts';
import { openRegister } from '../register.ts';
import { teamOf } from './team-of.ts';

/** What a person has put forward: what is submitted now, else what is in force. A draft supports nothing yet. */
const putForward = (plan: Plan): PlanContent | undefined => (plan.status === 'submitted' ? plan : planInForce(plan));

const supports = (plan: Plan, own: Pick<Plan, 'caseId' | 'segmentId'>, objectiveId: string): boolean =>
  (putForward(plan)?.objectives ?? []).some(
    ({ derivedFrom }) =>
      derivedFrom?.caseId === own.caseId &&
      derivedFrom.segmentId === own.segmentId &&
      derivedFrom.objectiveId === objectiveId,
  );

/** Lists the reader's own objectives in force, and whose plans in the team support each. */
export const listSupport = endpoint('listSupport', async ({ actor, params, query, now }, deps) => {
  const { agencyId, employeeId, zone } = actor;
  const { cycleId } = await loadCycle({ agencyId, cycleId: params.cycleId }, deps);
  const reader = { agencyId, employeeId, cycleId, today: localDateOf(now, zone) };
  const { plans, plansOf } = cases(deps.table, agencyId);
  const members = await teamOf(reader, await openRegister(agencyId, [], deps), deps);
  const segments = members.flatMap(({ case: one }) => {
    const segmentId = one.segments.at(-1)?.segmentId;
    return segmentId === undefined ? [] : [{ caseId: one.caseId, segmentId }];
  });
  const [own, theirs] = await Promise.all([plansOf(caseIdOf(cycleId, employeeId)), plans(segments)]);
  const register = await openRegister(
    agencyId,
    theirs.map((plan) => plan.employeeId),
    deps,
  );
  const views = own.flatMap((mine) =>
    (planInForce(mine)?.objectives ?? []).map(({ objectiveId, kind, text }) => ({
      segmentId: mine.segmentId,
      objectiveId,
      kind,
      text,
      supporters: theirs
        .filter((plan) => supports(plan, mine, objectiveId))
        .map((plan) => personRef(plan.employeeId, register))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    })),
  );
  return { answer: { body: pageOfList(views, query) } };
});
