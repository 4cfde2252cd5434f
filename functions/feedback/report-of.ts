import { feedback } from '../../shared/data/feedback.ts';
import type { Case } from '../../shared/domain/case.ts';
import { type FeedbackReport, feedbackReport } from '../../shared/domain/feedback/feedback-report.ts';
import { type FeedbackRound, type RaterGroup, raterGroups } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';

export interface Heard {
  readonly round?: FeedbackRound;
  /** After the end of the round, for a person about whom anybody was asked, whether anybody answered or not. */
  readonly report?: FeedbackReport;
  readonly asked: readonly RaterGroup[];
}

/** What colleagues say of a person: nothing without a round, no report before its end. */
export const reportOf = async (
  { agencyId, cycleId, caseId }: Case,
  { table, clock }: Pick<Dependencies, 'table' | 'clock'>,
): Promise<Heard> => {
  const store = feedback(table, agencyId);
  const now = clock.now();
  const [round, nominations] = await Promise.all([store.round(cycleId), store.nominations(caseId)]);
  if (round === undefined) return { asked: [] };
  const named = (nominations?.raters ?? []).filter(({ status }) => status !== 'objected');
  const asked = raterGroups.filter((group) => named.some((one) => one.group === group));
  if (asked.length === 0) return { round, asked };
  const report = feedbackReport(await store.boxes(caseId), { round, now });
  return { round, asked, ...(report === undefined ? {} : { report }) };
};
