import { describe, expect, it } from 'vitest';
import { mergedUnits, type ReplayUnit } from '../../../web/replay/merged-units.ts';

const none = { 'sangat-baik': 0, baik: 0, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 };

const row = (unitId: string, name: string, counts: { same: number; better: number; worse: number }): ReplayUnit => {
  const compared = counts.same + counts.better + counts.worse;
  const before = { ...none, baik: compared };
  const after = { ...none, 'sangat-baik': counts.better, baik: counts.same, kurang: counts.worse };
  return { unit: { unitId, name }, summary: { compared, ...counts, before, after } };
};

describe('the units of all answers', () => {
  it('are each there once, with the counts of both parts', () => {
    const rows = [
      row('a', 'Sekretariat', { same: 3, better: 1, worse: 0 }),
      row('a', 'Sekretariat', { same: 2, better: 0, worse: 4 }),
    ];
    expect(mergedUnits(rows, 'id-ID')).toEqual([
      {
        unit: { unitId: 'a', name: 'Sekretariat' },
        summary: {
          compared: 10,
          same: 5,
          better: 1,
          worse: 4,
          before: { ...none, baik: 10 },
          after: { ...none, 'sangat-baik': 1, baik: 5, kurang: 4 },
        },
      },
    ]);
  });

  it('begin where most change, then by name', () => {
    const rows = [
      row('a', 'Pelayanan', { same: 9, better: 0, worse: 0 }),
      row('b', 'Umum', { same: 1, better: 1, worse: 0 }),
      row('c', 'Arsip', { same: 5, better: 0, worse: 1 }),
    ];
    expect(mergedUnits(rows, 'id-ID').map(({ unit }) => unit.name)).toEqual(['Arsip', 'Umum', 'Pelayanan']);
  });

  it('are two thousand from many answers', () => {
    const rows = Array.from({ length: 2_019 }, (_, at) =>
      row(`u${Math.min(at, 1_999)}`, `Unit ${at}`, { same: 1, better: 0, worse: 0 }),
    );
    const merged = mergedUnits(rows, 'id-ID');
    expect(merged).toHaveLength(2_000);
    expect(merged.find(({ unit }) => unit.unitId === 'u1999')?.summary.compared).toBe(20);
  });
});
