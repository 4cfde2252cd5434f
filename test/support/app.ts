import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type { Dependencies, Schemes } from '../../functions/dependencies.ts';
import type { Endpoint } from '../../functions/endpoint.ts';
import { deliverEverything } from '../../functions/outbox/deliver-journal.ts';
import type { Step } from '../../functions/step.ts';
import { openSqliteTable } from '../../local/sqlite-table.ts';
import type { AnswerOf, CallOf } from '../../shared/contract/exchange.ts';
import { contract, type OperationId } from '../../shared/contract/index.ts';
import { builtInSchemes } from '../../shared/data/schemes.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Letter } from '../../shared/ports/mail.ts';
import type { Table } from '../../shared/ports/table.ts';

export interface Started {
  readonly machine: string;
  readonly name: string;
  readonly input: unknown;
}

/** What an operation answered. `body` is the contract's body, or a problem. */
export interface Answered<O extends OperationId> {
  readonly status: number;
  readonly body: AnswerOf<O>;
  readonly problem: {
    readonly code: string;
    readonly errors: readonly {
      readonly code: string;
      readonly field?: string;
      readonly facts?: Record<string, unknown>;
    }[];
    readonly current?: unknown;
  };
  readonly etag: number;
}

export interface App {
  readonly agencyId: string;
  readonly table: Table;
  readonly deps: Dependencies;
  readonly started: readonly Started[];
  readonly completed: readonly { readonly token: string; readonly output: unknown }[];
  readonly letters: readonly Letter[];
  now(): string;
  /** Time goes on to this instant. */
  at(instant: string): void;
  /** Calls an operation as somebody, through its Lambda handler. */
  call<O extends OperationId>(endpoint: Endpoint<O>, as: string, call: CallOf<O>): Promise<Answered<O>>;
  /** Calls a machine's step. */
  step(step: Step, payload: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Delivers what is in the outbox. */
  deliver(): Promise<number>;
}

export interface AppOptions {
  readonly agencyId?: string;
  readonly now?: string;
  readonly schemes?: Schemes;
  /** Another app's, so that two agencies share it. */
  readonly table?: Table;
  /** Instead of files that have arrived once their address was given. */
  readonly files?: Files;
}

const context = (operation: string): Context =>
  ({ functionName: operation, awsRequestId: '019aa000-0000-7000-8000-000000000000' }) as Context;

const fill = (path: string, params: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, String(params[name])]));

interface Parts {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
}

const eventOf = (operation: OperationId, as: { employeeId: string; agencyId: string }, call: Parts, key: string) => {
  const { method, path } = contract[operation];
  const query = Object.entries(call.query ?? {}).map(([name, value]) => [name, String(value)]);
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': call.idempotencyKey ?? key,
      ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
    },
    pathParameters: fill(path, call as Readonly<Record<string, unknown>>),
    ...(query.length > 0 ? { queryStringParameters: Object.fromEntries(query) } : {}),
    requestContext: {
      http: { method, path },
      authorizer: { jwt: { claims: { sub: as.employeeId, agency_id: as.agencyId }, scopes: [] } },
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
};

/** The program on a table in memory, with time owned by the test and machines that only note that they were started. */
export const openApp = (options: AppOptions = {}): App => {
  const { agencyId = 'contoh', schemes = builtInSchemes, table = openSqliteTable(':memory:') } = options;
  let now = options.now ?? '2026-01-05T02:00:00.000Z';
  let made = 0;
  const next = (): string => {
    made += 1;
    return String(made).padStart(6, '0');
  };
  const started: Started[] = [];
  const completed: { token: string; output: unknown }[] = [];
  const letters: Letter[] = [];
  const files = new Map<string, { size: number; sha256: string }>();
  const deps: Dependencies = {
    table,
    schemes,
    clock: { now: () => now },
    ids: { next: () => `id-${next()}` },
    mail: {
      send: async (letter) => {
        letters.push(letter);
      },
    },
    files: options.files ?? {
      uploadAddress: async (key, { size }) => {
        files.set(key, { size, sha256: '0'.repeat(64) });
        return `https://files.example/${encodeURIComponent(key)}`;
      },
      downloadAddress: async (key) => `https://files.example/${encodeURIComponent(key)}`,
      parts: async () => [],
      join: async () => undefined,
      stat: async (key) => files.get(key),
    },
    workflows: {
      start: async (machine, name, input) => {
        if (!started.some((one) => one.machine === machine && one.name === name))
          started.push({ machine, name, input });
      },
      complete: async (token, output) => {
        completed.push({ token, output });
        return 'completed';
      },
    },
    baseUrl: 'https://capaian.example',
    log: (event, facts) => {
      if (event === 'fault') throw facts.error;
    },
  };
  return {
    agencyId,
    table,
    deps,
    started,
    completed,
    letters,
    now: () => now,
    at: (instant) => {
      now = instant;
    },
    call: async (endpoint, as, call) => {
      const event = eventOf(endpoint.operation, { employeeId: as, agencyId }, call as Parts, `key-${next()}`);
      const { statusCode, headers, body } = await endpoint.bind(deps)(event, context(endpoint.operation));
      const parsed = JSON.parse(body);
      const etag = Number(/"(\d+)"/.exec(headers.etag ?? '')?.[1] ?? Number.NaN);
      return { status: statusCode, body: parsed, problem: parsed, etag };
    },
    step: async (step, payload) =>
      (await step.bind(deps)({ agencyId, ...payload }, context(step.operation))) as Record<string, unknown>,
    deliver: () => deliverEverything(agencyId, deps),
  };
};
