import { endpoint } from '../endpoint.ts';
import { schemeOf } from '../scheme-of.ts';
import { unitInCycle } from './unit-in-cycle.ts';
import { type RatedCase, unitResults, unitSpread } from './unit-results.ts';

/** In a small unit a count would tell the reader the own result before it is announced. */
const isVisibleTo =
  (employeeId: string) =>
  ({ result }: RatedCase): boolean =>
    result.employeeId !== employeeId || result.announcedAt !== undefined;

/**
 * Shows the spread of predicates in a unit, announced or not, beside what the organisation's predicate suggests; without
 * what is still hidden from the reader.
 */
export const getSpread = endpoint('getSpread', async ({ actor, params }, deps) => {
  const { unit, cycle } = await unitInCycle({ ...params, agencyId: actor.agencyId }, deps);
  const rated = (await unitResults(unit, deps)).filter(isVisibleTo(actor.employeeId));
  const spread = await unitSpread(unit, { rated, scheme: await schemeOf(cycle, deps) }, deps);
  return spread.ok ? { answer: { body: spread.value } } : spread;
});
