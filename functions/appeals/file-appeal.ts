import { type CaseFile, caseWrites, saveCase } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal.ts';
import { fileAppeal as decide } from '../../shared/domain/appeals/appeal-decisions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { executionName } from '../execution-name.ts';
import { caseFile } from '../steps/case-file.ts';
import { caseOffice } from '../steps/case-office.ts';
import { inViewOfOfficer } from './appeal-given-to.ts';
import { officerOf, raterOf } from './officer-of.ts';

/** A case has at most one appeal. */
const appealStart = ({ agencyId, cycleId, caseId }: Case): OutgoingEvent => ({
  type: 'start',
  machine: 'appeal',
  name: executionName(agencyId, caseId, 'appeal'),
  input: { agencyId, cycleId, caseId },
});

/** Who decides has the case in view from now on. */
const changeOf = ({ case: one, tasks }: CaseFile, appeal: Appeal) => {
  const { agencyId, caseId } = one;
  const { reviewingOfficerId, frozenEvidenceIds } = appeal;
  const answered = answerOpenTask(agencyId, tasks, { kind: 'acknowledge-result', outcome: 'appealed' });
  return {
    journalId: caseId,
    facts: { reviewingOfficerId: reviewingOfficerId ?? 'to be named', evidence: frozenEvidenceIds.length },
    writes: [
      caseWrites(agencyId, caseId).appeal(appeal),
      ...saveCase({ ...inViewOfOfficer(one, appeal), stage: 'appeal' }, one),
      ...answered.writes,
    ],
    events: [...answered.events, appealStart(one)],
  };
};

/** The employee appeals against the announced result, which holds its consequences until the appeal is decided. */
export const fileAppeal = endpoint('fileAppeal', async ({ case: one, body, actor, now }, deps) => {
  const file = await caseFile(one, deps);
  const { result } = file;
  if (!result) return { refusals: [{ code: 'not-announced' }] };
  const office = await caseOffice(file, deps);
  const decided = decide(body, {
    actor: actor.employeeId,
    now,
    result,
    existing: file.appeal,
    supervisorId: raterOf(result),
    reviewingOfficerId: officerOf(file, { result, now }, office),
    evidenceIds: file.evidence.flatMap(({ evidenceId, arrivedAt }) => (arrivedAt === undefined ? [] : evidenceId)),
  });
  if (!decided.ok) return decided;
  const saved = { ...decided.value, version: 1 };
  return { answer: { body: saved, etag: saved.version }, changes: [changeOf(file, decided.value)] };
});
