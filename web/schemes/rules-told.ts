import type { OrganisationPredicate, SpreadGuide } from '../../shared/domain/schemes/scheme.ts';
import { organisationPredicates } from '../../shared/domain/schemes/scheme.ts';
import type { SchemeShown } from '../../shared/domain/schemes/scheme-answers.ts';
import type { Format } from '../../shared/messages/format.ts';
import type { Messages } from '../../shared/messages/id.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { schemeRulesId } from '../words/id/scheme-rules.ts';

/** With what a pack is put into sentences. */
export interface Telling {
  readonly words: typeof schemeRulesId;
  readonly domain: Messages['domain'];
  readonly format: Pick<Format, 'number' | 'percent'>;
  readonly language: Language;
}

const named = <Name extends string>(of: Readonly<Record<Name, string>>, names: readonly Name[], or: string): string =>
  names.map((name) => of[name]).join(` ${or} `);

/** A number of days with what kind of days they are. */
export const spanText = (
  { days, basis }: { readonly days: number; readonly basis: 'working' | 'calendar' },
  { words, format }: Telling,
): string => words.days[basis](format.number(days));

const outcomeRule = ({ indicatorRule }: SchemeShown, { words, domain, format }: Telling): readonly string[] => {
  if (indicatorRule === undefined) return [];
  const { aspects, formulas } = indicatorRule.outcome;
  const ways = [
    ...aspects.map((aspect) => words.aspect(domain.aspects[aspect])),
    ...formulas.map((formula) => words.formulas[formula]),
  ];
  return [words.outcome(format.percent(indicatorRule.share), ways.join(` ${words.or} `))];
};

const weightedRules = (scheme: SchemeShown, { words, format }: Telling): readonly string[] => {
  if (scheme.kind === 'matrix') return [];
  const { weightsWith360, behaviourScale } = scheme;
  return [
    words.sharesHeard(format.percent(weightsWith360.results), format.percent(weightsWith360.behaviour)),
    words.scale(format.number(behaviourScale.from / 100), format.number(behaviourScale.to / 100)),
  ];
};

/** What is planned, measured and asked for, each rule a sentence. */
export const rulesTold = (scheme: SchemeShown, telling: Telling): readonly string[] => {
  const { words } = telling;
  return [
    ...weightedRules(scheme, telling),
    ...outcomeRule(scheme, telling),
    words.weighed[scheme.objectiveWeights],
    words.evaluated[scheme.periodicEvaluation],
    scheme.evidenceRequired ? words.evidence.needed : words.evidence.free,
    ...(scheme.causesRequired === true ? [words.causes] : []),
    words.lower[scheme.attainment.lowerIsBetter],
    words.missing[scheme.attainment.missingActuals],
  ];
};

type Rule = SchemeShown['followUps'][number];

const whenTold = ({ when, andPredicateIn }: Rule, scheme: SchemeShown, telling: Telling): string => {
  const { words, domain, language } = telling;
  const predicates = (of: NonNullable<Rule['andPredicateIn']>) => named(domain.predicates, of, words.or);
  const further = andPredicateIn === undefined ? '' : words.andPredicate(predicates(andPredicateIn));
  if ('predicateIn' in when) return words.when.predicate(predicates(when.predicateIn)) + further;
  if ('weakBehaviour' in when) {
    const { weakBehaviour } = when;
    const title = scheme.behaviours.find(({ behaviourId }) => behaviourId === weakBehaviour)?.title[language];
    return words.when.behaviour(title ?? weakBehaviour) + further;
  }
  if ('weakAspect' in when) {
    const names: Readonly<Record<string, string>> = domain.aspects;
    return words.when.aspect(names[when.weakAspect] ?? when.weakAspect) + further;
  }
  const names: Readonly<Record<string, string>> = domain.causes;
  return words.when.cause(names[when.missedWithCause] ?? when.missedWithCause) + further;
};

/** What follows from a result: when, and everything that is then assigned. */
export const followUpsTold = (
  scheme: SchemeShown,
  telling: Telling,
): readonly { readonly when: string; readonly assigns: readonly string[] }[] => {
  const told = new Map<string, string[]>();
  for (const rule of scheme.followUps) {
    const when = whenTold(rule, scheme, telling);
    const { title, within } = rule.assigns;
    told.set(when, [
      ...(told.get(when) ?? []),
      telling.words.assigns(title[telling.language], spanText(within, telling)),
    ]);
  }
  return [...told].map(([when, assigns]) => ({ when, assigns }));
};

const guideTold = ({ rules }: SpreadGuide, { words, domain, format }: Telling): string =>
  rules
    .flatMap(({ predicates, atMost, atLeast, some }) => {
      const names = named(domain.predicates, predicates, words.or);
      return [
        ...(atMost === undefined ? [] : [words.atMost(names, format.percent(atMost))]),
        ...(atLeast === undefined ? [] : [words.atLeast(names, format.percent(atLeast))]),
        ...(some === true ? [words.some(names)] : []),
      ];
    })
    .join('; ');

/** Which shares of predicates the organisation's own suggests. */
export const spreadTold = (
  { spreadGuidance }: SchemeShown,
  telling: Telling,
): readonly { readonly organisation: string; readonly guide: string }[] =>
  organisationPredicates.map((predicate: OrganisationPredicate) => ({
    organisation: telling.words.organisation(telling.domain.organisationPredicates[predicate]),
    guide: guideTold(spreadGuidance[predicate], telling),
  }));
