import { type CaseFile, caseWrites, saveCase } from '../../shared/data/cases.ts';
import { assessSelf as decide } from '../../shared/domain/scoring/self-assessment.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { answerOpenTask } from '../answer-task.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { caseFile } from '../steps/case-file.ts';
import { cycleOfCase } from '../targets/plan-of.ts';

const linesInForce = ({ plans }: CaseFile) =>
  plans.flatMap((plan) =>
    (planInForce(plan)?.objectives ?? []).map(({ objectiveId }) => ({ segmentId: plan.segmentId, objectiveId })),
  );

/** The employee says how the own year went, before the supervisor rates it. */
export const assessSelf = endpoint('assessSelf', async ({ case: one, body, now }, deps) => {
  const { agencyId, caseId } = one;
  const [file, cycle] = await Promise.all([caseFile(one, deps), cycleOfCase(one, deps)]);
  const decided = decide(body, {
    caseId,
    now,
    scoring: cycle.phases.scoring,
    asked: file.tasks.some(({ kind, status }) => kind === 'self-assess' && status === 'open'),
    result: file.result,
    existing: file.selfAssessment,
    objectives: linesInForce(file),
    behaviours: (await schemeOf(cycle, deps)).behaviours.map(({ behaviourId }) => behaviourId),
  });
  if (!decided.ok) return decided;
  const saved = { ...decided.value, version: decided.value.version + 1 };
  const answered = answerOpenTask(agencyId, file.tasks, { kind: 'self-assess', outcome: 'assessed' });
  const first = file.case.selfAssessed ? [] : saveCase({ ...file.case, selfAssessed: true }, file.case);
  const writes = [caseWrites(agencyId, caseId).selfAssessment(decided.value), ...first, ...answered.writes];
  return {
    answer: { body: saved, etag: saved.version },
    changes: [{ journalId: caseId, facts: { version: saved.version }, writes, events: answered.events }],
  };
});
