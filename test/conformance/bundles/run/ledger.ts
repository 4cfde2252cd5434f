import { isDeepStrictEqual } from 'node:util';

/** What happened, printed as it happens. */
export interface Ledger {
  /** Another part of the year begins. */
  chapter(title: string): void;
  line(text: string): void;
  /** States a fact; one that does not hold is a difference. */
  holds(fact: string, actual: unknown, expected?: unknown): void;
  /** Something failed that nobody waits for. */
  failed(what: string, error: unknown): void;
  readonly facts: () => number;
  readonly differences: readonly string[];
}

export const openLedger = (print: (line: string) => void): Ledger => {
  const differences: string[] = [];
  let facts = 0;
  const differs = (difference: string): void => {
    differences.push(difference);
    print(`  ✗ ${difference}`);
  };
  return {
    differences,
    failed: (what, error) => differs(`${what}: ${error}`),
    facts: () => facts,
    chapter: (title) => print(`\n${title}`),
    line: (text) => print(`  ${text}`),
    holds: (fact, actual, expected = true) => {
      facts += 1;
      if (isDeepStrictEqual(actual, expected)) {
        print(`  ✓ ${fact}`);
        return;
      }
      differs(`${fact}: want ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
    },
  };
};
