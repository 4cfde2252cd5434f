import type { Bilingual, Level, Predicate } from './scheme.ts';
import { phaseWords, taskWords } from './task-and-phase-words.ts';

export const levelWords: Readonly<Record<Level, Bilingual>> = {
  below: { id: 'di bawah ekspektasi', en: 'below expectation' },
  meets: { id: 'sesuai ekspektasi', en: 'meets expectation' },
  above: { id: 'di atas ekspektasi', en: 'above expectation' },
};

export const predicateWords: Readonly<Record<Predicate, Bilingual>> = {
  'sangat-baik': { id: 'Sangat Baik', en: 'Very good' },
  baik: { id: 'Baik', en: 'Good' },
  'butuh-perbaikan': { id: 'Butuh Perbaikan', en: 'Needs improvement' },
  kurang: { id: 'Kurang', en: 'Poor' },
  'sangat-kurang': { id: 'Sangat Kurang', en: 'Very poor' },
};

/** What the parts of a pack are called. */
const parts: Readonly<Record<string, Bilingual>> = {
  schemeId: { id: 'Nama singkat skema', en: 'Short name of the scheme' },
  version: { id: 'Nomor versi', en: 'Number of the version' },
  kind: { id: 'Jenis skema', en: 'Kind of scheme' },
  segments: { id: 'Penilaian beberapa bagian tahun', en: 'Appraisal of a year in parts' },
  validFrom: { id: 'Berlaku sejak', en: 'In force from' },
  objectiveWeights: { id: 'Bobot rencana hasil kerja', en: 'Weights of objectives' },
  periodicEvaluation: { id: 'Evaluasi periodik', en: 'Periodic evaluation' },
  evidenceRequired: { id: 'Kewajiban bukti dukung', en: 'Whether evidence is required' },
  causesRequired: { id: 'Kewajiban menyebut penyebab', en: 'Whether causes are required' },
  title: { id: 'Judul skema', en: 'Title of the scheme' },
  matrix: { id: 'Matriks predikat', en: 'Matrix of predicates' },
  weights: { id: 'Bobot hasil kerja dan perilaku', en: 'Weights of results and behaviour' },
  weightsWith360: {
    id: 'Bobot hasil kerja dan perilaku dengan umpan balik',
    en: 'Weights of results and behaviour with feedback',
  },
  behaviourScale: { id: 'Skala nilai perilaku', en: 'Scale of behaviour' },
  attainment: { id: 'Cara menghitung capaian', en: 'How attainment is computed' },
  attainmentCap: { id: 'Batas atas capaian', en: 'Cap of attainment' },
  levelThresholds: { id: 'Ambang capaian', en: 'Thresholds of attainment' },
  minimumCoverage: { id: 'Bagian indikator yang harus terisi', en: 'Share of indicators with actuals' },
  appealWithin: { id: 'Batas waktu keberatan', en: 'Time to appeal' },
  spreadGuidance: { id: 'Pedoman sebaran predikat', en: 'Guidance on the spread' },
  creditPoints: { id: 'Angka kredit', en: 'Credit points' },
  feedback: { id: 'Umpan balik rekan, bawahan, dan masyarakat', en: 'Feedback of peers, subordinates and citizens' },
  survey: { id: 'Survei kepuasan masyarakat', en: 'Survey of citizens' },
  documents: { id: 'Judul dokumen', en: 'Titles of documents' },
  indicatorRule: { id: 'Aturan indikator hasil', en: 'Rule on outcome indicators' },
  socialisation: { id: 'Sosialisasi', en: 'Socialisation' },
  raterTraining: { id: 'Pelatihan penilai', en: 'Training of raters' },
  calibration: { id: 'Kalibrasi', en: 'Calibration' },
  publication: { id: 'Publikasi', en: 'Publication' },
};

/** Lists whose items are counted from one, by the names that lead to them. */
const lists: Readonly<Record<string, Bilingual>> = {
  bands: { id: 'Rentang nilai', en: 'Band' },
  behaviours: { id: 'Aspek perilaku', en: 'Aspect of behaviour' },
  conduct: { id: 'uraian', en: 'conduct' },
  followUps: { id: 'Aturan tindak lanjut', en: 'Follow-up rule' },
  remindBefore: { id: 'pengingat', en: 'reminder' },
  rules: { id: 'pedoman', en: 'guide' },
  questions: { id: 'soal', en: 'question' },
  options: { id: 'pilihan', en: 'option' },
  cases: { id: 'kasus', en: 'case' },
  agreed: { id: 'jawaban', en: 'answer' },
};

/** Parts that are named by what they hold: `/windows/rate`. */
const named: Readonly<Record<string, Bilingual>> = {
  windows: { id: 'Tenggat', en: 'Deadline' },
  phases: { id: 'Tahap', en: 'Phase' },
  sources: { id: 'Sumber', en: 'Source' },
};

const languages: Readonly<Record<string, Bilingual>> = {
  id: { id: 'bahasa Indonesia', en: 'Indonesian' },
  en: { id: 'bahasa Inggris', en: 'English' },
};

/** Whose share a weight is, by what holds it. */
const shares: Readonly<Record<string, Bilingual>> = {
  results: { id: 'hasil kerja', en: 'results' },
  behaviour: { id: 'perilaku', en: 'behaviour' },
  peers: { id: 'rekan', en: 'peers' },
  subordinates: { id: 'bawahan', en: 'subordinates' },
  citizens: { id: 'masyarakat', en: 'citizens' },
};

const cellWords = (results: string, behaviour: string): Bilingual | undefined => {
  const [first, second] = [levelWords[results as Level], levelWords[behaviour as Level]];
  if (first === undefined || second === undefined) return undefined;
  return {
    id: `Matriks predikat, hasil kerja ${first.id}, perilaku ${second.id}`,
    en: `Matrix of predicates, results ${first.en}, behaviour ${second.en}`,
  };
};

/** Names that stand nowhere else. */
const otherNames: Readonly<Record<string, Bilingual>> = {
  basis: { id: 'hari kerja atau hari kalender', en: 'working or calendar days' },
  outcome: { id: 'indikator yang dihitung sebagai hasil', en: 'indicators that count as outcomes' },
  istimewa: { id: 'Istimewa', en: 'Excellent' },
  pemula: { id: 'Pemula', en: 'Pemula' },
  terampil: { id: 'Terampil', en: 'Terampil' },
  mahir: { id: 'Mahir', en: 'Mahir' },
  penyelia: { id: 'Penyelia', en: 'Penyelia' },
  'ahli-pertama': { id: 'Ahli Pertama', en: 'Ahli Pertama' },
  'ahli-muda': { id: 'Ahli Muda', en: 'Ahli Muda' },
  'ahli-madya': { id: 'Ahli Madya', en: 'Ahli Madya' },
  'ahli-utama': { id: 'Ahli Utama', en: 'Ahli Utama' },
};

/** What a task, a phase, a predicate or any part of a pack is called; what nobody knows keeps its name. */
export const partWords = (name: string): Bilingual => {
  const known = { ...lists, ...named, ...otherNames, ...predicateWords, ...parts, ...phaseWords, ...taskWords };
  return Object.hasOwn(known, name) ? known[name as keyof typeof known] : { id: name, en: name };
};

const joined = (holder: Bilingual, held: Bilingual): Bilingual => ({
  id: `${holder.id}: ${held.id}`,
  en: `${holder.en}: ${held.en}`,
});

const wordsAt = (keys: readonly string[], index: number): Bilingual | undefined => {
  const [key = '', next = ''] = keys.slice(index);
  // Already told with what holds it.
  if (named[keys[index - 1] ?? ''] !== undefined) return undefined;
  const list = lists[key];
  if (list !== undefined) {
    const number = /^\d+$/u.test(next) ? Number(next) + 1 : undefined;
    return number === undefined ? list : { id: `${list.id} ke-${number}`, en: `${list.en} ${number}` };
  }
  const holder = named[key];
  if (holder !== undefined) return next === '' ? holder : joined(holder, partWords(next));
  if (index === 0) return parts[key];
  return /^weights/u.test(keys[index - 1] ?? '') ? shares[key] : languages[key];
};

/** Where a finding is, as whoever drafts the pack calls it: `/bands/2/from` is `Rentang nilai ke-3`. */
export const placeOf = (path: string): Bilingual => {
  const keys = path.split('/').slice(1);
  if (keys.length === 0) return { id: 'Seluruh skema', en: 'The whole scheme' };
  const [first = '', second = '', third = ''] = keys;
  const cell = first === 'matrix' ? cellWords(second, third) : undefined;
  if (cell !== undefined) return cell;
  const found = keys.flatMap((_, index) => wordsAt(keys, index) ?? []);
  if (found.length === 0) return { id: `Bagian ${first}`, en: `Part ${first}` };
  return { id: found.map(({ id }) => id).join(', '), en: found.map(({ en }) => en).join(', ') };
};
