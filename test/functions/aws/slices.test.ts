import { expect, it } from 'vitest';
import { apiHandler } from '../../../functions/aws/api-handler.ts';
import type { Dependencies } from '../../../functions/dependencies.ts';
import type { Endpoint } from '../../../functions/endpoint.ts';
import { slices } from '../../../shared/contract/index.ts';

/** What the entry point of the slice's function imports. */
const endpointsOf = async (slice: string): Promise<readonly Endpoint[]> =>
  ((await import(`../../../functions/${slice}/endpoints.ts`)) as { endpoints: readonly Endpoint[] }).endpoints;

it.each(Object.entries(slices))('the function of %s answers each of its operations', async (slice, operations) => {
  const endpoints = await endpointsOf(slice);
  expect(endpoints.map(({ operation }) => operation).sort()).toEqual(Object.keys(operations).sort());
  expect(apiHandler(endpoints, {} as Dependencies)).toBeTypeOf('function');
});
