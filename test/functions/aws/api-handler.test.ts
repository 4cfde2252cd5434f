import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { apiHandler } from '../../../functions/aws/api-handler.ts';
import type { Dependencies } from '../../../functions/dependencies.ts';
import type { Endpoint, Result } from '../../../functions/endpoint.ts';
import { lambdaEvent } from '../../../local/lambda-event.ts';
import { matcher } from '../../../local/route.ts';
import { contract, type OperationId } from '../../../shared/contract/index.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** Answers with its own name and what it was called with. */
const echo = (operation: OperationId): Endpoint => ({
  operation,
  bind: () => async (event: Event) => {
    const { authorizer } = event.requestContext;
    const body = JSON.stringify({ operation, params: event.pathParameters, claims: authorizer?.jwt.claims });
    return { statusCode: 200, headers: {}, body };
  },
});

const handler = apiHandler([echo('getCase'), echo('fileAppeal'), echo('getAppeal')], {} as Dependencies);
const said = (result: Result): Record<string, unknown> => JSON.parse(result.body);

const routes = Object.entries(contract).map(([operationId, { method, path }]) => ({ operationId, method, path }));

/** The event as the embedded server makes it of a request. */
const eventOf = (method: string, path: string, claims: Record<string, string> = {}): Event => {
  const match = matcher(routes)(method, path);
  if (!match) throw new Error(`no route for ${method} ${path}`);
  const rest = { rawQuery: '', headers: {}, body: new Uint8Array(), address: '127.0.0.1', requestId: 'r-1' };
  return lambdaEvent({ method, rawPath: `/api${path}`, match, claims, ...rest });
};

describe('the endpoints of a slice in one function', () => {
  it.each([
    ['GET', '/cases/c-1', 'getCase'],
    ['POST', '/cases/c-1/appeal', 'fileAppeal'],
    ['GET', '/cases/c-1/appeal', 'getAppeal'],
  ])('answer %s %s by %s', async (method, path, operation) => {
    const answer = said(await handler(eventOf(method, path), {} as Context));
    expect(answer).toMatchObject({ operation, params: { caseId: 'c-1' } });
  });

  it('fail for a route of another slice', async () => {
    await expect(handler(eventOf('GET', '/health'), {} as Context)).rejects.toThrow('GET /health: want one of GET');
  });
});

describe('who asks', () => {
  it("is the employee of Cognito's claim, not its own sub", async () => {
    const claims = { sub: 'f81d', employee_id: 'e-1', agency_id: 'contoh' };
    const { claims: seen } = said(await handler(eventOf('GET', '/cases/c-1', claims), {} as Context));
    expect(seen).toMatchObject({ sub: 'e-1', agency_id: 'contoh' });
  });

  it('is the sub of a provider that has no such claim', async () => {
    const { claims: seen } = said(await handler(eventOf('GET', '/cases/c-1', { sub: 'e-2' }), {} as Context));
    expect(seen).toEqual({ sub: 'e-2' });
  });
});
