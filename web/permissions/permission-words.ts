import type { slices } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/messages/language.ts';

type Slice = keyof typeof slices;

const id = {
  title: 'Siapa boleh melihat dan melakukan apa',
  intro:
    'Daftar ini dibuat dari tabel hak akses yang juga dipakai server. Yang tidak tercantum di sini ditolak. Tidak ada yang memutus urusannya sendiri.',
  asWho: 'Tampilkan yang boleh dilakukan oleh',
  everybody: 'Semua',
  yours: (relations: string) => `Peran Anda di instansi: ${relations}.`,
  action: 'Tindakan',
  who: 'Yang boleh',
  never: 'Tidak pernah',
  found: (count: number) => `${count} tindakan`,
  asked: 'Ditanyakan dari halaman yang tidak dapat dibuka',
  slices: {
    people: 'Pegawai dan unit',
    schemes: 'Skema penilaian',
    publication: 'Pengumuman hasil',
    cycles: 'Periode kinerja',
    targets: 'SKP',
    measurements: 'Realisasi dan bukti dukung',
    measures: 'Ukuran dan sumber data',
    checkins: 'Umpan balik berkelanjutan',
    reviews: 'Dialog kinerja',
    feedback: 'Umpan balik rekan',
    calibration: 'Kalibrasi',
    scoring: 'Penilaian dan hasil',
    appeals: 'Keberatan',
    followups: 'Tindak lanjut',
    complaints: 'Pengaduan warga',
    notifications: 'Tugas dan pemberitahuan',
    supervision: 'Tim',
    delegations: 'Pelimpahan tugas',
    console: 'Konsol kepegawaian',
    surveys: 'Suara warga',
    audit: 'Pemeriksaan catatan',
    system: 'Sistem',
  } satisfies Record<Slice, string>,
};

const en: typeof id = {
  title: 'Who may see and do what',
  intro:
    'This list is made from the table of permissions that the server uses too. What is not in it is refused. Nobody decides about themselves.',
  asWho: 'Show what may be done by',
  everybody: 'Everybody',
  yours: (relations) => `Your part in the agency: ${relations}.`,
  action: 'Action',
  who: 'Who may',
  never: 'Never',
  found: (count) => `${count} actions`,
  asked: 'Asked from the page that could not be opened',
  slices: {
    people: 'Employees and units',
    schemes: 'Appraisal scheme',
    publication: 'Publication of results',
    cycles: 'Appraisal year',
    targets: 'Plans',
    measurements: 'Actuals and evidence',
    measures: 'Measures and sources of data',
    checkins: 'Continuous feedback',
    reviews: 'Dialogue',
    feedback: 'Feedback of colleagues',
    calibration: 'Calibration',
    scoring: 'Ratings and results',
    appeals: 'Appeals',
    followups: 'Follow-up',
    complaints: 'Complaints of citizens',
    notifications: 'Tasks and notices',
    supervision: 'Team',
    delegations: 'Delegation',
    console: 'Console of the personnel office',
    surveys: 'Citizens’ voice',
    audit: 'Verification of records',
    system: 'System',
  },
};

/** The words of the page of permissions, which few open: they come with it. */
export const permissionWords: Readonly<Record<Language, typeof id>> = { id, en };
