import type { Scheme } from './scheme.ts';
import { sourceFindings, textFindings } from './scheme-check-sources.ts';
import { listOf, partOf, pointsFindings, type SchemeFinding, schemeFinding } from './scheme-finding.ts';
import type { SchemeOptions } from './scheme-parts.ts';

const repeatedFindings = (list: unknown, path: string, key: string): readonly SchemeFinding[] => {
  const names = listOf(list).map((one) => String(partOf(one, key)));
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [schemeFinding('part-repeated', `${path}/${index}/${key}`, { name })] : [],
  );
};

/** A threshold of people below which a person could be recognised. */
const groupFindings = (fewest: unknown, path: string): readonly SchemeFinding[] => {
  const least = 3;
  return Number.isInteger(fewest) && Number(fewest) >= least
    ? []
    : [schemeFinding('group-too-small', path, { fewest, least })];
};

const documentFindings = (documents: unknown): readonly SchemeFinding[] =>
  Object.entries(partOf(documents, 'titles') ?? {}).flatMap(([kind, title]) =>
    textFindings(title, `/documents/titles/${kind}`),
  );

const indicatorFindings = (rule: unknown): readonly SchemeFinding[] => [
  ...pointsFindings(partOf(rule, 'share'), '/indicatorRule/share', { least: 1 }),
  ...(listOf(partOf(rule, 'outcome', 'aspects')).length + listOf(partOf(rule, 'outcome', 'formulas')).length === 0
    ? [schemeFinding('part-missing', '/indicatorRule/outcome', { name: 'outcome' })]
    : []),
];

const rightFinding = (right: unknown, count: number, path: string): SchemeFinding =>
  Number.isInteger(right)
    ? schemeFinding('answer-unknown', path, { right: Number(right) + 1, count })
    : schemeFinding('answer-missing', path);

const questionFindings = (question: unknown, path: string): readonly SchemeFinding[] => {
  const options = listOf(partOf(question, 'options'));
  const right = partOf(question, 'right');
  const texts = options.map((option) => String(partOf(option, 'id')).trim());
  const known = Number.isInteger(right) && Number(right) >= 0 && Number(right) < options.length;
  return [
    ...textFindings(partOf(question, 'question'), `${path}/question`),
    ...options.flatMap((option, index) => textFindings(option, `${path}/options/${index}`)),
    ...texts.flatMap((name, index) =>
      name !== '' && texts.indexOf(name) < index
        ? [schemeFinding('part-repeated', `${path}/options/${index}`, { name })]
        : [],
    ),
    ...(known ? [] : [rightFinding(right, options.length, `${path}/right`)]),
  ];
};

const socialisationFindings = (rule: unknown): readonly SchemeFinding[] => {
  const path = '/socialisation/questions';
  const questions = listOf(partOf(rule, 'questions'));
  const [least, most, count] = [3, 8, questions.length];
  return [
    ...pointsFindings(partOf(rule, 'share'), '/socialisation/share', { least: 1 }),
    ...(count >= least && count <= most ? [] : [schemeFinding('questions-count', path, { count, least, most })]),
    ...repeatedFindings(questions, path, 'questionId'),
    ...questions.flatMap((question, index) => questionFindings(question, `${path}/${index}`)),
  ];
};

const forms = {
  matrix: { id: 'tingkat (di bawah, sesuai, di atas)', en: 'a level' },
  weighted: { id: 'nilai pada skala perilaku', en: 'a score on the scale of behaviour' },
} as const;

const isAnswer = (answer: unknown, scheme: Scheme): boolean => {
  const [level, score] = [partOf(answer, 'level'), partOf(answer, 'score')];
  if (scheme.kind === 'matrix') return level !== undefined && score === undefined;
  const [from, to] = [partOf(scheme.behaviourScale, 'from'), partOf(scheme.behaviourScale, 'to')].map(Number);
  return level === undefined && Number.isInteger(score) && Number(score) >= Number(from) && Number(score) <= Number(to);
};

/** The short names of the aspects; one that has none yet is told where it stands. */
const aspectsOf = ({ behaviours }: Scheme): readonly string[] =>
  listOf(behaviours).flatMap((behaviour) => {
    const name = partOf(behaviour, 'behaviourId');
    return typeof name === 'string' && name !== '' ? [name] : [];
  });

/** An answer about an aspect that the scheme does not rate would never be compared with anything. */
const strayAnswers = (agreed: unknown, path: string, scheme: Scheme): readonly SchemeFinding[] =>
  listOf(agreed).flatMap((answer, index) => {
    const name = partOf(answer, 'behaviourId');
    return typeof name !== 'string' || aspectsOf(scheme).includes(name)
      ? []
      : [schemeFinding('part-unknown', `${path}/${index}/behaviourId`, { name })];
  });

const agreedFindings = (agreed: unknown, path: string, scheme: Scheme): readonly SchemeFinding[] =>
  aspectsOf(scheme)
    .filter((name) => {
      const answers = listOf(agreed).filter((answer) => partOf(answer, 'behaviourId') === name);
      return answers.length !== 1 || !isAnswer(answers[0], scheme);
    })
    .map((name) => schemeFinding('agreed-answer', path, { name, form: forms[scheme.kind] }));

const trainingFindings = (rule: unknown, scheme: Scheme): readonly SchemeFinding[] => {
  const path = '/raterTraining/cases';
  const cases = listOf(partOf(rule, 'cases'));
  return [
    ...(cases.length >= 2 ? [] : [schemeFinding('part-missing', path, { name: 'cases' })]),
    ...repeatedFindings(cases, path, 'caseId'),
    ...cases.flatMap((one, index) => [
      ...textFindings(partOf(one, 'title'), `${path}/${index}/title`),
      ...textFindings(partOf(one, 'story'), `${path}/${index}/story`),
      ...agreedFindings(partOf(one, 'agreed'), `${path}/${index}/agreed`, scheme),
      ...strayAnswers(partOf(one, 'agreed'), `${path}/${index}/agreed`, scheme),
    ]),
    ...(['leniency', 'distance', 'haloSpread', 'centralSpread'] as const).flatMap((name) =>
      pointsFindings(partOf(rule, 'tolerances', name), `/raterTraining/tolerances/${name}`),
    ),
  ];
};

const calibrationFindings = (rule: unknown): readonly SchemeFinding[] => [
  ...groupFindings(partOf(rule, 'fewestRated'), '/calibration/fewestRated'),
  ...pointsFindings(partOf(rule, 'outlierBeyond'), '/calibration/outlierBeyond', { least: 1 }),
];

const publicationFindings = (rule: unknown): readonly SchemeFinding[] =>
  groupFindings(partOf(rule, 'fewest'), '/publication/fewest');

const surveyFindings = (rule: unknown): readonly SchemeFinding[] => {
  const weight = partOf(rule, 'priorWeight');
  return Number.isInteger(weight) && Number(weight) >= 1
    ? []
    : [schemeFinding('prior-weight', '/survey/priorWeight', { weight })];
};

const checks: Readonly<Record<keyof SchemeOptions, (rule: unknown, scheme: Scheme) => readonly SchemeFinding[]>> = {
  documents: documentFindings,
  indicatorRule: indicatorFindings,
  survey: surveyFindings,
  socialisation: socialisationFindings,
  raterTraining: trainingFindings,
  calibration: calibrationFindings,
  publication: publicationFindings,
};

/** What is wrong with the parts that a scheme may leave out; each that is there has its source. */
export const optionFindings = (scheme: Scheme): readonly SchemeFinding[] =>
  (Object.keys(checks) as (keyof SchemeOptions)[])
    .filter((name) => scheme[name] !== undefined)
    .flatMap((name) => [
      ...checks[name](scheme[name], scheme),
      ...sourceFindings(partOf(scheme[name], 'source'), `/${name}/source`, name),
    ]);
