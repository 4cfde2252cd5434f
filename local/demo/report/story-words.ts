import type { Language } from '../../../shared/messages/language.ts';
import { complaintsEn } from '../../../web/words/en/complaints.ts';
import { evaluationEn } from '../../../web/words/en/evaluation.ts';
import { schemesEn } from '../../../web/words/en/schemes.ts';
import { complaintsId } from '../../../web/words/id/complaints.ts';
import { evaluationId } from '../../../web/words/id/evaluation.ts';
import { schemesId } from '../../../web/words/id/schemes.ts';

const id = {
  surveys: 'Suara warga setelah layanan',
  surveyColumns: ['Layanan', 'Triwulan', 'Jawaban', 'Disisihkan', 'Indeks', 'Mutu'],
  complaints: 'Pengaduan warga',
  complaintColumns: ['Unit', 'Tahap', 'Dijawab oleh', 'Pengaduan', 'Perbaikan'],
  raised: (times: number) => `, naik ${times} tingkat`,
  remedy: (what: string, day: string) => `${what} (paling lambat ${day})`,
  measured: 'Indikator yang diukur dari kejadian layanan',
  measuredColumns: ['Pegawai', 'Ukuran', 'Bulan', 'Nilai', 'Kejadian', 'Hari berdata'],
  tooFew: 'data kurang',
  calibration: (unit: string, panel: string) => `Sidang kalibrasi ${unit}, panel: ${panel}`,
  calibrationColumns: ['Pegawai', 'Mengapa ditinjau', 'Semula', 'Menjadi', 'Alasan panel'],
  reasons: {
    'lenient-rater': 'penilai lebih murah hati dari yang lain',
    'severe-rater': 'penilai lebih keras dari yang lain',
    'level-against-attainment': 'tingkat berbeda dari capaian',
    'segments-differ': 'bagian tahun dinilai berlawanan',
    spread: 'sebaran unit melebihi pedoman',
    added: 'ditambahkan kepegawaian',
  } as Readonly<Record<string, string>>,
  same: 'tetap',
  minutes: (text: string) => `Berita acara: ${text}`,
  publications: 'Pengumuman kepada publik',
  publicationColumns: ['Periode', 'Terbitan', 'Unit', 'Tanpa rincian', 'Hasil diumumkan', 'Keadaan'],
  ofCases: (announced: number, cases: number) => `${announced} dari ${cases}`,
  published: 'terbit',
  prepared: 'disiapkan',
  revision: (version: string) => `Skema direvisi menjadi versi ${version}`,
  proposalColumns: ['Usulan evaluasi', 'Tentang', 'Keputusan'],
  accepted: 'diterima',
  declined: 'tidak diterima',
  undecided: 'belum diputus',
  commentColumns: ['Suara', 'Jenis', 'Tentang', 'Isi', 'Tindak lanjut'],
  voices: { staff: 'pegawai', evaluator: 'penilai', public: 'warga' },
  whole: 'seluruh skema',
  changedIn: 'rancangan diubah',
  noReply: 'dicatat',
  changes: (texts: string) => `Yang diubah: ${texts}`,
  decree: (decree: string, day: string, stage: string) => `Penetapan: ${decree}, berlaku mulai ${day} (${stage}).`,
  stages: complaintsId.stages,
  kinds: evaluationId.kinds,
  noProposals: evaluationId.noProposals,
  abouts: { ...evaluationId.questions, ...evaluationId.aspects } as Readonly<Record<string, string>>,
  commentKinds: schemesId.kinds,
  schemeStages: schemesId.stages,
};

export type StoryWords = typeof id;

const en: StoryWords = {
  surveys: 'What citizens said after a service',
  surveyColumns: ['Service', 'Quarter', 'Answers', 'Set aside', 'Index', 'Class'],
  complaints: 'Complaints of citizens',
  complaintColumns: ['Unit', 'Stage', 'Answered by', 'Complaint', 'Remedy'],
  raised: (times) => `, raised ${times} ${times === 1 ? 'level' : 'levels'}`,
  remedy: (what, day) => `${what} (by ${day})`,
  measured: 'Indicators measured from service events',
  measuredColumns: ['Employee', 'Measure', 'Month', 'Value', 'Events', 'Days with data'],
  tooFew: 'too little data',
  calibration: (unit, panel) => `Calibration of ${unit}, panel: ${panel}`,
  calibrationColumns: ['Employee', 'Why it was looked at', 'Rated', 'Became', 'Reason of the panel'],
  reasons: {
    'lenient-rater': 'the rater is more lenient than others',
    'severe-rater': 'the rater is more severe than others',
    'level-against-attainment': 'the level differs from the attainment',
    'segments-differ': 'parts of the year were rated as opposites',
    spread: 'the unit has more than the guidance suggests',
    added: 'added by the personnel office',
  },
  same: 'stays',
  minutes: (text) => `Minutes: ${text}`,
  publications: 'What the public was told',
  publicationColumns: ['Period', 'Edition', 'Units', 'Without details', 'Results announced', 'Status'],
  ofCases: (announced, cases) => `${announced} of ${cases}`,
  published: 'published',
  prepared: 'prepared',
  revision: (version) => `The scheme was revised to version ${version}`,
  proposalColumns: ['Proposal of the evaluation', 'About', 'Decision'],
  accepted: 'accepted',
  declined: 'not accepted',
  undecided: 'not decided',
  commentColumns: ['Voice', 'Kind', 'About', 'Text', 'What came of it'],
  voices: { staff: 'staff', evaluator: 'rater', public: 'citizen' },
  whole: 'the whole scheme',
  changedIn: 'the draft was changed',
  noReply: 'noted',
  changes: (texts) => `What was changed: ${texts}`,
  decree: (decree, day, stage) => `Decree: ${decree}, valid from ${day} (${stage}).`,
  stages: complaintsEn.stages,
  kinds: evaluationEn.kinds,
  noProposals: evaluationEn.noProposals,
  abouts: { ...evaluationEn.questions, ...evaluationEn.aspects },
  commentKinds: schemesEn.kinds,
  schemeStages: schemesEn.stages,
};

const languages: Readonly<Record<Language, StoryWords>> = { id, en };

/** What the report says of everything beyond the year itself. */
export const storyWords = (language: Language): StoryWords => languages[language];
