import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { Refused } from '../../shared/domain/decision.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Result } from '../endpoint.ts';
import { faultAnswer, problemAnswer } from '../problem.ts';

const languageOf = (headers: Readonly<Record<string, string | undefined>>): Language =>
  (headers['accept-language'] ?? '').toLowerCase().startsWith('en') ? 'en' : 'id';

/** Turns a refusal into its problem+json, and everything else into a fault whose cause only the log knows. */
export const problems = ({
  log,
}: Pick<Dependencies, 'log'>): MiddlewareObj<APIGatewayProxyEventV2WithJWTAuthorizer, Result, Error, Context> => ({
  onError: (request) => {
    const { event, context, error } = request;
    const reader = { language: languageOf(event.headers), zone: 'WIB', requestId: context.awsRequestId } as const;
    if (error instanceof Refused) {
      request.response = problemAnswer(error, reader);
      return;
    }
    log('fault', { requestId: context.awsRequestId, error });
    request.response = faultAnswer(reader);
  },
});
