import type { z } from 'zod';
import type { Operation } from './define-operations.ts';
import type { Contract, OperationId } from './index.ts';

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type OutputOf<Schema> = Schema extends z.ZodType ? Frozen<z.output<Schema>> : undefined;

type InputOf<Schema> = Schema extends z.ZodType ? Frozen<z.input<Schema>> : undefined;

type Part<Op, Name extends string> = Op extends Readonly<Record<Name, infer Schema>> ? Schema : undefined;

/** Whether an operation changes something, and so needs an Idempotency-Key. */
export const changes = ({ method, readOnly, repeatable }: Operation): boolean =>
  method !== 'GET' && readOnly !== true && repeatable !== true;

/** Operations that change something, as a type. */
type Changes<Op> = Op extends { readonly method: 'GET' } | { readonly readOnly: true } | { readonly repeatable: true }
  ? false
  : true;

type Nothing = Readonly<Record<string, never>>;

/** A request after `parseRequest`: what a handler gets. */
export type RequestOf<Id extends OperationId> = {
  readonly params: OutputOf<Contract[Id]['params']>;
  readonly query: Contract[Id] extends { readonly query: infer Schema } ? OutputOf<Schema> : Nothing;
  readonly body: OutputOf<Part<Contract[Id], 'body'>>;
} & (Contract[Id] extends { readonly ifMatch: true } ? { readonly ifMatch: number } : unknown) &
  (Changes<Contract[Id]> extends true ? { readonly idempotencyKey: string } : unknown);

/** The body of the answer when nothing is refused, as a handler gives it and a client gets it. */
export type AnswerOf<Id extends OperationId> = OutputOf<Contract[Id]['responses'][keyof Contract[Id]['responses']]>;

/** A part of a call: nothing where the operation has none, optional where nothing in it is needed. */
type Present<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<never, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

/** What the path names. A path that names nothing asks for nothing, and leaves body and query as they are. */
type Named<Params> = string extends keyof Params ? Record<never, never> : Params;

/** A request as a client makes it: the names of the path beside `query`, `body` and the version that the person saw. */
export type CallOf<Id extends OperationId> = Named<InputOf<Contract[Id]['params']>> &
  Present<'query', InputOf<Part<Contract[Id], 'query'>>> &
  Present<'body', InputOf<Part<Contract[Id], 'body'>>> &
  (Contract[Id] extends { readonly ifMatch: true } ? { readonly ifMatch: number } : unknown) &
  (Changes<Contract[Id]> extends true ? { readonly idempotencyKey?: string } : unknown);
