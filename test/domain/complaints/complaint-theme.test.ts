import { describe, expect, it } from 'vitest';
import { makesTheme, themesOf } from '../../../shared/domain/complaints/complaint-theme.ts';

const terms = { theme: { days: 30, count: 3 } };
const now = '2026-03-31T00:00:00.000Z';
const facts = { now, terms };
const one = (complaintId: string, receivedAt: string, category = 'waiting-time', unitId = 'counter') => ({
  complaintId,
  receivedAt,
  category,
  unitId,
});
const days = ['2026-03-01T00:00:00.001Z', '2026-03-20T00:00:00.000Z', '2026-03-30T00:00:00.000Z'] as const;
const three = days.map((day, index) => one(`c${index}`, day));

describe('a theme', () => {
  it('is three of one kind about one unit within thirty days', () => {
    expect(themesOf(three, facts)).toEqual([
      { unitId: 'counter', category: 'waiting-time', count: 3, lastAt: '2026-03-30T00:00:00.000Z' },
    ]);
  });

  it('forgets what is older than thirty days', () => {
    expect(themesOf([one('old', '2026-03-01T00:00:00.000Z'), ...three.slice(1)], facts)).toEqual([]);
  });

  it('mixes neither units nor kinds', () => {
    const mixed = [...three.slice(0, 2), one('x', days[2], 'cost'), one('y', days[2], 'waiting-time', 'other')];
    expect(themesOf(mixed, facts)).toEqual([]);
  });

  it('is told once, by the complaint that makes it', () => {
    const [a, b, c] = three as [(typeof three)[0], (typeof three)[0], (typeof three)[0]];
    expect(makesTheme(b, [a], facts)).toBe(false);
    expect(makesTheme(c, [a, b], facts)).toBe(true);
    expect(makesTheme(one('d', days[2]), [a, b, c], facts)).toBe(false);
  });
});
