import { cases } from '../../shared/data/cases.ts';
import { feedback } from '../../shared/data/feedback.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { roundOf } from './round-view.ts';

/**
 * What somebody is asked about a case, with everything that is on their desk.
 * @throws {Refused} `not-found` for a case of which the reader was never asked, whether there is one or not
 */
export const requestOf = async (actor: Actor, caseId: string, deps: Dependencies) => {
  const { agencyId, employeeId } = actor;
  const notFound = new Refused({ code: 'not-found', field: '/caseId', facts: { in: 'path' } });
  const one = await cases(deps.table, agencyId).case(caseId);
  if (!one) throw notFound;
  const desk = await feedback(deps.table, agencyId).desk(employeeId, one.cycleId);
  const request = desk.requests.find((asked) => asked.caseId === caseId);
  if (request === undefined) throw notFound;
  return { case: one, desk, request, round: await roundOf(agencyId, one.cycleId, deps) };
};

/** The journal of what a colleague did in rounds of feedback: neither about whom nor what. */
export const raterJournal = (raterId: string): string => `feedback-rater-${raterId}`;
