import { schemes } from '../../shared/data/agency-schemes.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { endpoint } from '../endpoint.ts';
import { pageOfList } from '../page-of-list.ts';

const summaryOf = ({ schemeId, version, title, kind, validFrom }: Scheme) => ({
  schemeId,
  version,
  title,
  kind,
  validFrom,
});

/** The rule packs that a cycle can be pinned to: what the product ships, and what the agency adopted. */
export const listSchemes = endpoint('listSchemes', async ({ actor, query }, deps) => {
  const own = await schemes(deps.table, actor.agencyId).versions();
  const usable = own.filter(({ stage }) => stage === 'adopted' || stage === 'in-force').map(({ scheme }) => scheme);
  const { items, ...page } = pageOfList([...deps.schemes.all(), ...usable], query);
  return { answer: { body: { items: items.map(summaryOf), ...page } } };
});
