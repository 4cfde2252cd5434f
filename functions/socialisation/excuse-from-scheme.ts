import { saveCase } from '../../shared/data/cases.ts';
import { excuseFromScheme as decide, isKnown } from '../../shared/domain/socialisation/socialisation.ts';
import { namesOf } from '../console/names.ts';
import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { cycleOfCase } from '../targets/plan-of.ts';
import { personView } from './unit-socialisation.ts';

/** HR takes somebody out of the count with a reason; who has acknowledged this version stays counted. */
export const excuseFromScheme = endpoint('excuseFromScheme', async ({ actor, case: one, body, now }, deps) => {
  const scheme = await schemeOf(await cycleOfCase(one, deps), deps);
  const decided = decide(scheme, { by: actor.employeeId, at: now, reason: body.reason });
  if (!decided.ok) return { refusals: decided.refusals };
  const names = await namesOf(one.agencyId, [one.employeeId], deps);
  if (isKnown(one.schemeKnown, scheme)) return { answer: { body: personView(one, scheme, names) } };
  const next = { ...one, schemeKnown: decided.value };
  return {
    answer: { body: personView(next, scheme, names) },
    changes: [
      { journalId: one.caseId, facts: { reason: decided.value.reason }, writes: saveCase(next, one), events: [] },
    ],
  };
});
