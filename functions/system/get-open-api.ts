import { openApiDocument } from '../../shared/contract/openapi.ts';
import { endpoint } from '../endpoint.ts';

let document: Readonly<Record<string, unknown>> | undefined;

/** The description of this API, made once. */
export const getOpenApi = endpoint('getOpenApi', async () => {
  document ??= openApiDocument() as Record<string, unknown>;
  return { answer: { body: document } };
});
