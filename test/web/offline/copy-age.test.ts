import { describe, expect, it } from 'vitest';
import { isFresh } from '../../../web/offline/copy-age.ts';

describe('a copy of a plan on a device', () => {
  it('is shown for fourteen days', () => {
    const keptAt = '2026-01-05T02:00:00.000Z';
    expect(isFresh(keptAt, Date.parse('2026-01-19T01:59:59.999Z'))).toBe(true);
    expect(isFresh(keptAt, Date.parse('2026-01-19T02:00:00.000Z'))).toBe(false);
  });
});
