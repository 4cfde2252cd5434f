import { wholeWeight } from '../targets/weights.ts';
import type { Bilingual } from './scheme.ts';
import { partWords, placeOf } from './scheme-finding-place.ts';
import { findingWords } from './scheme-finding-words.ts';

export type SchemeFindingCode = keyof typeof findingWords;

/** What is wrong with a rule pack: where, as a JSON pointer and as a person calls it, and in words for who drafts it. */
export interface SchemeFinding {
  readonly code: SchemeFindingCode;
  readonly path: string;
  /** Such as `Rentang nilai ke-3`. */
  readonly place: Bilingual;
  readonly message: Bilingual;
}

/** What a sentence needs: values that read alike in both languages, or words in each. */
type Facts = Readonly<Record<string, unknown>>;

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'id' in value && 'en' in value;

const fill = (text: string, facts: Facts, language: keyof Bilingual): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name];
    return String(isBilingual(fact) ? fact[language] : fact);
  });

/** Codes whose `name` is a part of the pack, and is called as people call it. */
const namesPart: readonly SchemeFindingCode[] = ['part-missing', 'source-missing', 'unverified-unmarked'];

export const schemeFinding = (code: SchemeFindingCode, path: string, given: Facts = {}): SchemeFinding => {
  const { name } = given;
  const facts = typeof name === 'string' && namesPart.includes(code) ? { ...given, name: partWords(name) } : given;
  const { id, en } = findingWords[code];
  return { code, path, place: placeOf(path), message: { id: fill(id, facts, 'id'), en: fill(en, facts, 'en') } };
};

/** One place is told once, whatever more is wrong with it. */
export const firstOfEachPlace = (findings: readonly SchemeFinding[]): readonly SchemeFinding[] =>
  findings.filter(({ path }, index) => findings.findIndex((one) => one.path === path) === index);

/** What stands where a number should, and is none. */
const noNumber = (value: unknown): Bilingual => {
  if (value === undefined || value === null || Number.isNaN(value)) return { id: 'belum diisi', en: 'empty' };
  return typeof value === 'string'
    ? { id: `teks "${value.slice(0, 40)}"`, en: `the text "${value.slice(0, 40)}"` }
    : { id: 'bukan angka', en: 'no number' };
};

/** A number of hundredths as people write it: 9999 is `99,99` in Indonesian. */
export const hundredthsWords = (value: unknown): Bilingual => {
  if (!Number.isFinite(value)) return noNumber(value);
  const text = String(Number(value) / 100);
  return { id: text.replace('.', ','), en: text };
};

/** Basis points as percent, `99,99 %`. */
export const percentWords = (value: unknown): Bilingual => {
  const { id, en } = hundredthsWords(value);
  return Number.isFinite(value) ? { id: `${id} %`, en: `${en} %` } : { id, en };
};

/** How a sum is brought to the whole. */
export const changeWords = (total: number): Bilingual => {
  const { id, en } = percentWords(Math.abs(wholeWeight - total));
  if (Number.isNaN(total)) return { id: 'Isi semua bobot.', en: 'Give every weight.' };
  return total < wholeWeight
    ? { id: `Tambahkan ${id}.`, en: `Add ${en}.` }
    : { id: `Kurangi ${id}.`, en: `Take away ${en}.` };
};

/** A part of something that was only read, not yet checked: undefined where there is none. */
export const partOf = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined,
    value,
  );

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Nothing when every expected name is there, and no other one. */
export const namesFindings = (value: unknown, expected: readonly string[], path: string): readonly SchemeFinding[] => {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return [
    ...expected.filter((name) => !names.includes(name)).map((name) => schemeFinding('part-missing', path, { name })),
    ...names
      .filter((name) => !expected.includes(name))
      .map((name) => schemeFinding('part-unknown', `${path}/${name}`, { name })),
  ];
};

/** Nothing when the value is an integer of hundredths between two; a share is told as percent, a score as it is. */
export const pointsFindings = (
  value: unknown,
  path: string,
  {
    least = 0,
    most = 10_000,
    isScore = false,
  }: { readonly least?: number; readonly most?: number; readonly isScore?: boolean } = {},
): readonly SchemeFinding[] => {
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return [];
  const said = isScore ? hundredthsWords : percentWords;
  return [
    schemeFinding('not-basis-points', path, {
      value: said(value),
      least: said(least),
      most: said(most),
      example: said(7000),
    }),
  ];
};
