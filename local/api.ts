import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyResultV2, Context } from 'aws-lambda';
import { v7 } from 'uuid';
import type { VerifyToken } from './access-token.ts';
import { type Answer, gatewayMessage } from './answer.ts';
import { type GatewayRequest, lambdaContext, lambdaEvent, stage } from './lambda-event.ts';
import { readBody } from './request-body.ts';
import { type Match, matcher, type Route } from './route.ts';

/** A function of the product, as Lambda would call it. */
export type LambdaHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Context,
) => Promise<APIGatewayProxyResultV2 | undefined>;

export interface ApiOptions {
  readonly routes: readonly Route[];
  readonly handlers: Readonly<Record<string, LambdaHandler>>;
  readonly verify: VerifyToken;
  /** How long a function may take; API Gateway's own limit is 30 seconds. */
  readonly timeoutMs?: number;
  readonly bodyLimit?: number;
  readonly onFault?: (error: unknown, requestId: string) => void;
}

export interface ApiRequest {
  readonly request: IncomingMessage;
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly address: string;
}

const tenMegabytes = 10 * 1024 * 1024;
const gatewayLimitMs = 30_000;

/** What the function returned, read as API Gateway reads it: an object without `statusCode` is the body of a 200. */
const answerOf = (result: APIGatewayProxyResultV2 | undefined): Answer => {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const { statusCode = 200, headers = {}, body, isBase64Encoded, cookies } = result;
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), `${value}`])),
    },
    ...(cookies ? { cookies } : {}),
    ...(body === undefined ? {} : { body: isBase64Encoded ? Buffer.from(body, 'base64') : body }),
  };
};

const timedOut = Symbol('timed out');

const within = async <T>(work: Promise<T>, limitMs: number): Promise<T | typeof timedOut> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(resolve, limitMs, timedOut);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

const call = async (gateway: GatewayRequest, handler: LambdaHandler, options: ApiOptions): Promise<Answer> => {
  const limitMs = options.timeoutMs ?? gatewayLimitMs;
  const context = lambdaContext(gateway.match.route.operationId, gateway.requestId, limitMs);
  const work = (async () => answerOf(await handler(lambdaEvent(gateway), context)))().catch((error: unknown) => {
    options.onFault?.(error, gateway.requestId);
    return gatewayMessage(500, 'Internal Server Error');
  });
  const answer = await within(work, limitMs);
  return answer === timedOut ? gatewayMessage(503, 'Service Unavailable') : answer;
};

/**
 * The API as API Gateway serves it: the same events to the same functions, and the same short refusals of its own
 * (400, 401, 404, 413, 500, 503) before or instead of the function.
 */
export const openApi = (options: ApiOptions): ((api: ApiRequest) => Promise<Answer>) => {
  const match = matcher(options.routes);
  const limit = options.bodyLimit ?? tenMegabytes;

  const find = (api: ApiRequest): Match | undefined | 'malformed' => {
    try {
      return match(api.request.method ?? '', api.rawPath.slice(stage.length + 1));
    } catch {
      return 'malformed';
    }
  };

  return async (api) => {
    const found = find(api);
    if (found === 'malformed') return gatewayMessage(400, 'Bad Request');
    const handler = found && options.handlers[found.route.operationId];
    if (!found || !handler) return gatewayMessage(404, 'Not Found');
    const claims = found.route.public ? undefined : await options.verify(api.request.headers.authorization);
    if (!claims && !found.route.public) {
      return { ...gatewayMessage(401, 'Unauthorized'), headers: unauthorizedHeaders };
    }
    const body = await readBody(api.request, limit);
    if (body === 'too-large') return gatewayMessage(413, 'Request Entity Too Large');
    const { method = 'GET', headers } = api.request;
    const gateway = { ...api, method, headers, body, requestId: v7(), match: found, claims };
    return call(gateway, handler, options);
  };
};

const unauthorizedHeaders = { 'content-type': 'application/json', 'www-authenticate': 'Bearer' };
