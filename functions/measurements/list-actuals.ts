import { cases } from '../../shared/data/cases.ts';
import type { Actual } from '../../shared/domain/targets/plan.ts';
import { endpoint } from '../endpoint.ts';
import { segmentOf } from '../targets/plan-of.ts';

/** A month and an indicator name one value, and put it in its place. */
const placeOf = ({ month, indicatorId }: Actual): string => `${month}~${indicatorId}`;

const byPlace = (a: Actual, b: Actual): number => (placeOf(a) < placeOf(b) ? -1 : 1);

/** Lists the measured values of a segment by month. A page goes on behind the last value of the one before. */
export const listActuals = endpoint('listActuals', async ({ case: one, params, query }, { table }) => {
  const { segmentId } = segmentOf(one, params.segmentId);
  const months = await cases(table, one.agencyId).monthsOf(one.caseId, segmentId);
  const { limit, cursor = '' } = query;
  const rest = months
    .flatMap(({ actuals }) => actuals)
    .sort(byPlace)
    .filter((actual) => placeOf(actual) > cursor);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { answer: { body: { items, months, ...(last && rest.length > limit ? { cursor: placeOf(last) } : {}) } } };
});
