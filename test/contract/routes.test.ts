import { describe, expect, it } from 'vitest';
import { matcher } from '../../local/route.ts';
import { routes } from '../../shared/contract/routes.ts';

describe('the routes', () => {
  const match = matcher(routes);

  it.each(routes)('$operationId is reached by its own address', ({ operationId, method, path }) => {
    const found = match(method, path.replace(/\{\w+\}/g, 'x'));
    expect(found?.route.operationId).toBe(operationId);
  });

  it('open only what is signed, the description and the health check without a token', () => {
    expect(routes.filter((route) => route.public === true).map(({ operationId }) => operationId)).toEqual([
      'sendEvents',
      'getOpenApi',
      'getHealth',
    ]);
  });
});
