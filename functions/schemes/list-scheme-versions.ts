import { schemeSummary } from '../../shared/contract/shapes/scheme.ts';
import { schemes } from '../../shared/data/agency-schemes.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';
import { isShownTo } from './load-scheme-version.ts';

const { title, kind, validFrom } = schemeSummary.shape;

/** What of a pack has its form. A draft may hold anything; what is wrong with it is told where it is read. */
const soundParts = (scheme: Scheme): Partial<Pick<Scheme, 'title' | 'kind' | 'validFrom'>> => ({
  ...(title.safeParse(scheme.title).success ? { title: scheme.title } : {}),
  ...(kind.safeParse(scheme.kind).success ? { kind: scheme.kind } : {}),
  ...(validFrom.safeParse(scheme.validFrom).success ? { validFrom: scheme.validFrom } : {}),
});

const itemOf = ({ scheme, stage, consultation }: SchemeVersion) => ({
  schemeId: scheme.schemeId,
  version: scheme.version,
  stage,
  ...(stage === 'consultation' && consultation !== undefined ? { until: consultation.until } : {}),
  ...soundParts(scheme),
});

/** The own schemes in every stage that the reader may know of. */
export const listSchemeVersions = endpoint('listSchemeVersions', async ({ actor, query }, { table }) => {
  const own = await schemes(table, actor.agencyId).versions();
  const { items, ...page } = pageOfList(
    own.filter((one) => isShownTo(actor, one)),
    query,
  );
  return { answer: { body: { items: items.map(itemOf), ...page } } };
});
