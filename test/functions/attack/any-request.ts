import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import fc from 'fast-check';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { endpoints } from '../../../functions/endpoints.ts';
import type { Operation } from '../../../shared/contract/define-operations.ts';
import { contract, type OperationId } from '../../../shared/contract/index.ts';
import { mutated, nastyTexts } from '../../contract/arbitrary/nasty-value.ts';
import { validValue, type Words } from '../../contract/arbitrary/valid-value.ts';

type Texts = Readonly<Record<string, string>>;

/** A request as the gateway hands it over; a body is what JSON holds. */
export interface AnyRequest {
  readonly who: Texts;
  readonly params: Texts;
  readonly query: Texts;
  readonly headers: Texts;
  readonly body: unknown;
}

const asTexts = (value: unknown): Texts =>
  typeof value !== 'object' || value === null
    ? {}
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));

const mostlyValid = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: values }, { weight: 2, arbitrary: mutated(values) });

const textsOf = (schema: Operation['params'] | undefined, words: Words): fc.Arbitrary<Texts> =>
  schema === undefined
    ? fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constant({ extra: '1' }) })
    : mostlyValid(validValue(schema, words)).map(asTexts);

const headers = fc.record(
  {
    'idempotency-key': fc.oneof(
      { weight: 9, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom(...nastyTexts) },
    ),
    'if-match': fc.oneof(
      { weight: 9, arbitrary: fc.nat(4).map((version) => `"${version}"`) },
      { weight: 1, arbitrary: fc.constantFrom('*', '"999999999999999"', ...nastyTexts) },
    ),
    'accept-language': fc.constantFrom('id', 'en-GB,en;q=0.9', 'xx', ...nastyTexts),
  },
  { requiredKeys: ['idempotency-key', 'if-match'] },
);

/** Requests for one operation, most of them by the contract, the others with one thing wrong. */
export const anyRequest = (
  operation: OperationId,
  { words, people }: { readonly words: Words; readonly people: readonly Texts[] },
): fc.Arbitrary<AnyRequest> => {
  const { params, query, body }: Operation = contract[operation];
  return fc.record({
    who: fc.constantFrom(...people),
    params: textsOf(params, words),
    query: textsOf(query, words),
    headers,
    body: body === undefined ? fc.constant(undefined) : mostlyValid(validValue(body, words)),
  });
};

const context = { awsRequestId: '019aa000-0000-7000-8000-000000000002' } as Context;

/** Sends it through the Lambda handler of the operation. */
export const ask = (
  operation: OperationId,
  { who, params, query, headers: given, body }: AnyRequest,
  deps: Dependencies,
) => {
  const { method, path } = contract[operation];
  const event = {
    headers: given,
    pathParameters: params,
    queryStringParameters: query,
    requestContext: { http: { method, path }, authorizer: { jwt: { claims: who, scopes: [] } } },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  return endpoints[operation].bind(deps)(event, { ...context, functionName: operation });
};
