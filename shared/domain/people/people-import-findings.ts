import type { Bilingual } from '../schemes/scheme.ts';
import { importWords } from './people-import-words.ts';

/** Everything that can be wrong with a file of employees or units. The words are in `people-import-words.ts`. */
export type ImportCode = keyof typeof importWords;

/** With an `error` the row is not taken in; with a `warning` it is, without the cell or as it stands. */
type ImportSeverity = 'error' | 'warning';

/** Where in the file: the row as spreadsheets count (the header is row 1) and the column as the file names it. */
export interface ImportPlace {
  readonly row: number;
  readonly column?: string;
}

/** What a finding's words name. A NIP may be among it: findings are shown to HR, never logged. */
export type ImportFacts = Readonly<Record<string, string | number>>;

/** One thing wrong with a file, in words for the one who mends it, and what would be right where it can be said. */
export interface ImportFinding extends ImportPlace {
  readonly code: ImportCode;
  readonly severity: ImportSeverity;
  readonly facts: ImportFacts;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly suggestion?: Bilingual;
}

const filled = (words: Bilingual, facts: ImportFacts): Bilingual => {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  return { id: fill(words.id), en: fill(words.en) };
};

const names = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** A finding with its words filled in. What would be right is only said when every fact that it names is known. */
export const importFinding = (place: ImportPlace, code: ImportCode, facts: ImportFacts = {}): ImportFinding => {
  const words: {
    severity: ImportSeverity;
    title: Bilingual;
    detail: Bilingual;
    suggestion?: Bilingual;
  } = importWords[code];
  const { suggestion } = words;
  const sayable = suggestion !== undefined && names(suggestion.id).every((name) => facts[name] !== undefined);
  return {
    ...place,
    code,
    severity: words.severity,
    facts,
    title: words.title,
    detail: filled(words.detail, facts),
    ...(sayable ? { suggestion: filled(suggestion, facts) } : {}),
  };
};
