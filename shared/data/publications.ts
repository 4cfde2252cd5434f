import type { Publication, PublishedPeriod, PublishedRow } from '../domain/publication/publication.ts';
import type { UnitNumbers } from '../domain/publication/published-rows.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, save } from './document.ts';
import { inBatches } from './in-batches.ts';
import { keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** So many units lie in one item: about a quarter of the 400 KB that it may have. */
const unitsPerItem = 300;

/** Numbers of units before anything is kept back, by their ids. Never shown. */
export type NumbersByUnit = Readonly<Record<string, UnitNumbers>>;

interface RowsItem {
  readonly rows: readonly PublishedRow[];
}

/** What was announced to the public, one function per question. */
export const publications = (table: Table, agencyId: string) => ({
  publication: async (publicationId: string) =>
    documentOf<Publication>(await table.get(keys.publication(agencyId, publicationId))),
  /** Prepared and published ones, the newest first. */
  page: (wish: PageWish = {}) =>
    pageOf<Publication>(table, { pk: partitions.publications(agencyId), descending: true, ...wish }),
  /** Of a period with everything that was published of it. */
  period: async (period: string) =>
    documentOf<PublishedPeriod>(await table.get(keys.publishedPeriod(agencyId, period))),
  /** What the public can choose from, the newest first. */
  periods: async () =>
    await allOf<PublishedPeriod>(table, { pk: partitions.publishedPeriods(agencyId), descending: true }),
  rows: async (publicationId: string): Promise<readonly PublishedRow[]> => {
    const pk = partitions.publication(agencyId, publicationId);
    const items = await allOf<RowsItem>(table, { pk, sk: { beginsWith: 'rows#' } });
    return items.flatMap(({ rows }) => rows);
  },
  /** To compare a later edition with. */
  numbers: async (publicationId: string): Promise<NumbersByUnit> => {
    const pk = partitions.publication(agencyId, publicationId);
    const items = await allOf<{ numbers: NumbersByUnit }>(table, { pk, sk: { beginsWith: 'numbers#' } });
    return Object.assign({}, ...items.map(({ numbers }) => numbers));
  },
});

export const savePublication = (agencyId: string, publication: Publication): Write =>
  save(publication, { key: keys.publication(agencyId, publication.publicationId) });

export const savePublishedPeriod = (agencyId: string, period: PublishedPeriod): Write =>
  save(period, { key: keys.publishedPeriod(agencyId, period.period) });

/** The rows and the numbers behind them, written once. */
export const savePublishedRows = (
  agencyId: string,
  publicationId: string,
  { rows, numbers }: { readonly rows: readonly PublishedRow[]; readonly numbers: NumbersByUnit },
): readonly Write[] => {
  const place = (of: 'rows' | 'numbers', page: number) => ({
    key: keys.publicationPage(agencyId, publicationId, { of, page }),
  });
  return [
    ...inBatches(rows, unitsPerItem).map((part, page) => create({ rows: part }, place('rows', page))),
    ...inBatches(Object.entries(numbers), unitsPerItem).map((part, page) =>
      create({ numbers: Object.fromEntries(part) }, place('numbers', page)),
    ),
  ];
};
