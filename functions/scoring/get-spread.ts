import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitInCycle } from './unit-in-cycle.ts';
import { unitResults, unitSpread } from './unit-results.ts';

/** Shows the spread of predicates in a unit, announced or not, beside what the organisation's predicate suggests. */
export const getSpread = endpoint('getSpread', async ({ actor, params }, deps) => {
  const { unit, cycle } = await unitInCycle({ ...params, agencyId: actor.agencyId }, deps);
  const rated = await unitResults(unit, deps);
  const spread = await unitSpread(unit, { rated, scheme: schemeOf(cycle, deps) }, deps);
  return spread.ok ? { answer: { body: spread.value } } : spread;
});
