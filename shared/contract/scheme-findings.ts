import type { Refusal } from '../domain/decision.ts';
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
  record: { id: 'kelompok isian dalam { }', en: 'a group of entries in { }' },
  null: { id: 'kosong (null)', en: 'nothing (null)' },
  missing: { id: 'tidak ada', en: 'nothing' },
};

/** Texts of a certain form, by a piece of the pattern that they have to match. */
const formWords: readonly (readonly [pattern: string, words: Bilingual])[] = [
  ['\\.\\d+\\.', { id: 'tiga angka seperti 1.0.0', en: 'three numbers such as 1.0.0' }],
  ['-02-29', { id: 'tanggal seperti 2027-01-31', en: 'a day such as 2027-01-31' }],
  ['A-Za-z0-9', { id: 'huruf, angka, dan tanda hubung tanpa spasi', en: 'letters, digits and hyphens without spaces' }],
];

/** What is expected or found, as somebody says it who writes no programs: a kind, a limit, a form, or one of some words. */
const said = (value: unknown): Bilingual => {
  const text = String(value);
  const known = kindWords[text] ?? formWords.find(([pattern]) => text.startsWith('/') && text.includes(pattern))?.[1];
  if (known !== undefined) return known;
  const limit = /^(?<sign>[<>])=?(?<number>-?[\d.]+)$/u.exec(text)?.groups;
  const number = limit?.number ?? '';
  if (limit?.sign === '>') return { id: `paling sedikit ${number}`, en: `${number} at least` };
  if (limit?.sign === '<') return { id: `paling banyak ${number}`, en: `${number} at most` };
  const choices = text.split(' | ');
  const last = choices.pop() ?? text;
  const but = choices.join(', ');
  return but === '' ? { id: last, en: last } : { id: `${but} atau ${last}`, en: `${but} or ${last}` };
};

const inWords = (facts: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, said(value)]));

const formFinding = ({ code, field = '', facts }: Refusal): SchemeFinding => {
  if (code === 'unknown-field') return schemeFinding('part-unknown', field, { name: field.split('/').at(-1) });
  return schemeFinding(facts?.received === 'missing' ? 'field-missing' : 'field-invalid', field, inWords(facts));
};

/** Parts that only one kind of scheme has: of none of them can anything be said while the kind is open. */
const ofOneKind = ['matrix', 'segments', 'weights', 'weightsWith360', 'behaviourScale', 'bands'];

const kindRefusals = (json: unknown): readonly Refusal[] => {
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? typeof json.kind : 'missing';
  return [{ code: 'invalid-field', field: '/kind', facts: { expected: 'matrix | weighted', received: kind } }];
};

/** What the form refuses; without a kind it is asked for first. */
const formRefusals = (json: unknown, refusals: readonly Refusal[]): readonly Refusal[] => {
  if (isOfKnownKind(json) || typeof json !== 'object' || json === null || Array.isArray(json)) return refusals;
  const ofBoth = refusals.filter(({ field = '' }) => !['kind', ...ofOneKind].includes(field.split('/')[1] ?? ''));
  return [...kindRefusals(json), ...ofBoth];
};

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
  const more = formRefusals(json, form.refusals).filter(({ field = '' }) => !isTold(field, found));
  return [...found, ...more.map(formFinding)];
};
