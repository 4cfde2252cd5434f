import { writeFileSync } from 'node:fs';
import { findingsIn } from '../shared/domain/surveys/integrity.ts';
import { forgedQuarter, type Labelled, type Origin, origins } from './forged-answers.ts';

/** How well forged answers are told from genuine ones. */
export interface Caught {
  /** Of those set aside, the share that was forged. */
  readonly precision: number;
  /** Of those forged, the share that was set aside. */
  readonly recall: number;
  readonly byOrigin: Readonly<Record<Origin, { readonly answers: number; readonly setAside: number }>>;
  readonly milliseconds: number;
}

/** Sets answers aside as the product does, and compares with how they came about. */
export const caughtIn = (labelled: readonly Labelled[]): Caught => {
  const began = performance.now();
  const findings = findingsIn(labelled.map(({ answer }) => answer));
  const milliseconds = performance.now() - began;
  const isAside = ({ answer }: Labelled): boolean => findings.has(answer.answerId);
  const byOrigin = Object.fromEntries(
    origins.map((origin) => {
      const those = labelled.filter((one) => one.origin === origin);
      return [origin, { answers: those.length, setAside: those.filter(isAside).length }];
    }),
  ) as Caught['byOrigin'];
  const forged = labelled.filter(({ origin }) => origin !== 'genuine');
  const caught = forged.filter(isAside).length;
  return { precision: caught / findings.size, recall: caught / forged.length, byOrigin, milliseconds };
};

const seeds = [1, 2, 3, 4, 5];

/** Several quarters of the generator as one of a busier place: bounds that hold for few answers must hold for many. */
const asOnePlace = (quarters: number): readonly Labelled[] =>
  Array.from({ length: quarters }, (_, index) => index + 1).flatMap((seed) =>
    forgedQuarter(seed).map(({ origin, answer }) => ({
      origin,
      answer: { ...answer, answerId: `${seed}-${answer.answerId}` },
    })),
  );

const quartersTogether = [3, 10];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

interface Busier {
  readonly answers: number;
  readonly caught: Caught;
}

const linesOf = (runs: readonly Caught[], busier: readonly Busier[]): readonly string[] => [
  '# How well forged survey answers are caught',
  '',
  'Written by `npm run bench`. Each run: 10,000 answers of one quarter, 1,000 of them forged in six ways by a generator that',
  'does not look at the bounds of the detector (`bench/forged-answers.ts`). `careful-hand` is meant to be beyond any',
  'detector that keeps neither addresses nor devices: one answer at a time, at a human pace, like a content citizen.',
  '',
  '| seed | precision | recall | time |',
  '|---|---|---|---|',
  ...runs.map(
    ({ precision, recall, milliseconds }, index) =>
      `| ${seeds[index]} | ${percent(precision)} | ${percent(recall)} | ${milliseconds.toFixed(0)} ms |`,
  ),
  '',
  'The same in a busier place, whose answers are those of several quarters of the generator together:',
  '',
  '| answers | precision | recall | time |',
  '|---|---|---|---|',
  ...busier.map(
    ({ answers, caught: { precision, recall, milliseconds } }) =>
      `| ${answers.toLocaleString('en')} | ${percent(precision)} | ${percent(recall)} | ${milliseconds.toFixed(0)} ms |`,
  ),
  '',
  '| how it came about (seed 1) | answers | set aside |',
  '|---|---|---|',
  ...origins.map((origin) => {
    const { answers = 0, setAside = 0 } = runs[0]?.byOrigin[origin] ?? {};
    return `| ${origin} | ${answers} | ${setAside} |`;
  }),
  '',
];

/** Writes `bench/surveys.md`. */
export const benchSurveys = (): string => {
  const busier = quartersTogether.map(asOnePlace).map((all) => ({ answers: all.length, caught: caughtIn(all) }));
  const report = linesOf(
    seeds.map((seed) => caughtIn(forgedQuarter(seed))),
    busier,
  ).join('\n');
  writeFileSync(new URL('surveys.md', import.meta.url), report);
  return report;
};
