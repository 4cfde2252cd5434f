import type { Bilingual, Scheme } from '../domain/schemes/scheme.ts';
import { checkScheme } from '../domain/schemes/scheme-check.ts';
import { type SchemeFinding, schemeFinding } from '../domain/schemes/scheme-finding.ts';
import { schemeOf } from './scheme-of.ts';

const isOfKnownKind = (json: unknown): json is Scheme =>
  typeof json === 'object' && json !== null && 'kind' in json && (json.kind === 'matrix' || json.kind === 'weighted');

/** What kinds of value are called by somebody who is no programmer. */
const kindWords: Readonly<Record<string, Bilingual>> = {
  boolean: { id: 'true atau false', en: 'true or false' },
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  array: { id: 'daftar dalam [ ]', en: 'a list in [ ]' },
  object: { id: 'kelompok isian dalam { }', en: 'a group of entries in { }' },
  null: { id: 'kosong (null)', en: 'nothing (null)' },
  missing: { id: 'tidak ada', en: 'nothing' },
};

const inWords = (facts: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, kindWords[String(value)] ?? value]));

/** Whether the rules have said something about this place, or about what holds it. */
const isTold = (path: string, told: readonly SchemeFinding[]): boolean =>
  told.some((one) => one.path === path || one.path.startsWith(`${path}/`) || path.startsWith(`${one.path}/`));

/**
 * Everything that keeps something read as JSON from being a rule pack, in words for who drafts it: what the rules find,
 * and what is of the wrong form where the rules have said nothing yet. Empty for a pack that may be used.
 */
export const schemeFindings = (json: unknown): readonly SchemeFinding[] => {
  const found = isOfKnownKind(json) ? checkScheme(json) : [];
  const form = schemeOf(json);
  if (form.ok) return found;
  const more = form.refusals
    .filter(({ field = '' }) => !isTold(field, found))
    .map(({ code, field = '', facts }) =>
      code === 'unknown-field'
        ? schemeFinding('part-unknown', field, { name: field.split('/').at(-1) })
        : schemeFinding('field-invalid', field, inWords(facts)),
    );
  return [...found, ...more];
};
