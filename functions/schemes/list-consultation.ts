import { schemes } from '../../shared/data/agency-schemes.ts';
import { endpoint } from '../endpoint.ts';
import { commentViews } from './comment-view.ts';
import { loadSchemeVersion } from './load-scheme-version.ts';

/** What was said about a draft, with answers and what was changed: for everybody of the office. */
export const listConsultation = endpoint('listConsultation', async ({ actor, params, query }, deps) => {
  const one = await loadSchemeVersion(actor, params, deps);
  const store = schemes(deps.table, actor.agencyId);
  const { items, ...page } = await store.comments(params.schemeId, params.version, query);
  return { answer: { body: { items: await commentViews(one, items, deps), ...page } } };
});
