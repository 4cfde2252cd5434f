import { feedback } from '../../shared/data/feedback.ts';
import type { Case } from '../../shared/domain/case.ts';
import { type FeedbackReport, feedbackReport } from '../../shared/domain/feedback/feedback-report.ts';
import type { FeedbackRound } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';

/** What colleagues say of a person: nothing without a round, no report before its end. */
export const reportOf = async (
  { agencyId, cycleId, caseId }: Case,
  { table, clock }: Pick<Dependencies, 'table' | 'clock'>,
): Promise<{ readonly round?: FeedbackRound; readonly report?: FeedbackReport }> => {
  const store = feedback(table, agencyId);
  const round = await store.round(cycleId);
  if (round === undefined) return {};
  const boxes = clock.now() > round.closesAt ? await store.boxes(caseId) : [];
  const report = feedbackReport(boxes, { round, now: clock.now() });
  return { round, ...(report === undefined || boxes.length === 0 ? {} : { report }) };
};
