import type { Operation } from '../shared/contract/define-operations.ts';
import { changes } from '../shared/contract/exchange.ts';
import { type AnswerOf, type CallOf, contract, type OperationId } from '../shared/contract/index.ts';
import type { Problem } from '../shared/contract/shapes/problem.ts';
import type { Language } from '../shared/messages/language.ts';
import { ProblemError, transportProblem } from './problem-error.ts';

/** An answer that is no problem. `etag` is the version, where the operation promises one. */
interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly etag?: number;
}

interface Options {
  readonly signal?: AbortSignal;
}

type Method<Id extends OperationId> =
  Record<never, never> extends CallOf<Id>
    ? (call?: CallOf<Id>, options?: Options) => Promise<Answer<AnswerOf<Id>>>
    : (call: CallOf<Id>, options?: Options) => Promise<Answer<AnswerOf<Id>>>;

/** One method for each operation of the contract. Each throws ProblemError when it is not done. */
export type Client = { readonly [Id in OperationId]: Method<Id> };

export interface ClientOptions {
  /** Where the API is, without a slash at the end, such as `/api`. */
  readonly baseUrl: string;
  /** The access token, or undefined while nobody is signed in. */
  readonly getToken: () => Promise<string | undefined> | string | undefined;
  /** Of what the client words itself, and of what it asks the API for. */
  readonly language: Language;
  readonly fetch?: typeof globalThis.fetch;
  /** Waits before the next attempt. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** A call as the client reads it, whatever the operation. */
interface AnyCall {
  readonly [param: string]: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
}

/** After a network failure nobody knows whether the request arrived: the same key makes asking again harmless. */
const retryPauses = [300, 1500];

const pathOf = (template: string, call: AnyCall): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(call[name])));

const queryOf = ({ query = {} }: AnyCall): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.size === 0 ? '' : `?${parameters}`;
};

const requestOf = async (
  operation: Operation,
  call: AnyCall,
  options: ClientOptions,
): Promise<[string, RequestInit]> => {
  const token = operation.public === true ? undefined : await options.getToken();
  const headers = {
    accept: 'application/json, application/problem+json',
    'accept-language': options.language,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
    ...(changes(operation) ? { 'idempotency-key': call.idempotencyKey ?? crypto.randomUUID() } : {}),
  };
  const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
  const address = `${options.baseUrl}${pathOf(operation.path, call)}${queryOf(call)}`;
  return [address, { method: operation.method, headers, ...body }];
};

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const send = async (
  request: readonly [string, RequestInit],
  options: ClientOptions,
  pauses: readonly number[] = retryPauses,
): Promise<Response> => {
  const [address, init] = request;
  const { fetch = globalThis.fetch, pause = sleep } = options;
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    const [milliseconds, ...rest] = pauses;
    if (milliseconds === undefined) throw new ProblemError(transportProblem(0, options.language), { cause });
    await pause(milliseconds);
    return send(request, options, rest);
  }
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'title' in body;

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

const versionIn = (tag: string | null): number | undefined => {
  const [, digits] = /^(?:W\/)?"(\d+)"$/.exec(tag ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const answerOf = async (response: Response, language: Language): Promise<Answer<unknown>> => {
  const body = await jsonOf(response);
  if (!response.ok) throw new ProblemError(isProblem(body) ? body : transportProblem(response.status, language));
  if (body === undefined) throw new ProblemError(transportProblem(503, language));
  const etag = versionIn(response.headers.get('etag'));
  return { status: response.status, body, ...(etag === undefined ? {} : { etag }) };
};

/**
 * The API as functions: `client.submitTargets({ caseId, segmentId, ifMatch })`. Writes get an Idempotency-Key of their own,
 * and are sent again with the same key when the network fails.
 */
export const openClient = (options: ClientOptions): Client =>
  Object.fromEntries(
    Object.entries<Operation>(contract).map(([id, operation]) => [
      id,
      async (call: AnyCall = {}, { signal }: Options = {}) => {
        const [address, init] = await requestOf(operation, call, options);
        const response = await send([address, signal === undefined ? init : { ...init, signal }], options);
        return answerOf(response, options.language);
      },
    ]),
  ) as unknown as Client;
