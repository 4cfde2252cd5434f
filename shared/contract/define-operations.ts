import { z } from 'zod';
import type { Bilingual } from '../domain/schemes/scheme.ts';
import { pathParams } from './shapes/path-params.ts';

/** One operation as its slice writes it down. What is not said is not so. */
export interface OperationDraft {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/cases/{caseId}`: the schemas of the names in braces are in `shapes/path-params.ts`. */
  readonly path: `/${string}`;
  readonly summary: Bilingual;
  readonly query?: z.ZodObject;
  /** Refuses unknown fields. Without one, a body must be absent or empty. */
  readonly body?: z.ZodType;
  /** The answers that are no problems, by status. */
  readonly responses: Readonly<Record<number, z.ZodType>>;
  /** Needs the header If-Match with the version that the person saw; "0" when there was none yet. */
  readonly ifMatch?: true;
  /** Answers with the header ETag: the version. */
  readonly etag?: true;
  /** Needs no access token. */
  readonly public?: true;
  /** The record of the request holds nothing that was made of the body, by which somebody could prove what was said. */
  readonly confidential?: true;
  /** Changes nothing although it is a POST, and so needs no Idempotency-Key. */
  readonly readOnly?: true;
  /** What it carries has ids of its own, by which a repetition changes nothing: it needs no Idempotency-Key either. */
  readonly repeatable?: true;
}

/** One operation, with the schema of what its path names. */
export interface Operation extends OperationDraft {
  readonly params: z.ZodObject;
}

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type ParamsOf<Path extends string> = z.ZodObject<
  { [Name in Names<Path> & keyof typeof pathParams]: (typeof pathParams)[Name] },
  z.core.$strict
>;

type KnownPath<Path extends string> = Names<Path> extends keyof typeof pathParams ? Path : never;

type Defined<Drafts extends Readonly<Record<string, OperationDraft>>> = {
  readonly [Id in keyof Drafts]: Drafts[Id] & { readonly params: ParamsOf<Drafts[Id]['path']> };
};

const namesIn = (path: string): readonly string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const paramsOf = (path: string): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(pathParams).filter(([name]) => namesIn(path).includes(name))));

/** The operations of a slice, by operation id. A name in a path that has no schema does not compile. */
export const defineOperations = <const Drafts extends Readonly<Record<string, OperationDraft>>>(
  drafts: Drafts & { readonly [Id in keyof Drafts]: { readonly path: KnownPath<Drafts[Id]['path']> } },
): Defined<Drafts> =>
  Object.fromEntries(
    Object.entries<OperationDraft>(drafts).map(([id, draft]) => [id, { ...draft, params: paramsOf(draft.path) }]),
  ) as Defined<Drafts>;
