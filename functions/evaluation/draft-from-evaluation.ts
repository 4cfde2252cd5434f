import { saveSchemeComment, schemes } from '../../shared/data/agency-schemes.ts';
import { acceptedRevisions } from '../../shared/domain/evaluation/evaluation.ts';
import type { ProposedRevision } from '../../shared/domain/evaluation/proposed-revisions.ts';
import { revisionComments } from '../../shared/domain/evaluation/revision-comments.ts';
import { draftScheme } from '../../shared/domain/schemes/lifecycle.ts';
import type { Language } from '../../shared/messages/language.ts';
import { evaluationEn } from '../../web/words/en/evaluation.ts';
import { evaluationId } from '../../web/words/id/evaluation.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { schemeAt, schemeOf } from '../scheme-of.ts';
import { schemeChange } from '../schemes/scheme-moved.ts';
import { findingsOf } from './evaluation-view.ts';
import { loadEvaluation } from './load-evaluation.ts';

const words = { id: evaluationId, en: evaluationEn };

type Accepted = ProposedRevision & { readonly reason: string };

const textOf = ({ kind, about, evidence: { part, of }, reason }: Accepted, language: Language): string => {
  const { kinds, evidence, points } = words[language];
  const shown = kind === 'felt-unfair' ? points(String(part / 100)) : evidence(String(part), String(of));
  return `${kinds[kind]}${about === '' ? '' : ` (${about})`}: ${shown}. ${reason}`;
};

/** Opens the next draft with the scheme of the year, and with every accepted proposal as the first things said about it. */
export const draftFromEvaluation = endpoint('draftFromEvaluation', async ({ actor, params, body, now }, deps) => {
  const { agencyId, employeeId: by, language } = actor;
  const { schemeId, version } = body;
  const evaluation = await loadEvaluation(agencyId, params.evaluationId, deps);
  if (evaluation.finishedAt === undefined) return { refusals: [{ code: 'evaluation-running' }] };
  const cycle = await loadCycle({ agencyId, cycleId: evaluation.cycleId }, deps);
  const [same, own, scheme, { proposals }] = await Promise.all([
    schemeAt({ agencyId, schemeId, version }, deps),
    schemes(deps.table, agencyId).version(schemeId, version),
    schemeOf(cycle, deps),
    findingsOf(agencyId, evaluation, deps),
  ]);
  if (same ?? own) return { refusals: [{ code: 'scheme-version-taken', field: '/version' }] };
  const origin = { schemeId: scheme.schemeId, version: scheme.version };
  const drafted = draftScheme(agencyId, { scheme: { ...scheme, schemeId, version }, origin }, { by, at: now });
  const accepted = acceptedRevisions(evaluation, proposals).map((one) => ({ ...one, text: textOf(one, language) }));
  const comments = revisionComments(accepted, { by, at: now, ids: () => deps.ids.next() });
  const writes = comments.map((comment) => saveSchemeComment(agencyId, { schemeId, version }, comment));
  return {
    answer: { body: { schemeId, version, comments: comments.length } },
    changes: [schemeChange(drafted, { facts: { evaluationId: evaluation.evaluationId }, writes })],
  };
});
