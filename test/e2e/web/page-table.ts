import type { PageName } from '../../../web/routes.ts';
import type { FullYear } from './full-year.ts';

/** Who opens a page in which case. */
export interface Visit {
  readonly login: string;
  readonly path: (year: FullYear, taskId: string) => string;
}

/** How one page is judged: full, and where they exist without anything in it and for somebody who may not see it. */
export interface PageRow {
  readonly full: Visit;
  readonly empty?: Visit;
  readonly forbidden?: Visit;
}

type CaseName = 'siti' | 'agus' | 'lukman' | 'mira';

const at = (login: string, path: string): Visit => ({ login, path: () => path });

const ofCase = (login: string, { of, page, part = false }: { of: CaseName; page: string; part?: boolean }): Visit => ({
  login,
  path: (year) => `/kasus/${year[of].caseId}${page}${part ? `/${year[of].segmentId}` : ''}`,
});

/** A page of a case: Siti's by herself, Mira's before anything happened, and Siti's by a stranger. */
const casePage = (page: string, part = false): Required<PageRow> => ({
  full: ofCase('siti', { of: 'siti', page, part }),
  empty: ofCase('mira', { of: 'mira', page, part }),
  forbidden: ofCase('mira', { of: 'siti', page, part }),
});

const consolePage = (page: string): PageRow => ({
  full: { login: 'dewi', path: ({ cycleId }) => `/konsol/${cycleId}${page}` },
  forbidden: { login: 'mira', path: ({ cycleId }) => `/konsol/${cycleId}${page}` },
});

const nationalReplays = '/skema/permenpanrb-6-2022/1.0.0/uji-coba';

/** Every page of the application. A page that is added without a row is an error of types, and of the story. */
export const pageTable: Readonly<Record<PageName, PageRow>> = {
  home: { full: at('wulan', '/'), empty: at('mira', '/') },
  callback: { full: at('wulan', '/callback') },
  notices: { full: at('wulan', '/pemberitahuan') },
  shortcuts: { full: at('wulan', '/bantuan') },
  inbox: { full: at('wulan', '/tugas'), empty: at('mira', '/tugas') },
  task: { full: { login: 'budi', path: (_, taskId) => `/tugas/${taskId}` }, empty: at('mira', '/tugas/tidak-ada') },
  case: casePage(''),
  plan: casePage('/skp', true),
  actuals: casePage('/realisasi', true),
  dialogue: casePage('/dialog'),
  selfAssessment: casePage('/penilaian-diri'),
  rating: {
    full: ofCase('wulan', { of: 'lukman', page: '/penilaian', part: true }),
    empty: ofCase('wulan', { of: 'mira', page: '/penilaian', part: true }),
    forbidden: ofCase('mira', { of: 'siti', page: '/penilaian', part: true }),
  },
  result: casePage('/hasil'),
  appeal: { ...casePage('/keberatan'), full: ofCase('budi', { of: 'siti', page: '/keberatan' }) },
  followUps: { ...casePage('/tindak-lanjut'), full: ofCase('agus', { of: 'agus', page: '/tindak-lanjut' }) },
  timeline: { full: casePage('/riwayat').full, forbidden: casePage('/riwayat').forbidden },
  measures: { full: at('dewi', '/ukuran'), empty: at('mira', '/ukuran') },
  surveys: { full: at('wulan', '/survei'), empty: at('mira', '/survei') },
  complaint: {
    full: { login: 'dewi', path: ({ complaintId }) => `/pengaduan/${complaintId}` },
    forbidden: { login: 'mira', path: ({ complaintId }) => `/pengaduan/${complaintId}` },
  },
  team: { full: at('wulan', '/tim'), empty: at('mira', '/tim') },
  delegation: { full: at('wulan', '/delegasi'), empty: at('mira', '/delegasi') },
  complaints: { full: at('dewi', '/pengaduan'), empty: at('mira', '/pengaduan') },
  feedback: { full: at('wulan', '/umpan-balik'), empty: at('mira', '/umpan-balik') },
  raters: casePage('/umpan-balik'),
  evaluations: { full: at('dewi', '/evaluasi'), forbidden: at('mira', '/evaluasi') },
  calibrations: { full: at('dewi', '/kalibrasi'), empty: at('mira', '/kalibrasi') },
  pulse: { full: { login: 'mira', path: ({ cycleId }) => `/survei-keadilan/${cycleId}` } },
  schemes: { full: at('dewi', '/skema'), empty: at('mira', '/skema') },
  scheme: { full: at('mira', '/skema/permenpanrb-6-2022/1.0.0') },
  replays: {
    full: at('dewi', nationalReplays),
    empty: at('dewi', '/skema/pp-30-2019-weighted/1.0.0/uji-coba'),
    forbidden: at('mira', nationalReplays),
  },
  replay: {
    full: { login: 'dewi', path: ({ replayId }) => `${nationalReplays}/${replayId}` },
    empty: at('dewi', `${nationalReplays}/tidak-ada`),
    forbidden: { login: 'mira', path: ({ replayId }) => `${nationalReplays}/${replayId}` },
  },
  training: { full: at('budi', '/pelatihan-penilai') },
  publications: { full: at('dewi', '/publikasi'), forbidden: at('mira', '/publikasi') },
  myScheme: { full: at('mira', '/skema-saya') },
  permissions: { full: at('wulan', '/hak-akses') },
  console: { full: at('dewi', '/konsol'), forbidden: at('mira', '/konsol') },
  consoleUnit: consolePage('/unit/semua'),
  consoleMachine: consolePage('/alur/final-scoring'),
  consoleTasks: consolePage('/tugas'),
  consoleSpread: consolePage('/sebaran'),
  consoleCauses: consolePage('/penyebab'),
  consolePeople: consolePage('/pegawai'),
  consoleSocialisation: consolePage('/sosialisasi'),
};

export const kinds = ['full', 'empty', 'forbidden'] as const;

/** Every visit of the table, by page and kind. */
export const visits = Object.entries(pageTable).flatMap(([page, row]) =>
  kinds.flatMap((kind) => (row[kind] === undefined ? [] : [{ page, kind, visit: row[kind] }])),
);
