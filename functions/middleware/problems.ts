import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { Refused } from '../../shared/domain/decision.ts';
import type { Language } from '../../shared/messages/language.ts';
import { BadCursor } from '../../shared/ports/table.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Result } from '../endpoint.ts';
import { faultAnswer, problemAnswer } from '../problem.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** Who turned out to ask, by the event of the request: problems are told in their zone. */
const readers = new WeakMap<Event, Pick<Actor, 'language' | 'zone'>>();

/** Notes who reads the answer to this request, whatever it comes to. */
export const noteReader = (event: Event, reader: Pick<Actor, 'language' | 'zone'>): void => {
  readers.set(event, reader);
};

const asked = (headers: Event['headers']): Language | undefined => {
  const wish = (headers['accept-language'] ?? '').toLowerCase();
  return (['id', 'en'] as const).find((language) => wish.startsWith(language));
};

/** The language that the request asks for, else the reader's own; Indonesian for somebody unknown. */
const readerOf = (event: Event) => {
  const { language = 'id', zone = 'WIB' } = readers.get(event) ?? {};
  return { language: asked(event.headers) ?? language, zone };
};

/** A cursor that somebody made up or changed is a wrong field, and no fault of ours. */
const asRefusal = (error: unknown): Refused | undefined => {
  if (error instanceof Refused) return error;
  if (!(error instanceof BadCursor)) return undefined;
  return new Refused({ code: 'invalid-field', field: '/cursor', facts: { in: 'query' } });
};

/** Turns a refusal into its problem+json, and everything else into a fault whose cause only the log knows. */
export const problems = ({ log }: Pick<Dependencies, 'log'>): MiddlewareObj<Event, Result, Error, Context> => ({
  onError: (request) => {
    const { event, context, error } = request;
    const reader = { ...readerOf(event), requestId: context.awsRequestId };
    const refused = asRefusal(error);
    if (refused) {
      request.response = problemAnswer(refused, reader);
      return;
    }
    log('fault', { requestId: context.awsRequestId, error });
    request.response = faultAnswer(reader);
  },
});
