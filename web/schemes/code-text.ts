import type { Telling } from './rules-told.ts';

type Words = Readonly<Record<string, string>>;

/** Which words the codes at a place have; a place is a JSON pointer into a pack. */
const places = ({ words, domain }: Omit<Telling, 'format' | 'language'>): readonly (readonly [RegExp, Words])[] => [
  [/^\/indicatorRule\/outcome\/aspects\/|\/weakAspect$/u, domain.aspects],
  [/^\/indicatorRule\/outcome\/formulas\//u, words.formulas],
  [/\/onSilence$/u, domain.outcomesOnSilence],
  [/\/basis$/u, words.basis],
  [/\/missedWithCause$/u, domain.causes],
  [/^\/followUps\/\d+\/assigns\/kind$/u, domain.followUpKinds],
  [/^\/objectiveWeights$/u, words.weighed],
  [/^\/periodicEvaluation$/u, words.evaluated],
  [/^\/attainment\/lowerIsBetter$/u, words.lower],
  [/^\/attainment\/missingActuals$/u, words.missing],
  [/^\/publication\/every$/u, words.every],
  [/\/level$/u, domain.levels],
];

/** What a code of a pack says at its place; undefined for what is no code there. */
export const codeText = (
  path: string,
  value: string,
  telling: Omit<Telling, 'format' | 'language'>,
): string | undefined => {
  const found = places(telling).find(([pattern]) => pattern.test(path))?.[1];
  return found !== undefined && Object.hasOwn(found, value) ? found[value] : undefined;
};
