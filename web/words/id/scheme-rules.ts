import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import type { Indicator } from '../../../shared/domain/targets/plan.ts';

/** The rules of a pack in sentences: what its numbers alone don't say. */
export const schemeRulesId = {
  title: 'Aturan lainnya',
  withInnovation: (score: string) =>
    `mulai ${score}, hanya bila ada inovasi yang bermanfaat bagi organisasi atau negara`,
  sharesHeard: (results: string, behaviour: string) =>
    `Bila rekan, bawahan, atau masyarakat ikut menilai: hasil kerja ${results}, perilaku ${behaviour}.`,
  scale: (from: string, to: string) => `Setiap aspek perilaku dinilai dari ${from} sampai ${to}.`,
  evaluated: {
    monthly: 'Selain setahun sekali, hasil kerja dievaluasi setiap bulan.',
    quarterly: 'Selain setahun sekali, hasil kerja dievaluasi setiap triwulan.',
  } satisfies Record<Scheme['periodicEvaluation'], string>,
  evidence: {
    needed: 'Setiap realisasi harus disertai bukti dukung.',
    free: 'Realisasi dapat dicatat tanpa bukti dukung.',
  },
  causes:
    'Sebelum seseorang dinilai, setiap target yang tidak tercapai harus punya penyebab, dan perbaikan dengan penanggung jawab dan tanggalnya.',
  weighed: {
    required: 'Setiap rencana hasil kerja harus diberi bobot.',
    'equal-by-default': 'Rencana hasil kerja yang tidak diberi bobot dihitung sama besar.',
  } satisfies Record<Scheme['objectiveWeights'], string>,
  outcome: (share: string, what: string) =>
    `Dalam setiap rencana hasil kerja utama, sekurang-kurangnya ${share} bobotnya ada pada indikator hasil: ${what}.`,
  aspect: (name: string) => `aspek ${name.toLowerCase()}`,
  formulas: {
    ratio: 'realisasi dibandingkan dengan target',
    improvement: 'perbaikan dari data awal',
  } satisfies Record<Indicator['formula'], string>,
  lower: {
    mirror: 'Untuk indikator yang makin kecil makin baik, 10% di atas target berarti capaian 90%.',
    inverse: 'Untuk indikator yang makin kecil makin baik, capaian adalah target dibagi realisasi.',
  } satisfies Record<Scheme['attainment']['lowerIsBetter'], string>,
  missing: {
    renormalise: 'Indikator tanpa realisasi tidak dihitung nol: bobotnya dibagi kepada indikator yang terukur.',
    'cannot-be-rated': 'Rencana hasil kerja yang indikatornya tanpa realisasi tidak dapat dinilai.',
  } satisfies Record<Scheme['attainment']['missingActuals'], string>,
  followUps: 'Penghargaan dan pembinaan',
  when: {
    predicate: (names: string) => `Predikat ${names}`,
    behaviour: (name: string) => `Perilaku ${name} lemah`,
    aspect: (name: string) => `Hasil kerja lemah pada aspek ${name.toLowerCase()}`,
    cause: (name: string) => `Target tidak tercapai karena ${name.toLowerCase()}`,
  },
  andPredicate: (names: string) => `, dan predikatnya ${names}`,
  assigns: (title: string, time: string) => `${title}, dalam ${time}`,
  spread: 'Pedoman sebaran predikat',
  spreadWhy: 'Bahan pertimbangan menurut predikat organisasi, bukan kuota.',
  organisation: (name: string) => `Organisasi berpredikat ${name}`,
  atMost: (names: string, share: string) => `${names} paling banyak ${share}`,
  atLeast: (names: string, share: string) => `${names} paling sedikit ${share}`,
  some: (names: string) => `ada yang ${names}`,
  or: 'atau',
  days: { working: (count: string) => `${count} hari kerja`, calendar: (count: string) => `${count} hari kalender` },
  onSilence: (time: string, outcome: string) => `${time}; bila tidak dijawab: ${outcome.toLowerCase()}`,
  basis: { working: 'hari kerja', calendar: 'hari kalender' },
  every: { quarter: 'setiap triwulan', year: 'setiap tahun' },
  sourceOf: (parts: string) => `Untuk ${parts}`,
};
