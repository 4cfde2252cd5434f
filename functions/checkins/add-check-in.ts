import { cases, caseWrites } from '../../shared/data/cases.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { CheckIn } from '../../shared/domain/reviews/review.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';

/** A remark may be about a line that is drafted or one that is in force. */
const objectivesIn = (plans: readonly Plan[]): ReadonlySet<string> =>
  new Set(
    plans
      .flatMap((plan) => [...plan.objectives, ...(planInForce(plan)?.objectives ?? [])])
      .map(({ objectiveId }) => objectiveId),
  );

const unknownObjective: Refusal = { code: 'not-found', field: '/objectiveId' };

/** Adds a remark during the year, on a line of the plan or on the whole. It is never changed. */
export const addCheckIn = endpoint('addCheckIn', async ({ case: one, body, actor, now }, { table, ids }) => {
  const { agencyId, caseId } = one;
  if (body.objectiveId !== undefined) {
    const plans = await cases(table, agencyId).plansOf(caseId);
    if (!objectivesIn(plans).has(body.objectiveId)) return { refusals: [unknownObjective] };
  }
  const checkIn: CheckIn = { ...body, checkInId: ids.next(), caseId, authorId: actor.employeeId, at: now };
  const { checkInId } = checkIn;
  const writes = [caseWrites(agencyId, caseId).checkIn(checkIn)];
  return { answer: { body: checkIn }, changes: [{ journalId: caseId, facts: { checkInId }, writes, events: [] }] };
});
