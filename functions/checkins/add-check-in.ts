import { cases, caseWrites } from '../../shared/data/cases.ts';
import { people } from '../../shared/data/people.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { CheckIn } from '../../shared/domain/reviews/review.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import type { Table } from '../../shared/ports/table.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { fullName } from '../register.ts';

/** A remark may be about a line that is drafted or one that is in force. */
const objectivesIn = (plans: readonly Plan[]): ReadonlySet<string> =>
  new Set(
    plans
      .flatMap((plan) => [...plan.objectives, ...(planInForce(plan)?.objectives ?? [])])
      .map(({ objectiveId }) => objectiveId),
  );

const unknownObjective: Refusal = { code: 'not-found', field: '/objectiveId' };

const subjectName = async ({ agencyId, employeeId }: Case, table: Table): Promise<string> => {
  const subject = await people(table, agencyId).employee(employeeId);
  return subject ? fullName(subject) : '';
};

/** Whoever of the two did not write it. Somebody who stands in for the supervisor writes to the employee. */
const readerOf = ({ employeeId, segments }: Case, authorId: string): string | undefined =>
  authorId === employeeId ? segments.at(-1)?.supervisorId : employeeId;

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
  const names = { actorName: fullName(actor), subjectName: await subjectName(one, table) };
  const notice = { kind: 'check-in-added', caseId, cycleId: one.cycleId, about: checkInId, facts: names } as const;
  const events = notify(agencyId, now, [{ ...notice, to: readerOf(one, actor.employeeId) }]);
  return { answer: { body: checkIn }, changes: [{ journalId: caseId, facts: { checkInId }, writes, events }] };
});
