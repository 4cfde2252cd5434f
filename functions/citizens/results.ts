import { publications } from '../../shared/data/publications.ts';
import type { PublishedRow } from '../../shared/domain/publication/publication.ts';
import { resultsCsv } from '../../shared/domain/publication/results-csv.ts';
import { resultsPackage } from '../../shared/domain/publication/results-package.ts';
import { resultsListView, resultsView } from '../../web/citizens/results-view.ts';
import type { Dependencies } from '../dependencies.ts';
import { citizenPage, type Shown, type Visit } from './citizen-page.ts';

const path = '/warga/{agencyId}/hasil';

/** Every period whose results are public. Without login, script or cookie, as all pages here. */
export const resultsList = citizenPage({ page: 'resultsList', method: 'GET', path }, async (visit, { table }) => ({
  view: resultsListView({ ...visit, periods: await publications(table, visit.agencyId).periods() }),
}));

/** The newest edition of the period that the address names; undefined when nothing was published. */
const publishedIn = async ({ agencyId, params }: Visit, { table }: Dependencies) => {
  const found = publications(table, agencyId);
  const known = await found.period(params.period ?? '');
  const last = known?.editions.at(-1);
  const publication = last === undefined ? undefined : await found.publication(last.publicationId);
  if (known === undefined || publication?.published === undefined) return undefined;
  return { publication, editions: known.editions, rows: await found.rows(publication.publicationId) };
};

const topOf = (rows: readonly PublishedRow[]): PublishedRow | undefined => {
  const ids = new Set(rows.map(({ unitId }) => unitId));
  return rows.find(({ parentId }) => parentId === undefined || !ids.has(parentId));
};

const shownFrom = async (visit: Visit, deps: Dependencies): Promise<Shown> => {
  const found = await publishedIn(visit, deps);
  if (found === undefined) return 'not-found';
  const { rows, ...known } = found;
  const { unitId } = visit.params;
  const unit = unitId === undefined ? topOf(rows) : rows.find((row) => row.unitId === unitId);
  if (unit === undefined) return 'not-found';
  const above = rows.find((row) => row.unitId === unit.parentId);
  return {
    view: resultsView({ ...visit, ...known, unit, above, below: rows.filter((row) => row.parentId === unit.unitId) }),
  };
};

/** The results of a period, from the top of the office. */
export const results = citizenPage({ page: 'results', method: 'GET', path: `${path}/{period}` }, shownFrom);

/** The results of one unit and of those right below it. */
export const resultsOfUnit = citizenPage(
  { page: 'resultsOfUnit', method: 'GET', path: `${path}/{period}/unit/{unitId}` },
  shownFrom,
);

/** Everything that is shown of a period, as open data at an address that stays. */
export const resultsData = citizenPage(
  { page: 'resultsData', method: 'GET', path: `${path}/{period}/data.csv` },
  async (visit, deps) => {
    const found = await publishedIn(visit, deps);
    if (found === undefined) return 'not-found';
    const name = `hasil-${visit.agencyId}-${found.publication.period}.csv`;
    return {
      file: { type: 'text/csv; charset=utf-8; header=present', name, text: resultsCsv(found.publication, found.rows) },
    };
  },
);

/** What each column of the open data means, and what may be done with it. */
export const resultsDictionary = citizenPage(
  { page: 'resultsDictionary', method: 'GET', path: `${path}/{period}/datapackage.json` },
  async (visit, deps) => {
    const found = await publishedIn(visit, deps);
    if (found === undefined) return 'not-found';
    const text = JSON.stringify(resultsPackage(visit, found.publication), undefined, 2);
    return { file: { type: 'application/json; charset=utf-8', name: 'datapackage.json', text: `${text}\n` } };
  },
);
