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

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const linesOf = (runs: readonly Caught[]): readonly string[] => [
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
  const report = linesOf(seeds.map((seed) => caughtIn(forgedQuarter(seed)))).join('\n');
  writeFileSync(new URL('surveys.md', import.meta.url), report);
  return report;
};
