import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, placeAt } from '../../web/routes.ts';

describe('an address', () => {
  it('leads to its page', () => {
    expect(placeAt('/kasus/k-1/skp/s-2')).toEqual({ page: 'plan', params: { caseId: 'k-1', segmentId: 's-2' } });
    expect(placeAt('/')).toEqual({ page: 'home', params: {} });
  });

  it('of no page leads nowhere', () => {
    expect(['/kasus', '/tugas/', '/tugas/a/b', '/tugas/%E0%A4%A'].map(placeAt)).toEqual(Array(4).fill(undefined));
  });

  it('brings back what it was made of', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(name, (taskId) => {
        expect(placeAt(addressOf('task', { taskId }))).toEqual({ page: 'task', params: { taskId } });
      }),
    );
  });
});
