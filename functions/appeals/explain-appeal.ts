import { caseWrites } from '../../shared/data/cases.ts';
import { explainAppeal as decide } from '../../shared/domain/appeals/appeal-decisions.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { caseFile } from '../steps/case-file.ts';
import { overtaken } from '../targets/plan-of.ts';

/** The supervisor's part may have been given to an acting one. */
const speaksForSupervisor = (tasks: readonly Task[], actor: string): boolean =>
  tasks.some(
    ({ kind, role, status, assigneeId }) =>
      kind === 'explain-appeal' && role === 'supervisor' && status === 'open' && assigneeId === actor,
  );

/** The employee and the supervisor each say what they have to say, before the appeal is decided. */
export const explainAppeal = endpoint('explainAppeal', async ({ case: one, body, ifMatch, actor, now }, deps) => {
  const { agencyId, caseId } = one;
  const { appeal, tasks } = await caseFile(one, deps);
  if (!appeal) return { refusals: [{ code: 'not-found' }] };
  const newer = overtaken(appeal, ifMatch);
  if (newer) return newer;
  const forSupervisor = speaksForSupervisor(tasks, actor.employeeId);
  const decided = decide(appeal, body, { actor: actor.employeeId, now, forSupervisor });
  if (!decided.ok) return decided;
  const role = actor.employeeId === appeal.employeeId ? 'employee' : 'supervisor';
  const answered = answerOpenTask(agencyId, tasks, { kind: 'explain-appeal', role, outcome: 'explained' });
  const saved = { ...decided.value, version: appeal.version + 1 };
  const writes = [caseWrites(agencyId, caseId).appeal(decided.value), ...answered.writes];
  return {
    answer: { body: saved, etag: saved.version },
    changes: [{ journalId: caseId, facts: { role }, writes, events: answered.events }],
  };
});
