import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { handler } from '../../../functions/aws/token-claims.ts';

const eventFor = (userAttributes: Record<string, string>): PreTokenGenerationV2TriggerEvent =>
  ({ request: { userAttributes }, response: {} }) as unknown as PreTokenGenerationV2TriggerEvent;

it('puts agency and employee into the access token', async () => {
  const attributes = { sub: 'f81d', 'custom:agency_id': 'contoh', 'custom:employee_id': 'e-1' };
  const { response } = await handler(eventFor(attributes));
  expect(response.claimsAndScopeOverrideDetails?.accessTokenGeneration).toEqual({
    claimsToAddOrOverride: { agency_id: 'contoh', employee_id: 'e-1' },
  });
});

it.each([{}, { 'custom:agency_id': 'contoh' }, { 'custom:agency_id': 'contoh', 'custom:employee_id': '' }])(
  'adds nothing for an account with only %o',
  async (attributes) => {
    expect((await handler(eventFor(attributes as Record<string, string>))).response).toEqual({});
  },
);
