import type { LocalDate } from '../domain/calendar/local-date.ts';
import type { Measure } from '../domain/measures/measure.ts';
import type { DailyTallies, Stretch } from '../domain/measures/measured-month.ts';
import type { EventEntry, EventFile } from '../domain/measures/service-event.ts';
import type { Source } from '../domain/measures/source.ts';
import type { Tally } from '../domain/measures/tally.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { create, documentOf, save, type Versioned } from './document.ts';
import { indexes, keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** Whose events: of a unit or of a person, of one type; or all of a source. */
export type TallyScope =
  | { readonly unitId: string; readonly type: string }
  | { readonly employeeId: string; readonly type: string }
  | 'source';

/** The name of a scope in a key. */
export const scopeName = (scope: TallyScope): string => {
  if (scope === 'source') return 'source';
  return 'unitId' in scope ? `unit#${scope.unitId}#${scope.type}` : `person#${scope.employeeId}#${scope.type}`;
};

const tallyIn = (item: Item): Tally =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, amount]) =>
      typeof amount === 'number' && name !== 'version' && amount !== 0 ? [[name, amount] as const] : [],
    ),
  );

/** Sources, measures and what was tallied of events, one function per question. */
export const measures = (table: Table, agencyId: string) => ({
  source: async (sourceId: string) => documentOf<Source>(await table.get(keys.source(agencyId, sourceId))),
  sources: () => allOf<Source>(table, { pk: partitions.sources(agencyId), consistent: true }),
  measure: async (measureId: string) => documentOf<Measure>(await table.get(keys.measure(agencyId, measureId))),
  measures: () => allOf<Measure>(table, { pk: partitions.measures(agencyId), consistent: true }),
  /** What is known under these event ids, a hundred at a time. */
  entries: async (
    sourceId: string,
    eventIds: readonly string[],
  ): Promise<ReadonlyMap<string, Versioned<EventEntry>>> => {
    const names = new Map(eventIds.map((id) => [keys.serviceEvent(agencyId, sourceId, id).pk, id]));
    const items = await table.getMany([...names.values()].map((id) => keys.serviceEvent(agencyId, sourceId, id)));
    return new Map(
      items.flatMap((item) => {
        const entry = documentOf<EventEntry>(item);
        return entry === undefined ? [] : [[names.get(item.pk) ?? '', entry] as const];
      }),
    );
  },
  /** What was tallied on each day of a stretch. */
  daysOf: async (sourceId: string, scope: TallyScope, { from, to }: Stretch): Promise<DailyTallies> => {
    const days = new Map<LocalDate, Tally>();
    let cursor: string | undefined;
    do {
      const page = await table.query({
        pk: partitions.dayTallies(agencyId, sourceId, scopeName(scope)),
        sk: { from, to },
        consistent: true,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const item of page.items) days.set(item.sk, tallyIn(item));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return days;
  },
  /** The events of a month behind a value, with their corrections, by day. */
  eventsOf: async (
    sourceId: string,
    scope: Exclude<TallyScope, 'source'>,
    { from, to, ...wish }: PageWish & Stretch,
  ): Promise<{ readonly items: readonly EventFile[]; readonly cursor?: string }> => {
    const index =
      'unitId' in scope
        ? indexes.eventsOfUnit(agencyId, sourceId, scope)
        : indexes.eventsOfPerson(agencyId, sourceId, scope);
    const page = await pageOf<{ file: EventFile }>(table, { ...index, sk: { from, to: `${to}~` }, ...wish });
    return { ...page, items: page.items.map(({ file }) => file) };
  },
});

/** `version` 0 is new. */
export const saveSource = (agencyId: string, source: Versioned<Source>): Write =>
  save(source, { key: keys.source(agencyId, source.sourceId) });

export const saveMeasure = (agencyId: string, measure: Measure): Write =>
  create(measure, { key: keys.measure(agencyId, measure.measureId) });
