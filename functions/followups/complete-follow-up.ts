import { caseWrites } from '../../shared/data/cases.ts';
import type { FollowUp } from '../../shared/domain/followups/follow-up.ts';
import { completeFollowUp as decide } from '../../shared/domain/followups/follow-up-decisions.ts';
import type { Actor } from '../actor.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { type NoticeDraft, notify } from '../notify.ts';
import { fullName } from '../register.ts';
import { caseFile } from '../steps/case-file.ts';
import { type CaseOffice, caseOffice } from '../steps/case-office.ts';
import { overtaken } from '../targets/plan-of.ts';
import { ownersOf } from './owners-of.ts';

/** Both who are concerned hear what the head answers to a request for resources. */
const answeredNotices = (
  { kind, agreement, followUpId }: FollowUp,
  office: CaseOffice,
  actor: Actor,
): readonly NoticeDraft[] => {
  if (kind !== 'resource-request' || agreement === undefined) return [];
  const { caseId, cycleId, employeeId } = office.file.case;
  const facts = { ...office.facts, actorName: fullName(actor) };
  return [employeeId, office.supervisorIn(agreement.segmentId)].map((to) => ({
    kind: 'resources-answered',
    to,
    caseId,
    cycleId,
    about: followUpId,
    facts,
  }));
};

/** Whoever sees to a follow-up records how it was completed. */
export const completeFollowUp = endpoint('completeFollowUp', async (call, deps) => {
  const { case: one, params, body, ifMatch, actor, now } = call;
  const { agencyId, caseId } = one;
  const { followUpId } = params;
  const file = await caseFile(one, deps);
  const followUp = file.followUps.find((other) => other.followUpId === followUpId);
  if (!followUp) return { refusals: [{ code: 'not-found', field: '/followUpId' }] };
  const office = await caseOffice(file, deps);
  const owners = ownersOf(file, followUp, office);
  if (!owners.includes(actor.employeeId)) return { refusals: [{ code: 'not-allowed' }] };
  const newer = overtaken(followUp, ifMatch);
  if (newer) return newer;
  const decided = decide(followUp, body, { now, appeal: file.appeal });
  if (!decided.ok) return decided;
  const saved = { ...decided.value, version: followUp.version + 1 };
  const answer = { kind: 'complete-follow-up', followUpId, outcome: 'completed' } as const;
  const { writes, events } = answerOpenTask(agencyId, file.tasks, answer);
  const all = [caseWrites(agencyId, caseId).followUp(decided.value), ...writes];
  const told = notify(agencyId, now, answeredNotices(followUp, office, actor));
  return {
    answer: { body: saved, etag: saved.version },
    changes: [
      { journalId: caseId, facts: { followUpId, kind: followUp.kind }, writes: all, events: [...events, ...told] },
    ],
  };
});
