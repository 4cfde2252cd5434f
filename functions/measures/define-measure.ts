import type { RequestOf } from '../../shared/contract/index.ts';
import { measures, saveMeasure } from '../../shared/data/measures.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import { refusedWhenClosed } from '../../shared/domain/measures/change-source.ts';
import { endpoint } from '../endpoint.ts';

/** What a measure of its kind needs, and doesn't have. */
const measureRefusals = ({ statistic, over, percentile, atMost, timeUnit }: RequestOf<'defineMeasure'>['body']) => {
  const missing = (field: string): Refusal => ({ code: 'invalid-field', field, facts: { expected: 'given' } });
  const needsNumbers = statistic === 'mean' || statistic === 'median' || statistic === 'percentile';
  return [
    ...(needsNumbers && over === 'events' ? [missing('/over')] : []),
    ...(statistic === 'percentile' && percentile === undefined ? [missing('/percentile')] : []),
    ...(statistic === 'share' && over !== 'events' && atMost === undefined ? [missing('/atMost')] : []),
    ...(over === 'duration' && timeUnit === undefined ? [missing('/timeUnit')] : []),
  ];
};

/** Defines a measure over the events of a source. It never changes: another one gets another id. */
export const defineMeasure = endpoint('defineMeasure', async ({ actor, body }, { table, ids }) => {
  const refusals = measureRefusals(body);
  if (refusals.length > 0) return { refusals };
  const source = await measures(table, actor.agencyId).source(body.sourceId);
  if (source === undefined) return { refusals: [{ code: 'not-found', field: '/sourceId' }] };
  const closed = refusedWhenClosed(source, '/sourceId');
  if (closed.length > 0) return { refusals: closed };
  const measure = { ...body, measureId: ids.next() };
  return {
    answer: { body: measure },
    changes: [
      {
        journalId: body.sourceId,
        facts: { measureId: measure.measureId, statistic: body.statistic, over: body.over },
        writes: [saveMeasure(actor.agencyId, measure)],
        events: [],
      },
    ],
  };
});
