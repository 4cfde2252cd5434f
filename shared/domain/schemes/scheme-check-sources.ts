import { phases, type Scheme, windowedKinds } from './scheme.ts';
import { listOf, partOf, type SchemeFinding, schemeFinding } from './scheme-finding.ts';

/** The parts whose source stands in `sources`, by the name of the part. */
const commonParts = [
  'objectiveWeights',
  'attainmentCap',
  'levelThresholds',
  'behaviours',
  'periodicEvaluation',
  'evidenceRequired',
  'minimumCoverage',
  'spreadGuidance',
  'segments',
] as const;

const partsOfKind = {
  matrix: ['matrix'],
  weighted: ['weights', 'weightsWith360', 'behaviourScale', 'bands'],
} as const;

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

export const sourceFindings = (source: unknown, path: string, name: string): readonly SchemeFinding[] => {
  const confidence = partOf(source, 'confidence');
  if (!isText(partOf(source, 'citation')) || !['A', 'B', 'C'].includes(String(confidence))) {
    return [schemeFinding('source-missing', path, { name })];
  }
  return confidence === 'C' && partOf(source, 'unverified') !== true
    ? [schemeFinding('unverified-unmarked', path, { name })]
    : [];
};

/** Every number has a source with its confidence, and what is only general knowledge is marked as unverified. */
export const allSourceFindings = (scheme: Scheme): readonly SchemeFinding[] => [
  ...[...partsOfKind[scheme.kind], ...commonParts].flatMap((name) =>
    sourceFindings(partOf(scheme.sources, name), `/sources/${name}`, name),
  ),
  ...(scheme.causesRequired === undefined
    ? []
    : sourceFindings(partOf(scheme.sources, 'causesRequired'), '/sources/causesRequired', 'causesRequired')),
  ...phases.flatMap((name) => sourceFindings(partOf(scheme.phases, name, 'source'), `/phases/${name}/source`, name)),
  ...windowedKinds.flatMap((name) =>
    sourceFindings(partOf(scheme.windows, name, 'source'), `/windows/${name}/source`, name),
  ),
  ...(['appealWithin', 'attainment', 'creditPoints'] as const).flatMap((name) =>
    sourceFindings(partOf(scheme[name], 'source'), `/${name}/source`, name),
  ),
  ...listOf(scheme.followUps).flatMap((rule, index) =>
    sourceFindings(partOf(rule, 'source'), `/followUps/${index}/source`, String(partOf(rule, 'ruleId'))),
  ),
];

const languageWords = {
  id: { id: 'Indonesia', en: 'Indonesian' },
  en: { id: 'Inggris', en: 'English' },
} as const;

export const textFindings = (text: unknown, path: string): readonly SchemeFinding[] =>
  (['id', 'en'] as const)
    .filter((language) => !isText(partOf(text, language)))
    .map((language) => schemeFinding('words-missing', `${path}/${language}`, { language: languageWords[language] }));

/** Whatever people read is there in Indonesian and in English. */
export const wordFindings = (scheme: Scheme): readonly SchemeFinding[] => [
  ...textFindings(scheme.title, '/title'),
  ...listOf(scheme.behaviours).flatMap((behaviour, index) => [
    ...textFindings(partOf(behaviour, 'title'), `/behaviours/${index}/title`),
    ...listOf(partOf(behaviour, 'conduct')).flatMap((text, line) =>
      textFindings(text, `/behaviours/${index}/conduct/${line}`),
    ),
  ]),
  ...listOf(scheme.followUps).flatMap((rule, index) =>
    textFindings(partOf(rule, 'assigns', 'title'), `/followUps/${index}/assigns/title`),
  ),
];
