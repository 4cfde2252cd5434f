import { describe, expect, it } from 'vitest';
import { getHealth } from '../../../functions/system/get-health.ts';
import { getOpenApi } from '../../../functions/system/get-open-api.ts';
import { openApp } from '../../support/app.ts';

describe('whoever has not signed in', () => {
  it('learns that the API runs', async () => {
    expect(await openApp().call(getHealth, 'nobody', {})).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('reads what the API can do', async () => {
    const { body } = await openApp().call(getOpenApi, 'nobody', {});
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/me': { get: { operationId: 'getMe' } } } });
  });
});
