import type { Language } from '../../shared/messages/language.ts';

const id = {
  title: (office: string) => `Hasil kerja ${office}`,
  titleOf: (office: string, period: string) => `Hasil kerja ${office}, ${period}`,
  lead: 'Hasil penilaian kinerja pegawai per unit, kepuasan warga, dan penanganan pengaduan. Hasil seorang pegawai hanya disampaikan kepada pegawai itu sendiri.',
  none: 'Belum ada hasil yang diumumkan.',
  year: (year: string) => `tahun ${year}`,
  quarter: (quarter: string, year: string) => `triwulan ${quarter} tahun ${year}`,
  edition: (edition: number, date: string) => `Edisi ${edition}, terbit ${date}`,
  corrected: (edition: number, reason: string) => `Alasan edisi ${edition}: ${reason}`,
  whole: 'Termasuk semua unit di bawahnya',
  below: (unit: string) => `Unit di bawah ${unit}`,
  back: (unit: string) => `Kembali ke ${unit}`,
  more: (rest: number) => `Ada ${rest} unit lain. Semuanya ada di data terbuka di bawah.`,
  people: (people: string) => `${people} pegawai telah menerima hasilnya`,
  keptPeople: 'Predikat tidak ditampilkan di sini, karena tidak ada hasil atau terlalu sedikit orangnya.',
  keptPredicates: 'Predikat tidak ditampilkan, karena dari angkanya hasil orang tertentu dapat diketahui.',
  survey: (index: string, quality: string, answers: string) =>
    `Kepuasan warga: ${index} dari 100, mutu ${quality}, dari ${answers} jawaban`,
  noSurvey: 'Kepuasan warga: jawabannya belum cukup',
  complaints: (inTime: string, received: string) =>
    `Pengaduan: ${inTime} dari ${received} ditangani tanpa melewati batas waktu`,
  noComplaints: 'Pengaduan: terlalu sedikit untuk ditampilkan',
  and: ' dan ',
  dataTitle: 'Data terbuka',
  csv: 'Unduh CSV',
  dictionary: 'Arti setiap kolom',
  licence: 'Boleh dipakai siapa saja dengan menyebut sumbernya (Creative Commons Attribution 4.0).',
  howTitle: 'Cara membaca',
  how: (fewest: number) =>
    `Angka yang menyangkut kurang dari ${fewest} orang, jawaban, atau pengaduan tidak ditampilkan. Angka lain juga ditahan bila yang kecil itu dapat dihitung darinya. Satu angka untuk beberapa predikat berarti angka itu tidak diuraikan.`,
};

/** The words of the published results; Indonesian is the source of the type. */
export type ResultsWords = typeof id;

const en: ResultsWords = {
  title: (office) => `Results of ${office}`,
  titleOf: (office, period) => `Results of ${office}, ${period}`,
  lead: 'How staff were appraised by unit, how content citizens are, and how complaints were handled. The result of one person is told to that person alone.',
  none: 'No results are published yet.',
  year: (year) => `year ${year}`,
  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
  edition: (edition, date) => `Edition ${edition}, published ${date}`,
  corrected: (edition, reason) => `Reason for edition ${edition}: ${reason}`,
  whole: 'With every unit below it',
  below: (unit) => `Units below ${unit}`,
  back: (unit) => `Back to ${unit}`,
  more: (rest) => `There are ${rest} more units. All of them are in the open data below.`,
  people: (people) => `${people} employees have received their result`,
  keptPeople: 'Predicates are not shown here, since there are no results or too few people.',
  keptPredicates: 'Predicates are not shown, since the numbers would tell the result of certain people.',
  survey: (index, quality, answers) =>
    `Citizens’ satisfaction: ${index} of 100, class ${quality}, from ${answers} answers`,
  noSurvey: 'Citizens’ satisfaction: not enough answers',
  complaints: (inTime, received) => `Complaints: ${inTime} of ${received} handled without passing a deadline`,
  noComplaints: 'Complaints: too few to be shown',
  and: ' and ',
  dataTitle: 'Open data',
  csv: 'Download CSV',
  dictionary: 'What each column means',
  licence: 'Anybody may use it, naming the source (Creative Commons Attribution 4.0).',
  howTitle: 'How to read this',
  how: (fewest) =>
    `Numbers about fewer than ${fewest} people, answers or complaints are not shown. Others are kept back too where a small one could be worked out from them. One number for several predicates means that it is not told apart.`,
};

export const resultsWords: Readonly<Record<Language, ResultsWords>> = { id, en };
