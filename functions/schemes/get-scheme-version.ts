import { endpoint } from '../endpoint.ts';
import { loadSchemeVersion } from './load-scheme-version.ts';
import { schemeVersionView } from './scheme-version-view.ts';

/** An own version with what is wrong with it and what it changes. */
export const getSchemeVersion = endpoint('getSchemeVersion', async ({ actor, params }, deps) => {
  const one = await loadSchemeVersion(actor, params, deps);
  return { answer: { body: await schemeVersionView(one, deps), etag: one.version } };
});
