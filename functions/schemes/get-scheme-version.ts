import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { isOfAnswer, maySeeAnswers, withoutAnswers } from '../../shared/domain/schemes/scheme-answers.ts';
import { endpoint } from '../endpoint.ts';
import { loadSchemeVersion } from './load-scheme-version.ts';
import { schemeVersionView } from './scheme-version-view.ts';

type View = AnswerOf<'getSchemeVersion'>;

const unanswered = (view: View): View => ({
  ...view,
  scheme: withoutAnswers(view.scheme),
  findings: view.findings.filter(({ path }) => !isOfAnswer(path)),
  differences: view.differences.filter(({ path }) => !isOfAnswer(path)),
});

/** An own version with what is wrong with it and what it changes; with answers for whoever drafts or judges it. */
export const getSchemeVersion = endpoint('getSchemeVersion', async ({ actor, params }, deps) => {
  const one = await loadSchemeVersion(actor, params, deps);
  const view = await schemeVersionView(one, deps);
  return { answer: { body: maySeeAnswers(actor, one) ? view : unanswered(view), etag: one.version } };
});
