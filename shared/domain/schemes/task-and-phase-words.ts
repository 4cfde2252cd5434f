import type { Bilingual, Phase, TaskKind } from './scheme.ts';

/** What somebody does who has such a task. */
export const taskWords: Readonly<Record<TaskKind, Bilingual>> = {
  'approve-targets': { id: 'Menyetujui SKP', en: 'Approve the plan' },
  'hold-mid-review': { id: 'Melaksanakan dialog kinerja tengah periode', en: 'Hold the mid-period review' },
  'acknowledge-mid-review': { id: 'Menanggapi catatan dialog kinerja', en: 'Answer the record of the review' },
  'self-assess': { id: 'Mengisi penilaian diri', en: 'Assess yourself' },
  rate: { id: 'Menilai kinerja', en: 'Rate performance' },
  announce: { id: 'Mengumumkan hasil penilaian', en: 'Announce the result' },
  'acknowledge-result': { id: 'Menanggapi hasil penilaian', en: 'Answer the appraisal result' },
  'explain-appeal': { id: 'Memberi penjelasan atas keberatan', en: 'Explain in an appeal' },
  'decide-appeal': { id: 'Memutus keberatan', en: 'Decide an appeal' },
  'answer-objection': { id: 'Menjawab keberatan atas penyebab', en: 'Answer an objection to causes' },
  'complete-follow-up': { id: 'Menyelesaikan tindak lanjut', en: 'Complete a follow-up' },
};

/** What the stretches of a cycle are called. */
export const phaseWords: Readonly<Record<Phase, Bilingual>> = {
  planning: { id: 'Perencanaan', en: 'Planning' },
  execution: { id: 'Pelaksanaan', en: 'Execution' },
  'mid-review': { id: 'Dialog Tengah Periode', en: 'Mid-period review' },
  scoring: { id: 'Penilaian', en: 'Appraisal' },
  announcement: { id: 'Pengumuman', en: 'Announcement' },
};

/** The words of one language. */
export const wordsIn = <Name extends string>(
  words: Readonly<Record<Name, Bilingual>>,
  language: keyof Bilingual,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(Object.entries<Bilingual>(words).map(([name, both]) => [name, both[language]])) as Record<
    Name,
    string
  >;
