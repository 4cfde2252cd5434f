import { describe, expect, it } from 'vitest';
import { differences } from '../../../local/demo/report/differences.ts';
import { printedReport } from '../../../local/demo/report/print-report.ts';
import { textTable } from '../../../local/demo/report/text-table.ts';
import type { YearReport } from '../../../local/demo/report/year-report.ts';

describe('a comparison of two years', () => {
  it('finds nothing between equals', () => {
    expect(differences({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toEqual([]);
  });

  it('names what differs, is missing, or is too much', () => {
    expect(differences({ a: [1, 2], b: 1 }, { a: [1, 3, 4], c: 1 })).toEqual([
      '/a/1: 2 ≠ 3',
      '/a/2: undefined ≠ 4',
      '/b: 1 ≠ undefined',
      '/c: undefined ≠ 1',
    ]);
  });
});

describe('a table for a terminal', () => {
  it('has columns as wide as their longest cell, but the last', () => {
    expect(textTable(['A', 'B'], [['long', 'x']])).toBe('A     B\n────  ─\nlong  x');
  });
});

const counts = {
  cases: 1,
  stages: {
    draft: 0,
    submitted: 0,
    returned: 0,
    approved: 0,
    rated: 0,
    announced: 0,
    appeal: 0,
    completed: 1,
    unratable: 0,
  },
  midReviews: { 'not-yet': 0, due: 0, held: 0, acknowledged: 1, missed: 0 },
  selfAssessed: 1,
  openTasks: 0,
  lateTasks: 0,
  stuckTasks: 0,
  failedRuns: 0,
  predicates: { 'sangat-baik': 0, baik: 1, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 },
};

const report: YearReport = {
  opening: { cycleId: '2026', importFindings: [], blockers: [], refusedWith: 'not-ready' },
  people: [
    {
      employeeId: 'p-1',
      name: 'Dewi Contoh',
      position: 'Analis',
      unitId: 'u-1',
      predicate: 'baik',
      resultsLevel: 'meets',
      behaviourLevel: 'above',
      why: { basis: 'proposal', detail: 'meets' },
      layers: [],
      accepted: 'deemed',
      creditPoints: '25/2',
      followUps: [{ kind: 'training', title: { id: 'Pelatihan', en: 'Training' }, status: 'missed' }],
    },
  ],
  appeals: [
    {
      employeeId: 'p-1',
      name: 'Dewi Contoh',
      officer: 'Budi Contoh',
      verdict: 'changed',
      from: 'butuh-perbaikan',
      to: 'baik',
      reasons: 'Bukti cukup.',
    },
  ],
  spreads: [],
  overview: { total: counts, units: [{ unit: { unitId: 'u-1', name: 'Seksi Contoh' }, ...counts }] },
  notices: { byKind: { announced: 1 }, byPerson: {} },
  letters: { sent: 3, digests: 1, byPerson: {} },
  audit: { cases: 1, intact: 1 },
  surveys: [],
  complaints: [],
  measured: [],
  calibrations: [],
  publications: [],
};

describe('the report of a year', () => {
  it('says in Indonesian who got what and why', () => {
    const text = printedReport(report, 'id');
    expect(text).toMatch(
      /Dewi Contoh +Sesuai Ekspektasi +Di Atas Ekspektasi +Baik +12,5 +dianggap diterima +Sesuai usulan dari capaian: Sesuai Ekspektasi/,
    );
    expect(text).toContain('Dewi Contoh  Budi Contoh   diubah   Butuh Perbaikan  Baik     Bukti cukup.');
    expect(text).toContain('Dewi Contoh  Pelatihan      terlewat');
    expect(text).toContain('3 surat terkirim, 1 di antaranya memuat beberapa pemberitahuan.');
  });

  it('says the same in English', () => {
    const text = printedReport(report, 'en');
    expect(text).toMatch(/Dewi Contoh +\S.*12\.5 +taken for accepted +As the attainment proposes/);
    expect(text).toContain('Dewi Contoh  Training   missed');
  });

  it('shows attainment and score instead of levels under a weighted scheme', () => {
    const { resultsLevel: _, behaviourLevel: __, ...person } = report.people[0] ?? ({} as YearReport['people'][number]);
    const weighted = {
      ...person,
      score: '507/5',
      attainment: 10_203,
      why: { basis: 'score', detail: '507/5' },
    } as const;
    const text = printedReport({ ...report, people: [weighted] }, 'id');
    expect(text).toMatch(/Pegawai +Capaian +Nilai +Predikat/);
    expect(text).toMatch(/Dewi Contoh +102,03 +101,4 +Baik/);
    expect(text).not.toMatch(/Hasil kerja +Perilaku/);
  });

  it('has no heading above an empty table of appeals', () => {
    expect(printedReport({ ...report, appeals: [] }, 'id')).not.toContain('Keberatan\n');
  });
});
