import { endpoint } from '../endpoint.ts';

/** One version of a rule pack, with the source of every number. */
export const getScheme = endpoint('getScheme', async ({ params }, { schemes }) => {
  const scheme = schemes.find(params.schemeId, params.version);
  if (!scheme) return { refusals: [{ code: 'not-found', field: '/schemeId', facts: { in: 'path' } }] };
  return { answer: { body: scheme } };
});
