import type { z } from 'zod';

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Both sides in one form: read-only throughout, intersections flattened, absent entries of a record not spelled out. */
type Normal<T> = T extends readonly (infer Item)[]
  ? readonly Normal<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: string extends K ? Normal<Exclude<T[K], undefined>> : Normal<T[K]> }
    : T;

type Mirrored<Schema extends z.ZodType, Domain> =
  Identical<Normal<z.output<Schema>>, Normal<Domain>> extends true ? unknown : { readonly differsFrom: Domain };

/**
 * Ties a schema to the domain type that it describes: a field too many, too few, optional on one side only or of another
 * type does not compile. The schema itself is unchanged, and takes the name of the domain type.
 */
export const mirrors =
  <Domain>() =>
  <Schema extends z.ZodType>(schema: Schema & Mirrored<Schema, Domain>): z.ZodType<Domain, Domain> =>
    schema as unknown as z.ZodType<Domain, Domain>;
