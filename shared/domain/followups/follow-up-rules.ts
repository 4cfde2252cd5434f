import { exactOf, fractionOf } from '../exact-number.ts';
import type { Bilingual, FollowUpKind, FollowUpRule, Scheme, Span } from '../schemes/scheme.ts';
import type { Attained } from '../scoring/proposal.ts';
import { levelOf } from '../scoring/proposal.ts';
import type { BehaviourRating, ResultLayer } from '../scoring/result.ts';
import { bandOf } from '../scoring/weighted-score.ts';

/** What a rule assigns before it has a person, an id and a date. */
export interface FollowUpDraft {
  readonly ruleId: string;
  readonly kind: FollowUpKind;
  readonly title: Bilingual;
  /** The predicate, the weak behaviour or aspect, or the cause that called for it. */
  readonly basis: string;
  readonly layerId: string;
  readonly within: Span;
}

/** What the rules of follow-up read. Repeated words count once. */
export interface FollowUpFacts {
  readonly layer: ResultLayer;
  readonly weakBehaviours: readonly string[];
  readonly weakAspects: readonly string[];
  /** Named causes of missed targets, from the mid-period review. */
  readonly missedCauses: readonly string[];
}

/**
 * Behaviours that call for training: below expectation, or with a score that alone would be less than `baik`. The latter
 * is our reading of weighted schemes, unverified.
 */
export const weakBehaviours = (behaviours: readonly BehaviourRating[], scheme: Scheme): readonly string[] =>
  behaviours.filter((rating) => isWeak(rating, scheme)).map((rating) => rating.behaviourId);

const isWeak = ({ level, score }: BehaviourRating, scheme: Scheme): boolean => {
  if (scheme.kind === 'matrix') return level === 'below';
  if (score === undefined) return false;
  return !['sangat-baik', 'baik'].includes(bandOf(scheme.bands, exactOf(fractionOf(score).div(100)), true));
};

/** Aspects of which at least one indicator stayed below expectation. One that does not apply is not weak. */
export const weakAspects = (
  indicators: readonly { readonly aspect: string; readonly attainment: Attained }[],
  thresholds: Scheme['levelThresholds'],
): readonly string[] => [
  ...new Set(
    indicators.flatMap(({ aspect, attainment }) =>
      attainment !== 'not-applicable' && levelOf(attainment, thresholds) === 'below' ? [aspect] : [],
    ),
  ),
];

/**
 * What a result calls for by the rules of the scheme, in their order, each with its basis: a weak behaviour or a lack of
 * competence gets its training, a very good result a reward, further education, a candidacy or larger responsibility, an
 * under-performer a plan of guidance. The same thing is assigned once, for its first reason.
 */
export const followUpsFor = (facts: FollowUpFacts, scheme: Pick<Scheme, 'followUps'>): readonly FollowUpDraft[] => {
  const drafts = scheme.followUps.flatMap((rule) => {
    const basis = basisOf(rule, facts);
    if (basis === undefined || !holdsAlso(rule, facts)) return [];
    return [{ ruleId: rule.ruleId, ...rule.assigns, basis, layerId: facts.layer.layerId }];
  });
  const first = new Map<string, FollowUpDraft>();
  for (const draft of drafts) {
    const same = `${draft.kind} ${draft.title.id}`;
    if (!first.has(same)) first.set(same, draft);
  }
  return [...first.values()];
};

const basisOf = ({ when }: FollowUpRule, facts: FollowUpFacts): string | undefined => {
  const { predicate } = facts.layer.outcome;
  if ('predicateIn' in when) return when.predicateIn.includes(predicate) ? predicate : undefined;
  const [word, found] =
    'weakBehaviour' in when
      ? ([when.weakBehaviour, facts.weakBehaviours] as const)
      : 'weakAspect' in when
        ? ([when.weakAspect, facts.weakAspects] as const)
        : ([when.missedWithCause, facts.missedCauses] as const);
  return found.includes(word) ? word : undefined;
};

const holdsAlso = ({ andPredicateIn }: FollowUpRule, { layer }: FollowUpFacts): boolean =>
  andPredicateIn === undefined || andPredicateIn.includes(layer.outcome.predicate);
