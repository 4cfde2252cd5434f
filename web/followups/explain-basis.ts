import type { FollowUp } from '../../shared/domain/followups/follow-up.ts';
import type { FollowUpKind, Predicate, Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Aspect } from '../../shared/domain/targets/plan.ts';
import type { Messages } from '../../shared/messages/id.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Words } from '../results/outcome-words.ts';

interface BasisWords {
  readonly words: Words['followUp'];
  readonly domain: Messages['domain'];
  readonly language: Language;
}

/** Why a follow-up was assigned, in words, by the rule that assigned it. */
export const basisText = (
  { ruleId, basis }: Pick<FollowUp, 'ruleId' | 'basis'>,
  scheme: Pick<Scheme, 'followUps' | 'behaviours'>,
  { words, domain, language }: BasisWords,
): string => {
  const when = scheme.followUps.find((rule) => rule.ruleId === ruleId)?.when;
  if (when === undefined) return basis;
  if ('predicateIn' in when) return words.whyPredicate(domain.predicates[basis as Predicate] ?? basis);
  if ('weakAspect' in when) return words.whyAspect(domain.aspects[basis as Aspect] ?? basis);
  if ('missedWithCause' in when) return words.whyCause(domain.causes[basis as keyof typeof domain.causes] ?? basis);
  const behaviour = scheme.behaviours.find(({ behaviourId }) => behaviourId === basis);
  return words.whyBehaviour(behaviour?.title[language] ?? basis);
};

export type FollowUpGroup = 'gain' | 'growth' | 'guidance';

/** What kind of thing a follow-up is for its person. */
export const groupOf: Readonly<Record<FollowUpKind, FollowUpGroup>> = {
  reward: 'gain',
  'further-education': 'gain',
  'promotion-candidate': 'gain',
  'larger-responsibility': 'gain',
  training: 'growth',
  coaching: 'growth',
  counselling: 'guidance',
  'guidance-plan': 'guidance',
};
