import type { AnswerOf } from '../../shared/contract/index.ts';
import { feedback } from '../../shared/data/feedback.ts';
import { Refused } from '../../shared/domain/decision.ts';
import { type FeedbackRound, roundStateAt } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';

/** A round as people see it. The keys of the custodians stay here. */
export const roundView = (round: FeedbackRound, now: string): AnswerOf<'getFeedbackRound'> => {
  const { custodians, ...rest } = round;
  return { ...rest, state: roundStateAt(round, now), unmaskable: custodians !== undefined };
};

/** @throws {Refused} `not-found` in a cycle without a round of feedback */
export const roundOf = async (agencyId: string, cycleId: string, { table }: Dependencies): Promise<FeedbackRound> => {
  const round = await feedback(table, agencyId).round(cycleId);
  if (round === undefined) throw new Refused({ code: 'not-found', field: '/cycleId', facts: { in: 'path' } });
  return round;
};
