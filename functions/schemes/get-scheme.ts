import { schemes } from '../../shared/data/agency-schemes.ts';
import { maySeeAnswers, withoutAnswers } from '../../shared/domain/schemes/scheme-answers.ts';
import { endpoint } from '../endpoint.ts';
import { isShownTo } from './load-scheme-version.ts';

/** One version of a rule pack, shipped or the own, with the source of every number; with answers for whoever drafts it. */
export const getScheme = endpoint('getScheme', async ({ actor, params }, deps) => {
  const { schemeId, version } = params;
  const shipped = deps.schemes.find(schemeId, version);
  if (shipped) return { answer: { body: maySeeAnswers(actor) ? shipped : withoutAnswers(shipped) } };
  const own = await schemes(deps.table, actor.agencyId).version(schemeId, version);
  // What may still be half written, or was withdrawn so, is read by `getSchemeVersion`.
  if (!own || !isShownTo(actor, own) || own.tested === undefined)
    return { refusals: [{ code: 'not-found', field: '/schemeId', facts: { in: 'path' } }] };
  return { answer: { body: maySeeAnswers(actor, own) ? own.scheme : withoutAnswers(own.scheme) } };
});
