import type { Month } from '../../shared/domain/calendar/period.ts';
import type { Actual, Indicator } from '../../shared/domain/targets/plan.ts';

/** What is typed of one indicator in one month. */
export interface Entry {
  readonly value?: number;
  /** What was typed that is no number yet. */
  readonly odd?: string;
  readonly source: string;
  readonly note: string;
  readonly evidenceIds: readonly string[];
}

/** One month, by indicator. An indicator without an entry was not measured. */
export type Entries = Readonly<Record<string, Entry>>;

/** A month as the server has it; version 0 while it has none. */
export interface ServerMonth {
  readonly entries: Entries;
  readonly version: number;
}

/** A month that was typed here and that the server does not have, with what it was typed upon. */
export interface TypedMonth {
  readonly entries: Entries;
  readonly base: Entries;
  readonly version: number;
}

/** Everything typed of a segment that the server does not have. */
export type TypedMonths = Readonly<Record<Month, TypedMonth>>;

const entryOf = ({ value, source, note = '', evidenceIds }: Actual): Entry => ({ value, source, note, evidenceIds });

/** What the server has of a month. */
export const serverMonth = (
  month: Month,
  actuals: readonly Actual[],
  versions: readonly { readonly month: Month; readonly version: number }[],
): ServerMonth => ({
  entries: Object.fromEntries(
    actuals.filter((one) => one.month === month).map((one) => [one.indicatorId, entryOf(one)]),
  ),
  version: versions.find((one) => one.month === month)?.version ?? 0,
});

const isEmpty = ({ value, odd, note, evidenceIds }: Entry): boolean =>
  value === undefined && odd === undefined && note === '' && evidenceIds.length === 0;

/** A field that is undefined is taken away. */
export type EntryChange = { readonly [K in keyof Entry]?: Entry[K] | undefined };

const changedEntry = (entry: Entry, change: EntryChange): Entry =>
  Object.fromEntries(
    Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as Entry;

const plainEntries = (entries: Entries): unknown =>
  Object.keys(entries)
    .sort()
    .map((id) => {
      const { value, odd, source, note, evidenceIds } = entries[id] as Entry;
      return [id, value, odd, source, note, evidenceIds];
    });

/** Whether two months, or two entries of them, say the same. */
export const isSameMonth = (a: Entries, b: Entries): boolean =>
  JSON.stringify(plainEntries(a)) === JSON.stringify(plainEntries(b));

interface Place {
  readonly month: Month;
  readonly indicatorId: string;
  /** Where the value comes from, as long as nothing is typed about it. */
  readonly usualSource: string;
}

/**
 * Everything typed, after a change at one place. An entry without value, note and evidence is none; a month that says
 * again what the server has is not typed any more.
 */
export const changePlace = (
  typed: TypedMonths,
  { month, indicatorId, usualSource }: Place,
  { server, change }: { readonly server: ServerMonth; readonly change: (entry: Entry) => EntryChange },
): TypedMonths => {
  const before = typed[month] ?? { entries: server.entries, base: server.entries, version: server.version };
  const entry = before.entries[indicatorId] ?? { source: usualSource, note: '', evidenceIds: [] };
  const changed = changedEntry(entry, change(entry));
  const { [indicatorId]: _, ...others } = before.entries;
  const entries = isEmpty(changed) ? others : { ...others, [indicatorId]: changed };
  if (isSameMonth(entries, before.base)) return withoutMonth(typed, month);
  return { ...typed, [month]: { ...before, entries } };
};

/** Everything typed but for one month. */
export const withoutMonth = (typed: TypedMonths, month: Month): TypedMonths => {
  const { [month]: _, ...others } = typed;
  return others;
};

export type EntryGap = 'value-missing' | 'not-number' | 'source-missing' | 'evidence-missing';

const gapOf = ({ value, odd, source, evidenceIds }: Entry, evidenceRequired: boolean): readonly EntryGap[] => [
  ...(odd === undefined ? [] : (['not-number'] as const)),
  ...(value === undefined && odd === undefined ? (['value-missing'] as const) : []),
  ...(source.trim() === '' ? (['source-missing'] as const) : []),
  ...(evidenceRequired && evidenceIds.length === 0 ? (['evidence-missing'] as const) : []),
];

/** What is still missing before a month can be recorded, by indicator. */
export const monthGaps = (
  entries: Entries,
  { evidenceRequired }: { readonly evidenceRequired: boolean },
): ReadonlyMap<string, readonly EntryGap[]> =>
  new Map(
    Object.entries(entries).flatMap(([indicatorId, entry]) => {
      const gaps = gapOf(entry, evidenceRequired);
      return gaps.length === 0 ? [] : [[indicatorId, gaps] as const];
    }),
  );

/** What of a month the plan still measures: a plan that was revised may have let indicators go. */
export const measuredEntries = (entries: Entries, indicatorIds: ReadonlySet<string>): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([indicatorId]) => indicatorIds.has(indicatorId)));

/** The values of a month as the API takes them. Entries without a number are left out. */
export const recordable = (entries: Entries): readonly Omit<Actual, 'month'>[] =>
  Object.entries(entries).flatMap(([indicatorId, { value, source, note, evidenceIds }]) =>
    value === undefined
      ? []
      : [
          {
            indicatorId,
            value,
            source: source.trim(),
            evidenceIds,
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          },
        ],
  );

/** What was measured by the server and by what is typed here, for computing as one types. */
export const actualsWith = (recorded: readonly Actual[], typed: TypedMonths): readonly Actual[] => [
  ...recorded.filter(({ month }) => typed[month] === undefined),
  ...Object.entries(typed).flatMap(([month, { entries }]) =>
    recordable(entries).map((actual) => ({ ...actual, month })),
  ),
];

/** The source that an indicator has in the newest month before this one; its method when it was never measured. */
export const usualSource = (
  { indicatorId, method }: Pick<Indicator, 'indicatorId' | 'method'>,
  month: Month,
  recorded: readonly Actual[],
): string => {
  const before = recorded.filter((one) => one.indicatorId === indicatorId && one.month < month);
  const [newest] = [...before].sort((a, b) => (a.month < b.month ? 1 : -1));
  return (newest?.source ?? method).slice(0, 140);
};
