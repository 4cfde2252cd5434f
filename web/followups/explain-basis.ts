import type { FollowUp, FollowUpKindInUse } from '../../shared/domain/followups/follow-up.ts';
import type { Predicate, Scheme } from '../../shared/domain/schemes/scheme.ts';
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
  { ruleId, basis, agreement }: Pick<FollowUp, 'ruleId' | 'basis' | 'agreement'>,
  scheme: Pick<Scheme, 'followUps' | 'behaviours'>,
  { words, domain, language }: BasisWords,
): string => {
  const when = scheme.followUps.find((rule) => rule.ruleId === ruleId)?.when;
  const cause = domain.causes[basis as keyof typeof domain.causes] ?? basis;
  if (agreement !== undefined) return words.whyAgreed[agreement.moment](cause);
  if (when === undefined) return basis;
  if ('predicateIn' in when) return words.whyPredicate(domain.predicates[basis as Predicate] ?? basis);
  if ('weakAspect' in when) return words.whyAspect(domain.aspects[basis as Aspect] ?? basis);
  if ('missedWithCause' in when) return words.whyCause(cause);
  const behaviour = scheme.behaviours.find(({ behaviourId }) => behaviourId === basis);
  return words.whyBehaviour(behaviour?.title[language] ?? basis);
};

export type FollowUpGroup = 'agreed' | 'gain' | 'growth' | 'guidance';

/** What kind of thing a follow-up is for its person. */
export const groupOf: Readonly<Record<FollowUpKindInUse, FollowUpGroup>> = {
  remedy: 'agreed',
  'resource-request': 'agreed',
  'data-repair': 'agreed',
  reward: 'gain',
  'further-education': 'gain',
  'promotion-candidate': 'gain',
  'larger-responsibility': 'gain',
  training: 'growth',
  coaching: 'growth',
  counselling: 'guidance',
  'guidance-plan': 'guidance',
};
