import { feedbackWrites } from '../../shared/data/feedback.ts';
import type { RaterDesk } from '../../shared/domain/feedback/answers.ts';
import type { Nomination, Nominations } from '../../shared/domain/feedback/nomination.ts';
import type { Write } from '../../shared/ports/table.ts';

const askedIn = ({ raters }: Nominations): readonly Nomination[] => raters.filter(({ status }) => status === 'asked');

/** Everybody whose desk a new list concerns: who was asked before, and who is asked now. */
export const concerned = (before: Nominations, next: Nominations): readonly string[] => [
  ...new Set([...askedIn(before), ...askedIn(next)].map(({ raterId }) => raterId)),
];

/** Who is asked now and was not before. */
export const newlyAsked = (before: Nominations, next: Nominations): readonly string[] =>
  askedIn(next).flatMap(({ raterId }) => (askedIn(before).some((one) => one.raterId === raterId) ? [] : [raterId]));

const deskAfter = (desk: RaterDesk, { caseId, subjectId, raters }: Nominations): RaterDesk => {
  const others = desk.requests.filter((request) => request.caseId !== caseId);
  const mine = raters.find(({ raterId, status }) => raterId === desk.raterId && status === 'asked');
  const request = mine === undefined ? [] : [{ caseId, subjectId, group: mine.group, status: 'asked' as const }];
  return { ...desk, requests: [...others, ...request] };
};

/** A new list with the desks of everybody whom it concerns. */
export const namingWrites = (
  agencyId: string,
  next: Nominations,
  desks: readonly RaterDesk[],
): { readonly writes: readonly Write[]; readonly desks: readonly RaterDesk[] } => {
  const write = feedbackWrites(agencyId);
  const after = desks.map((desk) => deskAfter(desk, next));
  return {
    writes: [write.nominations(next), ...after.map((desk) => write.desk(desk))],
    desks: after.map((desk) => ({ ...desk, version: desk.version + 1 })),
  };
};
