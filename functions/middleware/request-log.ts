import type middy from '@middy/core';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type { Dependencies } from '../dependencies.ts';
import type { Result } from '../endpoint.ts';

/** One line per request: which operation, how it ended, how long it took. Never a body, a name or an address. */
export const requestLog = (
  operation: string,
  { log }: Pick<Dependencies, 'log'>,
): MiddlewareObj<APIGatewayProxyEventV2WithJWTAuthorizer, Result, Error, Context, { startedAt: number }> => {
  const write = (
    request: middy.Request<APIGatewayProxyEventV2WithJWTAuthorizer, Result, Error, Context, { startedAt: number }>,
  ): void => {
    const milliseconds = Math.round((performance.now() - (request.internal.startedAt ?? 0)) * 10) / 10;
    log('request', {
      operation,
      requestId: request.context.awsRequestId,
      status: request.response?.statusCode,
      milliseconds,
    });
  };
  return {
    before: (request) => {
      request.internal.startedAt = performance.now();
    },
    after: write,
    onError: write,
  };
};
