import { z } from 'zod';
import { caseWrites } from '../../shared/data/cases.ts';
import { deemTargetsApproved as deem } from '../../shared/domain/targets/plan-decisions.ts';
import { notify } from '../notify.ts';
import { step } from '../step.ts';
import { planAnswer } from '../targets/plan-answer.ts';
import { caseFile } from './case-file.ts';
import { caseOffice } from './case-office.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string(), segmentId: z.string() });

/** Nobody answered and the scheme lets silence approve: the record says so. */
export const deemTargetsApproved = step('deemTargetsApproved', input, async ({ agencyId, caseId, segmentId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  const plan = file.plans.find((one) => one.segmentId === segmentId);
  if (plan?.status !== 'submitted') return { output: {} };
  const now = deps.clock.now();
  const decided = deem(plan, { now });
  if (!decided.ok) return { output: {} };
  const { facts } = await caseOffice(file, deps);
  const { changes } = planAnswer(file.case, decided.value, {
    stage: 'approved',
    writes: [caseWrites(agencyId, caseId).planRevision(decided.value)],
    events: notify(agencyId, now, [{ kind: 'approved', to: file.case.employeeId, caseId, facts }]),
    facts: { deemed: true },
  });
  return { output: {}, changes };
});
