import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type { Claims } from './access-token.ts';
import type { Match } from './route.ts';

/** A request, read and matched: what the gateway knows before it calls the function. */
export interface GatewayRequest {
  readonly method: string;
  /** As sent, still percent-encoded, with the stage: `/api/cases/1`. */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
  readonly address: string;
  readonly requestId: string;
  readonly match: Match;
  /** Undefined for an operation that needs no token. */
  readonly claims: Claims | undefined;
}

/** The name of the deployed stage, which is also the first segment of every path. */
export const stage = 'api';

const isText = (contentType: string): boolean =>
  /^(text\/|application\/(json|xml|javascript)\b|application\/[\w.-]+\+(json|xml)\b)/i.test(contentType);

const joined = (entries: Iterable<[string, string]>): Record<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of entries) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};

const headersOf = (headers: GatewayRequest['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

/** API Gateway hands every claim on as a string, and a list as `[a b]`. */
const claimsOf = (claims: Claims): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? `[${value.join(' ')}]` : `${value}`]),
  );

const authorizerOf = (claims: Claims) => ({
  jwt: { claims: claimsOf(claims), scopes: typeof claims.scope === 'string' ? claims.scope.split(' ') : [] },
});

const requestContextOf = (request: GatewayRequest, headers: Record<string, string>, at: Date) => ({
  accountId: '000000000000',
  apiId: 'local',
  ...(request.claims ? { authorizer: authorizerOf(request.claims) } : {}),
  domainName: headers.host ?? '',
  domainPrefix: (headers.host ?? '').split('.')[0] ?? '',
  http: {
    method: request.method,
    path: request.rawPath,
    protocol: 'HTTP/1.1',
    sourceIp: request.address,
    userAgent: headers['user-agent'] ?? '',
  },
  requestId: request.requestId,
  routeKey: `${request.match.route.method} ${request.match.route.path}`,
  stage,
  time: at.toUTCString(),
  timeEpoch: at.getTime(),
});

/** The event of payload format 2.0, as API Gateway's HTTP API hands it to a function behind a JWT authorizer. */
export const lambdaEvent = (request: GatewayRequest): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const headers = headersOf(request.headers);
  const cookies = request.headers.cookie;
  const text = isText(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: `${request.match.route.method} ${request.match.route.path}`,
    rawPath: request.rawPath,
    rawQueryString: request.rawQuery,
    ...(typeof cookies === 'string' ? { cookies: cookies.split('; ') } : {}),
    headers,
    ...(request.rawQuery ? { queryStringParameters: joined(new URLSearchParams(request.rawQuery)) } : {}),
    ...(Object.keys(request.match.parameters).length > 0 ? { pathParameters: { ...request.match.parameters } } : {}),
    // A public operation has no authorizer in AWS either; the type can't say so.
    requestContext: requestContextOf(
      request,
      headers,
      new Date(),
    ) as APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'],
    ...(request.body.length > 0 ? { body: Buffer.from(request.body).toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: request.body.length > 0 && !text,
  };
};

/** The context of one call, with the time that is left of the gateway's limit. */
export const lambdaContext = (operationId: string, requestId: string, limitMs: number): Context => {
  const endsAt = performance.now() + limitMs;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: operationId,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${operationId}`,
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${operationId}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
