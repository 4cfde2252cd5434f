import type { Language } from '../../../shared/messages/language.ts';
import type { Acceptance, Reason } from './year-report.ts';

interface ReportWords {
  readonly register: string;
  readonly blocked: (code: string) => string;
  readonly people: string;
  readonly columns: readonly string[];
  /** After the first column: what somebody was judged as. */
  readonly levelColumns: readonly string[];
  readonly weightedColumns: readonly string[];
  readonly appeals: string;
  readonly appealColumns: readonly string[];
  readonly verdicts: Readonly<Record<'changed' | 'unchanged', string>>;
  readonly followUps: string;
  readonly followUpColumns: readonly string[];
  readonly statuses: Readonly<Record<'open' | 'done' | 'missed' | 'cancelled', string>>;
  readonly notices: string;
  readonly noticeColumns: readonly string[];
  readonly letters: (sent: number, digests: number) => string;
  readonly overview: string;
  /** Before the predicates. */
  readonly overviewColumns: readonly string[];
  readonly openTasks: string;
  readonly spreadReason: string;
  readonly whole: string;
  readonly spread: string;
  readonly accepted: Readonly<Record<Acceptance, string>>;
  readonly basis: Readonly<Record<Reason['basis'], string>>;
  readonly audit: (intact: number, cases: number) => string;
  /** How to serve an office that was played, by its name, on the folder of its data. */
  readonly look: (office: string, folder: string) => string;
}

const id: ReportWords = {
  register: 'Data pegawai sebelum periode dibuka',
  blocked: (code) => `Pembukaan ditolak (${code}) sampai berkas diperbaiki:`,
  people: 'Predikat kinerja',
  columns: ['Pegawai', 'Predikat', 'AK', 'Tanggapan', 'Sebab'],
  levelColumns: ['Hasil kerja', 'Perilaku'],
  weightedColumns: ['Capaian', 'Nilai'],
  appeals: 'Keberatan',
  appealColumns: ['Pegawai', 'Diputus oleh', 'Putusan', 'Semula', 'Menjadi', 'Pertimbangan'],
  verdicts: { changed: 'diubah', unchanged: 'tetap' },
  followUps: 'Penghargaan, pelatihan, dan bimbingan',
  followUpColumns: ['Pegawai', 'Tindak lanjut', 'Keadaan'],
  statuses: { open: 'berjalan', done: 'selesai', missed: 'terlewat', cancelled: 'dibatalkan' },
  notices: 'Pemberitahuan',
  noticeColumns: ['Banyaknya', 'Jenis', 'Perihal'],
  letters: (sent, digests) => `${sent} surat terkirim, ${digests} di antaranya memuat beberapa pemberitahuan.`,
  overview: 'Ikhtisar per unit',
  overviewColumns: ['Unit', 'Pegawai', 'Selesai'],
  openTasks: 'Tugas terbuka',
  spreadReason: 'Alasan sebaran',
  whole: 'Seluruh kantor',
  spread: 'sesuai pedoman',
  accepted: {
    acknowledged: 'diterima',
    deemed: 'dianggap diterima',
    appealed: 'keberatan',
    open: 'menunggu',
  },
  basis: {
    appeal: 'Putusan keberatan',
    score: 'Nilai gabungan hasil kerja dan perilaku',
    organisation: 'Capaian organisasi yang dipimpin',
    judgement: 'Pertimbangan pejabat penilai',
    proposal: 'Sesuai usulan dari capaian',
  },
  audit: (intact, cases) => `Rantai audit utuh pada ${intact} dari ${cases} penilaian.`,
  look: (office, folder) => `Lihat kantor ini setelah setahun:  npm start -- --office ${office} --data ${folder}`,
};

const en: ReportWords = {
  register: 'The personnel file before the year was opened',
  blocked: (code) => `Opening was refused (${code}) until the file was corrected:`,
  people: 'Predicates',
  columns: ['Employee', 'Predicate', 'Credit', 'Response', 'Why'],
  levelColumns: ['Results', 'Behaviour'],
  weightedColumns: ['Attainment', 'Score'],
  appeals: 'Appeals',
  appealColumns: ['Employee', 'Decided by', 'Decision', 'From', 'To', 'Reasons'],
  verdicts: { changed: 'changed', unchanged: 'unchanged' },
  followUps: 'Rewards, training and guidance',
  followUpColumns: ['Employee', 'Follow-up', 'Status'],
  statuses: { open: 'open', done: 'done', missed: 'missed', cancelled: 'cancelled' },
  notices: 'Notices',
  noticeColumns: ['How many', 'Kind', 'Subject'],
  letters: (sent, digests) => `${sent} letters were sent, ${digests} of them with several notices.`,
  overview: 'Units',
  overviewColumns: ['Unit', 'People', 'Completed'],
  openTasks: 'Open tasks',
  spreadReason: 'Reason for the spread',
  whole: 'The whole office',
  spread: 'as the guidance suggests',
  accepted: {
    acknowledged: 'acknowledged',
    deemed: 'taken for accepted',
    appealed: 'appealed',
    open: 'waiting',
  },
  basis: {
    appeal: 'Decision on the appeal',
    score: 'Score of results and behaviour together',
    organisation: "Attainment of one's own unit",
    judgement: "The supervisor's judgement",
    proposal: 'As the attainment proposes',
  },
  audit: (intact, cases) => `The audit chains of ${intact} of ${cases} cases are intact.`,
  look: (office, folder) => `See the office after its year:  npm start -- --office ${office} --data ${folder}`,
};

const languages: Readonly<Record<Language, ReportWords>> = { id, en };

export const reportWords = (language: Language): ReportWords => languages[language];
