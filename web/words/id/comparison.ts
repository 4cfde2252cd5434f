import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import type { IndicatorField, Mark } from '../../../shared/domain/targets/compare-plans.ts';

type Origin = AnswerOf<'listPlanVersions'>['items'][number]['origin'];

export const comparisonId = {
  title: 'Yang berubah',
  against: 'Dibandingkan dengan',
  origins: {
    submission: (when: string) => `Pengajuan ${when}`,
    approval: (when: string) => `SKP yang disetujui ${when}`,
    'last-year': (_: string, year: number) => `SKP tahun ${year}`,
  } satisfies Record<Origin, (when: string, year: number) => string>,
  first: 'Ini pengajuan pertama, dan tidak ada SKP tahun lalu untuk dibandingkan.',
  unavailable: 'Versi sebelumnya belum dapat dimuat. Anda tetap dapat memeriksa SKP di bawah.',
  unchanged: 'Tidak ada yang berubah.',
  counts: (added: string, changed: string, removed: string) =>
    `${added} baris ditambahkan, ${changed} diubah, ${removed} dihapus.`,
  marks: { added: 'Ditambahkan', removed: 'Dihapus', changed: 'Diubah', same: 'Tetap' } satisfies Record<Mark, string>,
  before: 'Semula',
  after: 'Menjadi',
  nothing: 'kosong',
  line: (kind: string, text: string) => `${kind}: ${text}`,
  objective: 'RHK',
  indicator: 'Indikator',
  fields: {
    text: 'Rumusan',
    kind: 'Jenis',
    weight: 'Bobot',
    derivedFrom: 'RHK pimpinan yang didukung',
    name: 'Yang diukur',
    target: 'Target',
    unitOfMeasure: 'Satuan',
    direction: 'Arah',
    aspect: 'Aspek',
    formula: 'Cara menghitung',
    baseline: 'Keadaan awal',
    cap: 'Batas atas capaian',
    accumulation: 'Cara menggabungkan bulan',
    method: 'Cara mengukur',
    measure: 'Sumber nilai',
  } satisfies Record<IndicatorField | 'text' | 'kind' | 'derivedFrom', string>,
  expectations: 'Ekspektasi Khusus Pimpinan juga berubah.',
  annex: 'Lampiran (sumber daya, pertanggungjawaban, konsekuensi) juga berubah.',
};
