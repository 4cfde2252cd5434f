import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { answerBody, statusOf } from '../shared/contract/answer.ts';
import type { Operation } from '../shared/contract/define-operations.ts';
import type { AnswerOf, RequestOf } from '../shared/contract/exchange.ts';
import { type Contract, contract, type OperationId } from '../shared/contract/index.ts';
import { parseRequest } from '../shared/contract/parse.ts';
import { answeredRequest, fingerprintOf, rememberRequest } from '../shared/data/requests.ts';
import type { Case } from '../shared/domain/case.ts';
import type { Complaint } from '../shared/domain/complaints/complaint.ts';
import { type Refusal, Refused } from '../shared/domain/decision.ts';
import { type Permission, permissions } from '../shared/domain/permissions.ts';
import type { Task } from '../shared/domain/tasks/task.ts';
import { Conflict } from '../shared/ports/table.ts';
import { type Actor, actorOf } from './actor.ts';
import type { Dependencies } from './dependencies.ts';
import { noteReader, problems } from './middleware/problems.ts';
import { requestLog } from './middleware/request-log.ts';
import { Overtaken } from './problem.ts';
import { authorise } from './relations.ts';
import { type ChangeDraft, saveChanges, withFreshReads } from './saving.ts';

type SubjectOf<O extends OperationId> = (typeof permissions)[O]['subject'];

/** A request that was parsed and allowed, with what it is about. */
export type Call<O extends OperationId> = RequestOf<O> & {
  readonly actor: Actor;
  readonly now: string;
  readonly case: SubjectOf<O> extends 'case' | 'task' ? Case : undefined;
  readonly task: SubjectOf<O> extends 'task' ? Task : undefined;
  readonly complaint: SubjectOf<O> extends 'complaint' ? Complaint : undefined;
  /** In whose name a delegate acts; absent for everybody else. */
  readonly onBehalfOf?: string;
  /** The request as it came, for what is proved by a signature instead of a token. */
  readonly received: SubjectOf<O> extends 'public' ? Received : undefined;
};

/** Headers by their names in small letters, and the body to the byte. */
export interface Received {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** What a handler answers: the body, and the version where the contract promises one. The status is the contract's. */
export type Answer<O extends OperationId> = {
  readonly status?: number;
  readonly body: AnswerOf<O>;
} & (Contract[O] extends { readonly etag: true } ? { readonly etag: number } : unknown);

/** What a handler comes to: an answer with the changes that make it true, or every reason why not. */
export type Outcome<O extends OperationId> =
  | { readonly answer: Answer<O>; readonly changes?: readonly ChangeDraft[] }
  | { readonly refusals: readonly Refusal[]; readonly current?: unknown };

type Run<O extends OperationId> = (call: Call<O>, deps: Dependencies) => Promise<Outcome<O>>;

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** An answer as API Gateway takes it. */
export interface Result {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Handler = (event: Event, context: Context) => Promise<Result>;

/** An operation of the contract with the function that answers it; `bind` gives it its effects. */
export interface Endpoint<O extends OperationId = OperationId> {
  readonly operation: O;
  readonly bind: (deps: Dependencies) => Handler;
}

interface Stored {
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

const resultOf = ({ status, etag, body }: Stored): Result => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', ...(etag === undefined ? {} : { etag }) },
  body: JSON.stringify(body),
});

const textOf = ({ body = '', isBase64Encoded }: Event): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

const receivedOf = (event: Event): Received => ({
  headers: Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value])),
  text: textOf(event),
});

const bodyOf = (event: Event): unknown => {
  const text = textOf(event);
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused({ code: 'malformed-json' });
  }
};

const parsed = <O extends OperationId>(operation: O, event: Event): RequestOf<O> => {
  const request = parseRequest(operation, {
    params: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    headers: event.headers,
    body: bodyOf(event),
  });
  if (!request.ok) throw new Refused(...request.refusals);
  return request.value;
};

const refusedOf = ({ refusals, current }: { refusals: readonly Refusal[]; current?: unknown }): Refused =>
  current === undefined ? new Refused(...refusals) : new Overtaken(refusals, current);

/** The answer as the contract describes it: what it doesn't know stays here. */
const storedOf = <O extends OperationId>(operation: O, outcome: Outcome<O>) => {
  if ('refusals' in outcome) throw refusedOf(outcome);
  const { body, etag } = outcome.answer as { body: AnswerOf<O>; etag?: number };
  const known = answerBody(operation, body);
  const stored: Stored = {
    status: statusOf(operation),
    body: known,
    ...(etag === undefined ? {} : { etag: `"${etag}"` }),
  };
  return { stored, changes: outcome.changes ?? [] };
};

/** A lost race after every attempt is the person's to resolve: what they saw is not what stands there. */
const conflictAsRefusal = (error: unknown): never => {
  if (error instanceof Conflict) throw new Refused({ code: 'changed-since-read' });
  throw error;
};

const write = async <O extends OperationId>(
  operation: O,
  work: {
    readonly key: string;
    readonly actor: Actor;
    readonly request: unknown;
    readonly params: unknown;
    readonly run: () => Promise<Outcome<O>>;
  },
  deps: Dependencies,
): Promise<Stored> => {
  const { actor, key } = work;
  const sender = { agencyId: actor.agencyId, actorId: actor.employeeId, key };
  const { confidential }: Operation = contract[operation];
  const fingerprint = fingerprintOf([operation, confidential ? work.params : work.request]);
  const attempt = async (): Promise<Stored> => {
    const before = await answeredRequest(deps.table, sender);
    if (before && before.fingerprint !== fingerprint) throw new Refused({ code: 'idempotency-key-reused' });
    if (before) return before;
    const { changes, stored } = storedOf(operation, await work.run());
    const last = [rememberRequest(sender, { fingerprint, ...stored }, deps.clock.now())];
    const author = { agencyId: actor.agencyId, action: operation, actorId: actor.employeeId };
    await saveChanges(changes, { author, last }, deps);
    return stored;
  };
  return withFreshReads(attempt).catch(conflictAsRefusal);
};

const answer = async <O extends OperationId>(
  operation: O,
  run: Run<O>,
  context: { event: Event; deps: Dependencies },
) => {
  const { event, deps } = context;
  const permission: Permission = permissions[operation];
  const request = parsed(operation, event);
  if (permission.subject === 'public') {
    const call = { ...request, received: receivedOf(event), now: deps.clock.now() } as unknown as Call<O>;
    return storedOf(operation, await run(call, deps)).stored;
  }
  const actor = await actorOf(event.requestContext.authorizer?.jwt.claims, deps);
  noteReader(event, actor);
  const params = request.params as Readonly<Record<string, unknown>>;
  const work = async (): Promise<Outcome<O>> => {
    const subjects = await authorise(operation, { actor, params }, deps);
    return run({ ...request, ...subjects, actor, now: deps.clock.now() } as unknown as Call<O>, deps);
  };
  const { idempotencyKey: key, ...asked } = request as RequestOf<O> & { idempotencyKey?: string };
  if (key === undefined) return storedOf(operation, await work()).stored;
  return write(operation, { key, actor, request: asked, params, run: work }, deps);
};

/**
 * Makes a Lambda function of an operation: parse by the contract → who asks → the permission table → `run` → save its
 * changes with the record of the request in one transaction → answer. Only this file and `step.ts` know middy.
 */
export const endpoint = <O extends OperationId>(operation: O, run: Run<O>): Endpoint<O> => ({
  operation,
  bind: (deps) => {
    const stack = middy<Event, Result, Error, Context>()
      .use(requestLog(operation, deps))
      .use(problems(deps))
      .handler(async (event) => resultOf(await answer(operation, run, { event, deps })));
    return (event, context) => stack(event, context);
  },
});
