import { caseWrites } from '../../shared/data/cases.ts';
import { completeFollowUp as decide } from '../../shared/domain/followups/follow-up-decisions.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { caseFile } from '../steps/case-file.ts';
import { caseOffice } from '../steps/case-office.ts';
import { overtaken } from '../targets/plan-of.ts';
import { ownersOf } from './owners-of.ts';

/** Whoever sees to a follow-up records how it was completed. */
export const completeFollowUp = endpoint('completeFollowUp', async (call, deps) => {
  const { case: one, params, body, ifMatch, actor, now } = call;
  const { agencyId, caseId } = one;
  const { followUpId } = params;
  const file = await caseFile(one, deps);
  const followUp = file.followUps.find((other) => other.followUpId === followUpId);
  if (!followUp) return { refusals: [{ code: 'not-found', field: '/followUpId' }] };
  const owners = ownersOf(file, followUp, await caseOffice(file, deps));
  if (!owners.includes(actor.employeeId)) return { refusals: [{ code: 'not-allowed' }] };
  const newer = overtaken(followUp, ifMatch);
  if (newer) return newer;
  const decided = decide(followUp, body, { now, appeal: file.appeal });
  if (!decided.ok) return decided;
  const saved = { ...decided.value, version: followUp.version + 1 };
  const answer = { kind: 'complete-follow-up', followUpId, outcome: 'completed' } as const;
  const { writes, events } = answerOpenTask(agencyId, file.tasks, answer);
  const all = [caseWrites(agencyId, caseId).followUp(decided.value), ...writes];
  return {
    answer: { body: saved, etag: saved.version },
    changes: [{ journalId: caseId, facts: { followUpId, kind: followUp.kind }, writes: all, events }],
  };
});
