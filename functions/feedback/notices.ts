import { people } from '../../shared/data/people.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { FeedbackRound } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';
import type { NoticeDraft } from '../notify.ts';
import { fullName } from '../register.ts';

/** What tells colleagues about whom they are asked. They are told all at once, and never what others do. */
export const askedNotices = async (
  raterIds: readonly string[],
  { case: one, round }: { readonly case: Case; readonly round: FeedbackRound },
  { table }: Dependencies,
): Promise<readonly NoticeDraft[]> => {
  if (raterIds.length === 0) return [];
  const subject = await people(table, one.agencyId).employee(one.employeeId);
  const facts = { ...(subject ? { subjectName: fullName(subject) } : {}), year: round.opensAt.slice(0, 4) };
  return raterIds.map((to) => ({
    kind: 'feedback-asked',
    to,
    cycleId: one.cycleId,
    actBy: round.closesAt,
    about: `${one.caseId}~${to}`,
    facts,
  }));
};
