import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import type { Bilingual } from '../../domain/schemes/scheme.ts';
import { mirrors } from '../mirrors.ts';

/** Never a NIP: eighteen digits are refused, so that none gets into an address or a log. */
export const identifier = z
  .string()
  .max(limits.identifier)
  .regex(/^(?!.*\d{18})[A-Za-z0-9][A-Za-z0-9._~:-]*$/)
  .meta({ id: 'Identifier', description: 'An identifier of the product. Never a NIP.' });

export const instant = z.iso.datetime({ precision: 3 }).meta({
  id: 'Instant',
  description: 'An instant in UTC with milliseconds.',
  example: '2026-01-31T16:59:59.999Z',
  override: ({ jsonSchema }) => {
    delete jsonSchema.pattern;
  },
});

export const localDate = z.iso.date().meta({
  id: 'LocalDate',
  description: 'A day of the calendar, in the zone of the unit concerned.',
  example: '2026-01-31',
  override: ({ jsonSchema }) => {
    delete jsonSchema.pattern;
  },
});

export const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .meta({ id: 'Month', description: 'A month.', example: '2026-03' });

export const period = z
  .string()
  .regex(/^20\d\d-(Q[1-4]|0[1-9]|1[0-2])$/)
  .meta({ id: 'Period', description: 'A quarter or a month.', example: '2026-Q1' });

export const year = z.int().min(2020).max(2100).meta({ id: 'Year', example: 2026 });

export const basisPoints = z
  .int()
  .min(0)
  .max(10_000)
  .meta({ id: 'BasisPoints', description: 'Hundredths of a percent: 10,000 is the whole.' });

/** How many digits after the point a number needs, as people write it. */
const decimalsOf = (value: number): number => {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
};

/** A number that somebody measured or aims at. So few decimals keep exact attainments short, whatever is divided. */
export const measured = z
  .number()
  .min(-limits.measured)
  .max(limits.measured)
  .refine((value) => decimalsOf(value) <= limits.decimals, { params: { expected: `<=${limits.decimals} decimals` } });

export const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const version = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Text that may be empty: whether it must not be is a rule, which has its own words. Half a character has no bytes. */
export const textUpTo = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => text.isWellFormed(), { params: { expected: 'whole characters' } });

export const textOf = (most: number) => textUpTo(most).min(1);

export const bilingual = mirrors<Bilingual>()(
  z
    .strictObject({ id: textOf(limits.paragraph), en: textOf(limits.paragraph) })
    .meta({ id: 'Bilingual', description: 'Words in Indonesian and in English.' }),
);

export const facts = z
  .record(z.string(), z.unknown())
  .meta({ id: 'Facts', description: 'What a sentence needs to be precise; the names depend on the code.' });

/** A record with one value for each name: no hole, nothing beside. */
export const eachOf = <Name extends string, Schema extends z.ZodType>(names: readonly Name[], schema: Schema) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>);
