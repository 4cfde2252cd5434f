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

/** The rule packs that a cycle can be pinned to. */
export const listSchemes = endpoint('listSchemes', async ({ query }, { schemes }) => {
  const { items, ...page } = pageOfList(schemes.all(), query);
  return { answer: { body: { items: items.map(summaryOf), ...page } } };
});
