import { schemes } from '../../shared/data/agency-schemes.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { isShownTo } from './load-scheme-version.ts';

const itemOf = ({ scheme, stage, consultation }: SchemeVersion) => {
  const { schemeId, version, title, kind, validFrom } = scheme;
  // A draft from a file may lack any of these.
  const known = Object.entries({ title, kind, validFrom }).filter(([, value]) => value !== undefined);
  return {
    schemeId,
    version,
    stage,
    ...(stage === 'consultation' && consultation !== undefined ? { until: consultation.until } : {}),
    ...(Object.fromEntries(known) as Partial<Pick<typeof scheme, 'title' | 'kind' | 'validFrom'>>),
  };
};

/** The own schemes in every stage that the reader may know of. */
export const listSchemeVersions = endpoint('listSchemeVersions', async ({ actor, query }, { table }) => {
  const own = await schemes(table, actor.agencyId).versions();
  const { items, ...page } = pageOfList(
    own.filter((one) => isShownTo(actor, one)),
    query,
  );
  return { answer: { body: { items: items.map(itemOf), ...page } } };
});
