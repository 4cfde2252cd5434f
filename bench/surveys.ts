import { writeFileSync } from 'node:fs';
import type { LinksByHour } from '../shared/domain/surveys/bursts.ts';
import { findingsIn } from '../shared/domain/surveys/integrity.ts';
import { type AnyOrigin, forgedQuarter, type Labelled, origins, troubles } from './forged-answers.ts';
import { linksBehind, troubledQuarter } from './troubled-quarter.ts';

/** How well forged answers are told from genuine ones. */
export interface Caught {
  /** Of those set aside, the share that was forged. */
  readonly precision: number;
  /** Of those forged, the share that was set aside. */
  readonly recall: number;
  readonly byOrigin: Readonly<Record<AnyOrigin, { readonly answers: number; readonly setAside: number }>>;
  readonly milliseconds: number;
}

/** Sets answers aside as the product does, and compares with how they came about. */
export const caughtIn = (labelled: readonly Labelled[], links?: LinksByHour): Caught => {
  const began = performance.now();
  const findings = findingsIn(
    labelled.map(({ answer }) => answer),
    links,
  );
  const milliseconds = performance.now() - began;
  const isAside = ({ answer }: Labelled): boolean => findings.has(answer.answerId);
  const byOrigin = Object.fromEntries(
    [...origins, ...troubles].map((origin) => {
      const those = labelled.filter((one) => one.origin === origin);
      return [origin, { answers: those.length, setAside: those.filter(isAside).length }];
    }),
  ) as Caught['byOrigin'];
  const forged = labelled.filter(({ origin }) => origin !== 'genuine' && origin !== 'angry-citizens');
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

/** The troubled quarter of a seed, with and without the links that were handed over. */
const troubled = (seed: number) => {
  const all = troubledQuarter(seed);
  return [
    { known: 'no', caught: caughtIn(all) },
    { known: 'yes', caught: caughtIn(all, linksBehind(all, seed)) },
  ];
};

const troubledLines = (): readonly string[] => [
  'A troubled quarter (`bench/troubled-quarter.ts`): beside all that, on three mornings 120 citizens come in one hour, nearly half',
  'of them angry alike, and on three afternoons all officers forge together, so that none stands out. The links that were handed',
  'over in each hour tell the two apart:',
  '',
  '| seed | links known | precision | recall | angry citizens set aside | officers together set aside |',
  '|---|---|---|---|---|---|',
  ...seeds.flatMap((seed) =>
    troubled(seed).map(({ known, caught: { precision, recall, byOrigin } }) => {
      const of = (origin: AnyOrigin) => `${byOrigin[origin].setAside} of ${byOrigin[origin].answers}`;
      const [citizens, officers] = [of('angry-citizens'), of('officers-together')];
      return `| ${seed} | ${known} | ${percent(precision)} | ${percent(recall)} | ${citizens} | ${officers} |`;
    }),
  ),
  '',
];

const linesOf = (runs: readonly Caught[], busier: readonly Busier[]): readonly string[] => [
  '# How well forged survey answers are caught',
  '',
  'Written by `npm run bench`, or by `node bench/surveys.ts` alone. Each run: 10,000 answers of one quarter, 1,000 of them',
  'forged in six ways by a generator that does not look at the bounds of the detector (`bench/forged-answers.ts`), with the',
  'links that were handed over. `careful-hand` is meant to be beyond any detector that keeps neither addresses nor devices:',
  'one answer at a time, at a human pace, like a content citizen.',
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
  ...troubledLines(),
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
    seeds.map((seed) => {
      const all = forgedQuarter(seed);
      return caughtIn(all, linksBehind(all, seed));
    }),
    busier,
  ).join('\n');
  writeFileSync(new URL('surveys.md', import.meta.url), report);
  return report;
};

if (import.meta.main) benchSurveys();
