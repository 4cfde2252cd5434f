import { people } from '../../shared/data/people.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Nominations } from '../../shared/domain/feedback/nomination.ts';
import type { FeedbackRound } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';
import type { NoticeDraft } from '../notify.ts';
import { fullName, openRegister } from '../register.ts';
import { newlyAsked } from './naming-writes.ts';

interface About {
  readonly case: Case;
  readonly round: FeedbackRound;
}

interface Lists {
  readonly before: Nominations;
  readonly next: Nominations;
}

const factsOf = async ({ case: one, round }: About, { table }: Dependencies) => {
  const subject = await people(table, one.agencyId).employee(one.employeeId);
  return { ...(subject ? { subjectName: fullName(subject) } : {}), year: round.opensAt.slice(0, 4) };
};

/**
 * What a new list tells: colleagues about whom they are asked, all at once and never what others do; those who were asked
 * before that they are not any more, without why; and the person concerned who they are, in time to object.
 */
export const listNotices = async (
  { before, next }: Lists,
  about: About,
  deps: Dependencies,
): Promise<readonly NoticeDraft[]> => {
  const { caseId, cycleId, employeeId } = about.case;
  const [asked, dropped] = [newlyAsked(before, next), newlyAsked(next, before)];
  if (asked.length + dropped.length === 0) return [];
  const facts = await factsOf(about, deps);
  const toRater = (kind: 'feedback-asked' | 'feedback-withdrawn') => (to: string) =>
    ({ kind, to, caseId, cycleId, about: `${caseId}~${to}`, facts }) satisfies NoticeDraft;
  const { opensAt, closesAt } = about.round;
  return [
    ...asked.map(toRater('feedback-asked')).map((draft) => ({ ...draft, actBy: closesAt })),
    ...dropped.map(toRater('feedback-withdrawn')),
    ...(asked.length === 0
      ? []
      : [{ kind: 'raters-named', to: employeeId, caseId, cycleId, actBy: opensAt, facts } as const]),
  ];
};

/** What an objection tells: who names them that somebody is missing, and whoever was taken off that they are not asked. */
export const objectionNotices = async (
  lists: Lists,
  about: About,
  deps: Dependencies,
): Promise<readonly NoticeDraft[]> => {
  const { agencyId, caseId, cycleId, employeeId, segments } = about.case;
  const register = await openRegister(agencyId, [employeeId], deps);
  const { opensAt: actBy } = about.round;
  const to = segments.at(-1)?.supervisorId ?? register.hrId;
  const facts = await factsOf(about, deps);
  return [...(await listNotices(lists, about, deps)), { kind: 'rater-objected', to, caseId, cycleId, actBy, facts }];
};
