import { publishedSchemes } from '../../shared/data/agency-schemes.ts';
import { endpoint } from '../endpoint.ts';

/** The schemes of other agencies, and the own among them, that a draft may begin with. */
export const listPublishedSchemes = endpoint('listPublishedSchemes', async ({ query }, { table }) => {
  const { items, ...page } = await publishedSchemes(table).publishedPage(query);
  return {
    answer: { body: { items: items.map(({ schemeVersion: version, ...rest }) => ({ ...rest, version })), ...page } },
  };
});
