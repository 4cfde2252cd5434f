import { caseWrites } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { submitTargets as decide } from '../../shared/domain/targets/plan-decisions.ts';
import type { Write } from '../../shared/ports/table.ts';
import { endpoint } from '../endpoint.ts';
import { executionName } from '../execution-name.ts';
import { schemeOf } from '../scheme-of.ts';
import { waitingForUnit } from '../socialisation/waiting-for-unit.ts';
import { planAnswer } from './plan-answer.ts';
import { loadPlan, overtaken } from './plan-of.ts';
import { supervisorObjectives } from './supervisor-plans.ts';

/** Every submission has an execution of its own: the version tells them apart. */
const approvalStart = ({ agencyId, cycleId, caseId }: Case, { segmentId, revision, version }: Plan): OutgoingEvent => ({
  type: 'start',
  machine: 'target-approval',
  name: executionName(agencyId, caseId, segmentId, String(version + 1)),
  input: { agencyId, cycleId, caseId, segmentId, revision: revision + 1 },
});

/** The plan as it is submitted, so that after a return the supervisor sees what changed. */
const snapshot = (
  { objectives, expectations, annex, segmentId, revision, version }: Plan,
  { caseOf, year, now }: { readonly caseOf: Case; readonly year: number; readonly now: string },
): Write =>
  caseWrites(caseOf.agencyId, caseOf.caseId).planVersion(
    { objectives, expectations, annex, origin: 'submission', at: now, year, segmentId, revision },
    version + 1,
  );

/** Hands a plan to the supervisor and starts its approval. */
export const submitTargets = endpoint('submitTargets', async (call, deps) => {
  const { plan, context, cycle, segment } = await loadPlan(call, deps);
  const newer = overtaken(plan, call.ifMatch);
  if (newer) return newer;
  const scheme = await schemeOf(cycle, deps);
  const [objectives, waiting] = await Promise.all([
    supervisorObjectives(call.case, segment, deps),
    waitingForUnit(call.case, { plan, scheme }, deps),
  ]);
  const decided = decide(plan, { ...context, scheme, supervisorObjectives: objectives });
  if (!decided.ok) return { refusals: [...waiting, ...decided.refusals] };
  if (waiting.length > 0) return { refusals: waiting };
  return planAnswer(call.case, decided.value, {
    stage: 'submitted',
    writes: [snapshot(decided.value, { caseOf: call.case, year: cycle.year, now: call.now })],
    events: [approvalStart(call.case, decided.value)],
  });
});
