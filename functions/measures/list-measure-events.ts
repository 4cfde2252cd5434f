import type { AnswerOf } from '../../shared/contract/index.ts';
import { measures, type TallyScope } from '../../shared/data/measures.ts';
import { monthWithin } from '../../shared/domain/measures/measured-month.ts';
import { type EventFile, standingOf } from '../../shared/domain/measures/service-event.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { endpoint } from '../endpoint.ts';
import { loadPlan } from '../targets/plan-of.ts';
import { indicatorsByData, placeOf } from './measured-indicators.ts';

type Listed = AnswerOf<'listMeasureEvents'>;

const viewOf = (file: EventFile): Listed['items'][number] => {
  const standing = standingOf(file)?.event.eventId;
  return { ...file, ...(standing === undefined ? {} : { standing }) };
};

/** The unit whose list goes on, and where in it: the cursor of a page names both. */
const placeIn = (cursor: string | undefined): { readonly at: number; readonly cursor?: string } => {
  const [, at, rest] = /^(\d{1,6})~(.*)$/.exec(cursor ?? '') ?? [];
  return at === undefined ? { at: 0 } : { at: Number(at), ...(rest ? { cursor: rest } : {}) };
};

/** Lists the events behind a month's value, unit by unit and day by day, with the corrections of each. */
export const listMeasureEvents = endpoint('listMeasureEvents', async (call, deps) => {
  const { case: one, params, query, now } = call;
  const { plan, segment } = await loadPlan(call, deps);
  const content = planInForce(plan);
  const indicator = content && indicatorsByData(content).find((any) => any.indicatorId === params.indicatorId);
  const known = measures(deps.table, one.agencyId);
  const measure = indicator && (await known.measure(indicator.measure.measureId));
  if (!(content && indicator && measure)) return { refusals: [{ code: 'not-found', field: '/indicatorId' }] };
  const { unitIds, stretch } = await placeOf({ case: one, segment, content, now }, deps);
  const { eventType: type, sourceId } = measure;
  const isOwn = indicator.measure.scope === 'person';
  const scopes: readonly Exclude<TallyScope, 'source'>[] = isOwn
    ? [{ employeeId: one.employeeId, type }]
    : unitIds.map((unitId) => ({ unitId, type }));
  const { at, cursor } = placeIn(query.cursor);
  const scope = scopes[at];
  if (scope === undefined) return { answer: { body: { items: [] } } };
  const month = monthWithin(params.month, stretch);
  const page = await known.eventsOf(sourceId, scope, { ...month, limit: query.limit, ...(cursor ? { cursor } : {}) });
  const next = page.cursor === undefined ? undefined : `${at}~${page.cursor}`;
  const following = next ?? (at + 1 < scopes.length ? `${at + 1}~` : undefined);
  const items = page.items.map(viewOf);
  return { answer: { body: { items, ...(following === undefined ? {} : { cursor: following }) } } };
});
