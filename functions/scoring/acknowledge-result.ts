import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import { acknowledgeResult as decide } from '../../shared/domain/scoring/result-decisions.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import { caseFile } from '../steps/case-file.ts';
import { caseOffice } from '../steps/case-office.ts';
import { overtaken } from '../targets/plan-of.ts';

/** The employee accepts the result; its machine then makes it final. Once accepted it stays so. */
export const acknowledgeResult = endpoint('acknowledgeResult', async ({ case: one, ifMatch, actor, now }, deps) => {
  const { agencyId, caseId, cycleId } = one;
  const file = await caseFile(one, deps);
  const { result, appeal } = file;
  if (!result) return { refusals: [{ code: 'not-announced' }] };
  const decided = decide(result, { actor: actor.employeeId, now, appeal });
  if (!decided.ok) return decided;
  const newer = overtaken(result, ifMatch);
  if (newer) return newer;
  if (result.acknowledgedAt !== undefined) return { answer: { body: result, etag: result.version } };
  const { facts, supervisorIn } = await caseOffice(file, deps);
  const saved = { ...decided.value, version: result.version + 1 };
  const answered = answerOpenTask(agencyId, file.tasks, { kind: 'acknowledge-result', outcome: 'acknowledged' });
  const to = supervisorIn(one.segments.at(-1)?.segmentId ?? '');
  const told = notify(agencyId, now, [{ kind: 'acknowledged', to, caseId, cycleId, facts }]);
  // The case is written as it is, so that an appeal at the same instant is seen by one of the two.
  const writes = [
    caseWrites(agencyId, caseId).result(decided.value),
    ...saveCase(file.case, file.case),
    ...answered.writes,
  ];
  return {
    answer: { body: saved, etag: saved.version },
    changes: [{ journalId: caseId, facts: {}, writes, events: [...answered.events, ...told] }],
  };
});
