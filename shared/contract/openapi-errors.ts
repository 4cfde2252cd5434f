import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { Operation } from './define-operations.ts';
import { changes } from './exchange.ts';
import { gatewayAnswer, problem } from './shapes/problem.ts';

const problemJson = { 'application/problem+json': { schema: problem } };
const gatewayJson = { 'application/json': { schema: gatewayAnswer } };

/** An HTTP API of API Gateway words these itself, before a function is called; the typed client makes problems of them. */
const byGateway = 'Answered by the gateway itself as `{ "message": … }`.';

const answers = {
  400: { id: 'Malformed', description: 'The request is not what the contract describes.', content: problemJson },
  401: { id: 'NotSignedIn', description: `No valid access token. ${byGateway}`, content: gatewayJson },
  403: { id: 'NotAllowed', description: 'The rules do not let this person do it.', content: problemJson },
  404: { id: 'NotFound', description: 'It does not exist, or not for this person.', content: problemJson },
  409: {
    id: 'InTheWay',
    description: 'What stands there does not allow it; after a lost race, `current` shows what that is.',
    content: problemJson,
  },
  413: { id: 'TooLarge', description: `The body is too large. ${byGateway}`, content: gatewayJson },
  422: { id: 'AgainstTheRules', description: 'The rules refuse the content, with every reason.', content: problemJson },
  428: { id: 'VersionRequired', description: 'The header If-Match is missing.', content: problemJson },
  429: { id: 'TooMany', description: `Too many requests at once. ${byGateway}`, content: gatewayJson },
  500: {
    id: 'Fault',
    description: 'Something broke on our side; `instance` finds it in the log.',
    content: problemJson,
  },
  503: { id: 'Unavailable', description: `No function answered in time. ${byGateway}`, content: gatewayJson },
} as const satisfies Readonly<Record<number, ZodOpenApiResponseObject>>;

type ErrorStatus = keyof typeof answers;

const statusesOf = (operation: Operation): readonly ErrorStatus[] => [
  ...(operation.public === true ? [] : ([401, 403] as const)),
  400,
  ...(Object.keys(operation.params.shape).length > 0 ? ([404, 409] as const) : []),
  ...(changes(operation) ? ([409, 422] as const) : []),
  ...(operation.body === undefined ? [] : ([413] as const)),
  ...(operation.ifMatch === true ? ([428] as const) : []),
  429,
  500,
  503,
];

/** How an operation may end otherwise. */
export const errorResponses = (
  operation: Operation,
): Readonly<Partial<Record<ErrorStatus, ZodOpenApiResponseObject>>> =>
  Object.fromEntries(statusesOf(operation).map((status) => [status, answers[status]]));
