import type { CasePageName } from '../../cases/case-tabs.ts';

export const casesId = {
  pages: 'Halaman tahun kinerja ini',
  tabs: {
    case: 'Ringkasan',
    plan: 'SKP',
    actuals: 'Realisasi',
    dialogue: 'Dialog kinerja',
    selfAssessment: 'Penilaian diri',
    rating: 'Penilaian',
    result: 'Hasil',
    appeal: 'Keberatan',
    followUps: 'Tindak lanjut',
    timeline: 'Riwayat',
  } satisfies Record<CasePageName, string>,
  year: (year: string) => `Tahun ${year}`,
  segments: 'Bagian tahun',
};
