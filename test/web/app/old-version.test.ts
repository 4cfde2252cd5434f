import { describe, expect, it } from 'vitest';
import { isOldVersion } from '../../../web/app/old-version.ts';

describe('a page that breaks', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://capaian.example/assets/plan-page-abc.js',
    'error loading dynamically imported module',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/plan.css',
  ])('is of an older version when its file is gone: %s', (message) => {
    expect(isOldVersion(new TypeError(message), true)).toBe(true);
  });

  it('is of no older version for any other reason', () => {
    expect(isOldVersion(new TypeError('x is undefined'), true)).toBe(false);
    expect(isOldVersion(new TypeError('Importing a module script failed.'), false)).toBe(false);
  });
});
