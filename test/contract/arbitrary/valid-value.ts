import fc from 'fast-check';
import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** What a field of a name often holds: ids that exist, so that a request gets past `not-found`. */
export type Words = Readonly<Record<string, readonly string[]>>;

interface Place {
  readonly words: Words;
  /** The name of the field, by which words are found. */
  readonly name: string;
}

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
}

type Check = Readonly<Record<string, unknown>>;

const limitOf = (check: Check): Limits => {
  switch (check.check) {
    case 'min_length':
      return { minimum: Number(check.minimum) };
    case 'max_length':
      return { maximum: Number(check.maximum) };
    case 'greater_than':
      return { minimum: Number(check.value) };
    case 'less_than':
      return { maximum: Number(check.value) };
    case 'number_format':
      return { format: String(check.format) };
    case 'string_format':
      return check.format === 'regex' ? { pattern: check.pattern as RegExp } : { format: String(check.format) };
    default:
      return {};
  }
};

/** What the checks of a schema leave open. A format such as a date is a check of the schema itself. */
const limitsOf = (schema: Schema): Limits => {
  const def = schema._zod.def as unknown as Check & { readonly checks?: readonly { _zod: { def: Check } }[] };
  const all = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  return Object.assign({}, ...all.map(limitOf)) as Limits;
};

const taken = (schema: Schema) => (value: unknown) => (schema as z.ZodType).safeParse(value).success;

/** fast-check knows no look-around; what it forbids is filtered afterwards. */
const matching = (pattern: RegExp): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(pattern.source.replace(/\(\?!.*?\)(?=\[)/, '')));

const text = (least: number, most: number): fc.Arbitrary<string> => {
  const length = { minLength: least, maxLength: Math.min(most, Math.max(least, 24)) };
  return fc.oneof(
    { weight: 6, arbitrary: fc.string({ ...length, unit: 'grapheme' }) },
    { weight: 2, arbitrary: fc.string({ ...length, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom('a'.repeat(Math.min(most, 5_000)), '漢'.repeat(Math.min(most, 5_000))) },
  );
};

const moments = fc.oneof(
  { weight: 4, arbitrary: fc.date({ min: new Date('2025-12-01'), max: new Date('2027-03-01'), noInvalidDate: true }) },
  { weight: 1, arbitrary: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }) },
);

const stringOf = (schema: Schema, { words, name }: Place): fc.Arbitrary<unknown> => {
  const { minimum = 0, maximum = 64, format, pattern } = limitsOf(schema);
  if (format === 'datetime') return moments.map((moment) => moment.toISOString());
  if (format === 'date') return moments.map((moment) => moment.toISOString().slice(0, 10));
  const made = (pattern ? matching(pattern) : text(minimum, maximum)).filter(taken(schema));
  const known = (words[name] ?? []).filter(taken(schema));
  return known.length === 0
    ? made
    : fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made });
};

const numberOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, format } = limitsOf(schema);
  const [min, max] = [Math.max(minimum, Number.MIN_SAFE_INTEGER), Math.min(maximum, Number.MAX_SAFE_INTEGER)];
  if (min > 200) return fc.integer({ min, max });
  const small = fc.integer({ min: Math.max(min, -10), max: Math.min(max, 200) });
  if (format === 'safeint') return fc.oneof(small, fc.integer({ min, max }));
  const decimals = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((thousandths) => thousandths / 1_000);
  const odd = fc.constantFrom(-0, 0.1, 0.000001, min, max);
  return fc.oneof(small, decimals, odd).filter(taken(schema));
};

const objectOf = (shape: Readonly<Record<string, Schema>>, words: Words): fc.Arbitrary<unknown> => {
  const isOptional = ([, schema]: readonly [string, Schema]) => schema._zod.optin === 'optional';
  const fields = Object.entries(shape);
  const model = Object.fromEntries(fields.map(([name, schema]) => [name, arbitraryOf(schema, { words, name })]));
  return fc.record(model, {
    requiredKeys: fields.filter((field) => !isOptional(field)).map(([name]) => name),
    noNullPrototype: true,
  });
};

const arbitraryOf = (schema: Schema, place: Place): fc.Arbitrary<unknown> => {
  const { def } = schema._zod as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] };
  const inner = (part: Schema, name = place.name) => arbitraryOf(part, { ...place, name });
  switch (def.type) {
    case 'string':
      return stringOf(schema, place);
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'array':
      return fc.array(inner(def.element), {
        minLength: limitsOf(schema).minimum ?? 0,
        maxLength: Math.min(limitsOf(schema).maximum ?? 4, 4),
      });
    case 'object':
      return objectOf(def.shape, place.words);
    case 'union':
      return fc.oneof(...def.options.map((option) => inner(option)));
    case 'record':
      return fc.dictionary(inner(def.keyType, 'key') as fc.Arbitrary<string>, inner(def.valueType), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'optional':
    case 'default':
      return inner(def.innerType);
    case 'nullable':
      return fc.option(inner(def.innerType));
    case 'pipe':
      return inner(def.out);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
};

/** Values that a schema of a request takes, made from the schema itself. */
export const validValue = (schema: Schema, words: Words = {}): fc.Arbitrary<unknown> =>
  arbitraryOf(schema, { words, name: '' });
