import { z } from 'zod';
import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import { Refused } from '../../shared/domain/decision.ts';
import { deemResultAccepted, finaliseResult as finalise } from '../../shared/domain/scoring/result-decisions.ts';
import { step } from '../step.ts';
import { caseFile } from './case-file.ts';

const input = z.object({ agencyId: z.string(), caseId: z.string() });

/**
 * The result can't be appealed any more: silence is taken for acceptance where nobody answered, and consequences may
 * follow.
 */
export const finaliseResult = step('finaliseResult', input, async ({ agencyId, caseId }, deps) => {
  const file = await caseFile({ agencyId, caseId }, deps);
  const { result, appeal } = file;
  if (!result) throw new Error(`case ${caseId} has no result`);
  const now = deps.clock.now();
  const accepted = appeal ? ({ ok: true, value: result } as const) : deemResultAccepted(result, { now });
  if (!accepted.ok) throw new Refused(...accepted.refusals);
  const final = finalise(accepted.value, { now, appeal });
  if (!final.ok) throw new Refused(...final.refusals);
  if (file.case.stage === 'completed') return { output: {} };
  const writes = [
    caseWrites(agencyId, caseId).result(final.value),
    ...saveCase({ ...file.case, stage: 'completed' }, file.case),
  ];
  return { output: {}, changes: [{ journalId: caseId, facts: { finalAt: now }, writes, events: [] }] };
});
