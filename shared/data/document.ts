import type { Condition, Item, Key, Write } from '../ports/table.ts';

/**
 * How a document of the domain lies in the table: the document under `doc`, its version and its index attributes beside
 * it, so that no name of the domain meets a name of the table.
 */
export type Versioned<T> = T & { readonly version: number };

/** The document with the version that the table counts. */
export const documentOf = <T>(item: Item | undefined): Versioned<T> | undefined =>
  item === undefined ? undefined : ({ ...(item.doc as T), version: item.version ?? 1 } as Versioned<T>);

/** The documents of several items. */
export const documentsOf = <T>(items: readonly Item[]): readonly Versioned<T>[] =>
  items.flatMap((item) => documentOf<T>(item) ?? []);

export interface Placed {
  readonly key: Key;
  /** From `inIndex`. */
  readonly indexed?: Readonly<Record<string, string>>;
  /** Seconds since 1970 after which the table may forget the item. */
  readonly expiresAt?: number;
}

const withoutVersion = (document: object): Record<string, unknown> => {
  const { version: _, ...rest } = document as { version?: number };
  return rest;
};

/** Writes a document: `version` 0 must not exist yet, any other must be the one that is stored. */
export const save = <T extends { readonly version: number }>(document: T, placed: Placed): Write => ({
  put: itemOf(document, placed),
  if: versionIs(document.version),
});

/** Writes a document whatever is stored. */
export const overwrite = (document: object, placed: Placed): Write => ({ put: itemOf(document, placed) });

/** Writes a document that must not exist yet. */
export const create = (document: object, placed: Placed): Write => ({
  put: itemOf(document, placed),
  if: { absent: true },
});

const versionIs = (version: number): Condition => (version === 0 ? { absent: true } : { version });

const itemOf = (document: object, { key, indexed, expiresAt }: Placed): Item => ({
  ...key,
  ...indexed,
  ...(expiresAt === undefined ? {} : { expiresAt }),
  doc: withoutVersion(document),
});
