import type { Predicate } from '../../shared/domain/schemes/scheme.ts';
import type { SpreadReport } from '../../shared/domain/scoring/spread.ts';
import type { Format } from '../../shared/messages/format.ts';
import type { consoleId } from '../words/id/console.ts';

interface Naming {
  readonly words: typeof consoleId;
  readonly predicates: Readonly<Record<Predicate, string>>;
  readonly format: Pick<Format, 'percent'>;
}

/** An exact share such as `3/4` in basis points, rounded down. */
const basisPointsOf = (share: string): number => {
  const [part = 0, whole = 1] = share.split('/').map(Number);
  return Math.floor((part * 10_000) / whole);
};

/** How a spread differs from the guidance, in words that say what it is: a consideration. */
export const findingTexts = (
  { findings }: Pick<SpreadReport, 'findings'>,
  { words, predicates, format }: Naming,
): readonly string[] =>
  findings.map(({ predicates: named, rule, limit, share }) => {
    const names = named.map((predicate) => predicates[predicate]).join(words.and);
    if (rule === 'some') return words.spreadRules.some(names);
    return words.spreadRules[rule](names, format.percent(limit ?? 0), format.percent(basisPointsOf(share)));
  });
