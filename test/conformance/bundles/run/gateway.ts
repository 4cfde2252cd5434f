import { randomUUID } from 'node:crypto';
import { citizenPages } from '../../../../functions/citizens/pages.ts';
import { lambdaEvent } from '../../../../local/lambda-event.ts';
import { matcher, type Route } from '../../../../local/route.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { type Fleet, FunctionFailed } from '../lambda/fleet.ts';
import type { Deployment } from '../packaged/deployment.ts';

/** The claims of an access token. */
export type Claims = Readonly<Record<string, unknown>>;

/** A request as it was answered. */
export interface Exchange {
  /** The account that asked. */
  readonly who: string;
  readonly operation: string;
  readonly function: string;
  readonly status: number;
}

interface GatewayOptions {
  readonly deployment: Pick<Deployment, 'routes' | 'functions'>;
  readonly invoke: Fleet['invoke'];
  /** The claims behind a token. */
  readonly claimsOf: (token: string) => Claims | undefined;
  readonly onAnswer: (exchange: Exchange) => void;
}

const operationOf = (routeKey: string): string => {
  const operation = Object.entries(contract).find(([, { method, path }]) => `${method} ${path}` === routeKey)?.[0];
  const name = operation ?? citizenPages.find(({ method, path }) => `${method} ${path}` === routeKey)?.page;
  if (name === undefined) throw new Error(`route ${routeKey}: no such operation, and no such page for citizens`);
  return name;
};

const routesOf = ({ routes }: GatewayOptions['deployment']): readonly Route[] =>
  routes.map(({ key, needsToken }) => {
    const [method = '', path = ''] = key.split(' ');
    return { operationId: operationOf(key), method, path, ...(needsToken ? {} : { public: true }) };
  });

const message = (status: number, text: string): Response =>
  new Response(JSON.stringify({ message: text }), { status, headers: { 'content-type': 'application/json' } });

interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The HTTP API: it finds the route, looks at the token, and calls the function behind it with an event of format 2.0. */
export const openGateway = ({ deployment, invoke, claimsOf, onAnswer }: GatewayOptions): typeof globalThis.fetch => {
  const match = matcher(routesOf(deployment));
  const functionOf = (key: string): string => {
    const { functionArn } = deployment.routes.find((route) => route.key === key) ?? {};
    return deployment.functions.find(({ arn }) => arn === functionArn)?.name ?? '';
  };
  /** The gateway words a function's failure itself. */
  const answerOf = async (name: string, event: unknown): Promise<LambdaAnswer> => {
    try {
      return (await invoke(name, event)) as LambdaAnswer;
    } catch (error) {
      if (!(error instanceof FunctionFailed)) throw error;
      return { statusCode: 500, headers: {}, body: '{"message":"Internal Server Error"}' };
    }
  };
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const found = match(method, url.pathname.replace(/^\/api/, ''));
    if (found === undefined) return message(404, 'Not Found');
    const headers = Object.fromEntries(new Headers(init.headers));
    const claims = claimsOf((headers.authorization ?? '').replace(/^Bearer /, ''));
    if (claims === undefined && found.route.public !== true) return message(401, 'Unauthorized');
    const event = lambdaEvent({
      method,
      rawPath: url.pathname,
      rawQuery: url.search.slice(1),
      headers: { ...headers, host: url.host },
      body: Buffer.from(typeof init.body === 'string' ? init.body : ''),
      address: '203.0.113.7',
      requestId: randomUUID(),
      match: found,
      claims: found.route.public === true ? undefined : (claims as Parameters<typeof lambdaEvent>[0]['claims']),
    });
    const name = functionOf(event.routeKey);
    const { statusCode, headers: sent, body } = await answerOf(name, event);
    onAnswer({
      who: String(claims?.username ?? '-'),
      operation: found.route.operationId,
      function: name,
      status: statusCode,
    });
    return new Response(body, { status: statusCode, headers: sent });
  };
};
