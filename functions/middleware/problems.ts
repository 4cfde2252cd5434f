import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { Refused } from '../../shared/domain/decision.ts';
import type { Language } from '../../shared/messages/language.ts';
import { BadCursor } from '../../shared/ports/table.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Result } from '../endpoint.ts';
import { faultAnswer, problemAnswer } from '../problem.ts';

const languageOf = (headers: Readonly<Record<string, string | undefined>>): Language =>
  (headers['accept-language'] ?? '').toLowerCase().startsWith('en') ? 'en' : 'id';

/** A cursor that somebody made up or changed is a wrong field, and no fault of ours. */
const asRefusal = (error: unknown): Refused | undefined => {
  if (error instanceof Refused) return error;
  if (!(error instanceof BadCursor)) return undefined;
  return new Refused({ code: 'invalid-field', field: '/cursor', facts: { in: 'query' } });
};

/** Turns a refusal into its problem+json, and everything else into a fault whose cause only the log knows. */
export const problems = ({
  log,
}: Pick<Dependencies, 'log'>): MiddlewareObj<APIGatewayProxyEventV2WithJWTAuthorizer, Result, Error, Context> => ({
  onError: (request) => {
    const { event, context, error } = request;
    const reader = { language: languageOf(event.headers), zone: 'WIB', requestId: context.awsRequestId } as const;
    const refused = asRefusal(error);
    if (refused) {
      request.response = problemAnswer(refused, reader);
      return;
    }
    log('fault', { requestId: context.awsRequestId, error });
    request.response = faultAnswer(reader);
  },
});
