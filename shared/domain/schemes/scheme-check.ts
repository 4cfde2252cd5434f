import type { Refusal } from '../decision.ts';
import type { FunctionalLevel } from '../people/people.ts';
import { causes } from '../reviews/review.ts';
import type { Aspect } from '../targets/plan.ts';
import { organisationPredicates, predicates, type Scheme } from './scheme.ts';
import { optionFindings } from './scheme-check-options.ts';
import { scaleFindings } from './scheme-check-scale.ts';
import { behaviourWeightFindings, feedbackShareFindings } from './scheme-check-shares.ts';
import { allSourceFindings, wordFindings } from './scheme-check-sources.ts';
import { timeFindings } from './scheme-check-times.ts';
import {
  listOf,
  namesFindings,
  partOf,
  percentWords,
  pointsFindings,
  type SchemeFinding,
  schemeFinding,
} from './scheme-finding.ts';

const functionalLevels: readonly FunctionalLevel[] = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
  'ahli-utama',
];

const thresholdFindings = ({ levelThresholds, attainmentCap, minimumCoverage }: Scheme): readonly SchemeFinding[] => {
  const [meets, above] = [partOf(levelThresholds, 'meets'), partOf(levelThresholds, 'above')].map(Number);
  const cap = Number(attainmentCap);
  const ordered = meets !== undefined && above !== undefined && meets > 0 && meets < above && above <= cap;
  return [
    ...pointsFindings(attainmentCap, '/attainmentCap', { least: 10_000, most: 100_000 }),
    ...pointsFindings(minimumCoverage, '/minimumCoverage', { least: 1 }),
    ...(ordered
      ? []
      : [
          schemeFinding('thresholds-not-ordered', '/levelThresholds', {
            meets: percentWords(meets),
            above: percentWords(above),
            cap: percentWords(cap),
          }),
        ]),
  ];
};

const behaviourIds = ({ behaviours }: Scheme): readonly string[] =>
  listOf(behaviours).map((behaviour) => String(partOf(behaviour, 'behaviourId')));

const behaviourFindings = (scheme: Scheme): readonly SchemeFinding[] => {
  const ids = behaviourIds(scheme);
  return [
    ...(ids.length === 0 ? [schemeFinding('part-missing', '/behaviours', { name: 'behaviours' })] : []),
    ...ids.flatMap((name, index) =>
      ids.indexOf(name) < index ? [schemeFinding('part-repeated', `/behaviours/${index}/behaviourId`, { name })] : [],
    ),
    ...ids.flatMap((name, index) =>
      listOf(partOf(scheme.behaviours, index, 'conduct')).length === 0
        ? [schemeFinding('part-missing', `/behaviours/${index}/conduct`, { name })]
        : [],
    ),
  ];
};

const aspects = ['quantity', 'quality', 'time', 'cost'] as const satisfies readonly Aspect[];

/** Two rules of one name could not be told apart in what they assign. */
const repeatedRules = ({ followUps }: Scheme): readonly SchemeFinding[] => {
  const ids = listOf(followUps).map((rule) => String(partOf(rule, 'ruleId')));
  return ids.flatMap((name, index) =>
    ids.indexOf(name) < index ? [schemeFinding('part-repeated', `/followUps/${index}/ruleId`, { name })] : [],
  );
};

/** What a follow-up rule names must exist, or it would never apply. */
const followUpFindings = (scheme: Scheme): readonly SchemeFinding[] =>
  listOf(scheme.followUps).flatMap((rule, index) => {
    const path = `/followUps/${index}`;
    const when = partOf(rule, 'when');
    const named = [
      { path: `${path}/when/weakBehaviour`, name: partOf(when, 'weakBehaviour'), known: behaviourIds(scheme) },
      { path: `${path}/when/weakAspect`, name: partOf(when, 'weakAspect'), known: aspects },
      { path: `${path}/when/missedWithCause`, name: partOf(when, 'missedWithCause'), known: causes },
      ...listOf(partOf(when, 'predicateIn')).map((name) => ({
        path: `${path}/when/predicateIn`,
        name,
        known: predicates,
      })),
      ...listOf(partOf(rule, 'andPredicateIn')).map((name) => ({
        path: `${path}/andPredicateIn`,
        name,
        known: predicates,
      })),
    ];
    return named
      .filter(({ name, known }) => name !== undefined && known.every((one) => one !== name))
      .map(({ path: place, name }) => schemeFinding('part-unknown', place, { name }));
  });

const spreadFindings = ({ spreadGuidance }: Scheme): readonly SchemeFinding[] => [
  ...namesFindings(spreadGuidance, organisationPredicates, '/spreadGuidance'),
  ...organisationPredicates.flatMap((predicate) =>
    listOf(partOf(spreadGuidance, predicate, 'rules')).flatMap((rule, index) =>
      (['atMost', 'atLeast'] as const)
        .filter((limit) => partOf(rule, limit) !== undefined)
        .flatMap((limit) =>
          pointsFindings(partOf(rule, limit), `/spreadGuidance/${predicate}/rules/${index}/${limit}`),
        ),
    ),
  ),
];

/**
 * Everything that is wrong with a rule pack, with its place and in words, before it may be used: a matrix of nine cells or
 * exact weights and bands without holes; thresholds in order; a window for every task, a day for every phase; behaviours,
 * guidance on the spread and credit points complete; both languages, and a source for every number. It may be given what
 * was only read as JSON of the right kind.
 */
export const checkScheme = (scheme: Scheme): readonly SchemeFinding[] => [
  ...scaleFindings(scheme),
  ...thresholdFindings(scheme),
  ...behaviourFindings(scheme),
  ...behaviourWeightFindings(scheme),
  ...feedbackShareFindings(scheme),
  ...optionFindings(scheme),
  ...timeFindings(scheme),
  ...followUpFindings(scheme),
  ...repeatedRules(scheme),
  ...spreadFindings(scheme),
  ...namesFindings(partOf(scheme.creditPoints, 'coefficients'), functionalLevels, '/creditPoints/coefficients'),
  ...namesFindings(partOf(scheme.creditPoints, 'percent'), predicates, '/creditPoints/percent'),
  ...wordFindings(scheme),
  ...allSourceFindings(scheme),
];

/** The findings as refusals of a command that brings a rule pack. */
export const schemeRefusals = (scheme: Scheme): readonly Refusal[] =>
  checkScheme(scheme).map(({ code, path, place, message }) => ({
    code: 'scheme-invalid',
    field: path,
    facts: { finding: code, place, id: message.id, en: message.en },
  }));
