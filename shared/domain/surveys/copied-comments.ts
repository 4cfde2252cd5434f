import type { SurveyAnswer } from './answer.ts';
import type { Finding } from './finding.ts';

/** Letters of a text that nobody writes twice by chance; below it, "pelayanan sangat baik" is everybody's own. */
const longText = 40;
/** So many alike. */
const copiesFrom = 3;

/** The words of a text in order of the alphabet: small changes, another order and other marks are the same text. */
const wordsOf = (text: string): string =>
  [
    ...new Set(
      text
        .toLowerCase()
        .replace(/[^\p{L}\s]/gu, ' ')
        .split(/\s+/u)
        .filter((word) => word.length >= 4),
    ),
  ]
    .sort()
    .join(' ');

type Found = readonly (readonly [string, Finding])[];

/** Texts that came several times. The first of them stays: somebody may have meant it. */
export const copiedFindings = (answers: readonly SurveyAnswer[]): Found => {
  const texts = answers.flatMap(({ answerId, comment = '' }) => {
    const words = wordsOf(comment);
    return words.length < longText ? [] : [{ answerId, words }];
  });
  return [...Map.groupBy(texts, ({ words }) => words).values()]
    .filter((copies) => copies.length >= copiesFrom)
    .flatMap((copies) =>
      copies.slice(1).map(({ answerId }) => [answerId, { reason: 'copied-comment', alike: copies.length }] as const),
    );
};
