import type { Refusal } from '../domain/decision.ts';
import type { Zone } from '../domain/people/people.ts';
import { fill, type Placeholder, placeholders } from './fill.ts';
import { type Format, formatFor } from './format.ts';
import { type Language, messagesIn } from './language.ts';
import type { RefusalWords } from './words.ts';

/** Why the rules say no, for a person: what is wrong, more closely, and what would be right. */
export interface RefusalText {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

type Facts = Readonly<Record<string, unknown>>;

/** Facts come from anywhere in the rules: what is not of the kind that the words expect stays unsaid. */
const written = (value: unknown, style: Placeholder['style'], format: Format): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (style === undefined) return String(value);
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  if (style === 'percent' || style === 'number') return isNumber ? format[style](value) : undefined;
  return typeof value === 'string' && isDate(value, style) ? format[style](value) : undefined;
};

const isDate = (value: string, style: 'moment' | 'day'): boolean =>
  (style === 'day' ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d-\d\dT/).test(value) && !Number.isNaN(Date.parse(value));

/** The words of a refusal with its facts. A code without words does not compile. */
export const refusalText = (refusal: Refusal, language: Language, zone: Zone = 'WIB'): RefusalText => {
  const words: RefusalWords = messagesIn(language).refusals[refusal.code];
  const facts: Facts = refusal.facts ?? {};
  const format = formatFor(language, zone);
  const wordFor = ({ name, style }: Placeholder): string | undefined => written(facts[name], style, format);
  const known = words.precise !== undefined && placeholders(words.precise).every((one) => wordFor(one) !== undefined);
  const detail = known && words.precise ? fill(words.precise, (one) => wordFor(one) ?? '') : words.detail;
  return { title: words.title, detail, remedy: words.remedy };
};
