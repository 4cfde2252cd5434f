import { endpoint } from '../endpoint.ts';
import { loadMyYear } from './load-my-year.ts';
import { mySchemeView } from './my-scheme.ts';

/** The scheme of a year as it applies to the reader. */
export const getMyScheme = endpoint('getMyScheme', async ({ actor, params }, deps) => ({
  answer: { body: await mySchemeView(actor, await loadMyYear(actor, params.cycleId, deps), deps) },
}));
