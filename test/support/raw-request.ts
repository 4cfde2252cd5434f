import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type { Endpoint } from '../../functions/endpoint.ts';
import { contract } from '../../shared/contract/index.ts';
import type { App } from './app.ts';
import { caseOf } from './small-office.ts';

/** What the gateway hands over, where it differs from a remark of `siti` on her own year. */
export interface RawRequest {
  readonly as?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export interface Logged {
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const requestId = '019aa000-0000-7000-8000-000000000001';

const eventOf = (
  operation: Endpoint['operation'],
  {
    as = { sub: 'siti', agency_id: 'contoh' },
    path = { caseId: caseOf('siti') },
    headers = { 'idempotency-key': 'key-1' },
    ...rest
  }: RawRequest,
) => {
  const { method, path: template } = contract[operation];
  return {
    headers,
    pathParameters: path,
    requestContext: { http: { method, path: template }, authorizer: { jwt: { claims: as, scopes: [] } } },
    isBase64Encoded: false,
    ...rest,
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
};

/** Sends a request as the gateway does, byte for byte, and gathers what is logged. */
export const send = async (app: App, to: Endpoint, request: RawRequest, logged: Logged[] = []) => {
  const log = (event: string, facts: Logged['facts']) => {
    logged.push({ event, facts });
  };
  const context = { functionName: to.operation, awsRequestId: requestId } as Context;
  const answer = await to.bind({ ...app.deps, log })(eventOf(to.operation, request), context);
  return { ...answer, body: JSON.parse(answer.body) };
};
