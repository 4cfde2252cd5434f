import type { Bilingual } from './scheme.ts';

/** What each finding says, with what would be right. */
export const findingWords = {
  'cell-missing': {
    id: 'Sel untuk hasil kerja "{results}" dan perilaku "{behaviour}" belum diisi. Isi dengan satu dari lima predikat; matriks harus punya sembilan sel.',
    en: 'The cell for results "{results}" and behaviour "{behaviour}" is empty. Give it one of the five predicates; a matrix has nine cells.',
  },
  'cell-unknown': {
    id: 'Sel "{cell}" bukan tingkat penilaian. Pakai below (di bawah), meets (sesuai), atau above (di atas ekspektasi).',
    en: 'A cell "{cell}" is not a level. Use below, meets or above.',
  },
  'weights-not-exact': {
    id: 'Bobot hasil kerja dan perilaku berjumlah {total}, seharusnya tepat 100 %. {change}',
    en: 'The weights of results and behaviour total {total} instead of exactly 100 %. {change}',
  },
  'bands-not-descending': {
    id: 'Rentang nilai harus berurut dari yang tertinggi: {from} tidak lebih rendah daripada {above} di atasnya.',
    en: 'The bands go from the highest down: {from} is not below {above}, which is above it.',
  },
  'bands-leave-a-hole': {
    id: 'Nilai di bawah {lowest} tidak mendapat predikat. Turunkan batas bawah rentang terakhir ke {least}.',
    en: 'A score below {lowest} gets no predicate. Let the last band begin at {least}.',
  },
  'band-needs-innovation': {
    id: 'Rentang terbawah tidak boleh mensyaratkan inovasi: tanpa inovasi tidak ada predikat.',
    en: 'The lowest band may not need an innovation: without one there would be no predicate.',
  },
  'band-predicate': {
    id: 'Predikat {predicate} memiliki {count} rentang nilai, seharusnya tepat satu. Setiap predikat memerlukan satu rentang agar tidak ada nilai yang terlewat.',
    en: 'The predicate {predicate} has {count} bands instead of exactly one. Each needs its own, so that no score is left over.',
  },
  'bands-out-of-order': {
    id: 'Predikat {predicate} tidak lebih baik daripada predikat dengan rentang nilai di bawahnya. Tukar urutannya.',
    en: 'The predicate {predicate} is not better than the one of the band below. Change their order.',
  },
  'band-unreachable': {
    id: 'Nilai {from} tidak dapat dicapai siapa pun: dengan batas capaian, skala perilaku, dan bobot ini, nilai tertinggi adalah {most}.',
    en: 'Nobody can reach a score of {from}: with this cap, scale of behaviour and weights the highest is {most}.',
  },
  'cell-out-of-order': {
    id: 'Predikat {predicate} di sini lebih rendah daripada {other} untuk hasil atau perilaku yang kurang baik. Yang lebih baik tidak boleh berpredikat lebih rendah.',
    en: 'The predicate {predicate} here is lower than {other} for worse results or behaviour. What is better may not have a lower predicate.',
  },
  'scale-inverted': {
    id: 'Skala nilai perilaku dari {from} sampai {to} terbalik atau kosong. Nilai terendah ditulis lebih dahulu.',
    en: 'The scale of behaviour from {from} to {to} is inverted or empty. The lowest score comes first.',
  },
  'thresholds-not-ordered': {
    id: 'Ambang harus berurut: sesuai ekspektasi ({meets}) lebih rendah daripada di atas ekspektasi ({above}), dan keduanya paling tinggi batas capaian ({cap}).',
    en: 'Thresholds are in order: meets ({meets}) below above ({above}), both within the cap of attainment ({cap}).',
  },
  'behaviour-weights-not-exact': {
    id: 'Bobot semua aspek perilaku berjumlah {total}, seharusnya tepat 100 %. {change}',
    en: 'The weights of all aspects of behaviour total {total} instead of exactly 100 %. {change}',
  },
  'behaviour-weight-missing': {
    id: 'Aspek ini belum berbobot, sedangkan aspek lain sudah. Beri bobot pada semua aspek, atau jangan pada satu pun.',
    en: 'This aspect has no weight while others have. Give all of them one, or none.',
  },
  'behaviour-weights-of-matrix': {
    id: 'Skema matriks tidak menjumlahkan nilai, jadi aspek perilaku tidak berbobot. Hapus bobotnya.',
    en: 'A matrix adds nothing up, so that no aspect of behaviour has a weight. Remove the weights.',
  },
  'supervisor-without-share': {
    id: 'Bagian rekan, bawahan, dan masyarakat berjumlah {total}. Atasan harus memegang paling sedikit {least}.',
    en: 'The shares of peers, subordinates and citizens total {total}. The supervisor has {least} at least.',
  },
  'questions-count': {
    id: 'Uji pemahaman memiliki {count} soal. Tulis paling sedikit {least} dan paling banyak {most} soal.',
    en: 'The check of understanding has {count} questions. Write {least} at least and {most} at most.',
  },
  'answer-unknown': {
    id: 'Jawaban benar menunjuk pilihan ke-{right}, padahal hanya ada {count} pilihan.',
    en: 'The right answer is option {right}, but there are only {count}.',
  },
  'answer-missing': {
    id: 'Soal ini belum menandai jawaban yang benar.',
    en: 'This question does not mark its right answer.',
  },
  'agreed-answer': {
    id: 'Kasus ini memerlukan tepat satu jawaban yang disepakati untuk aspek "{name}", berupa {form}.',
    en: 'This case needs exactly one agreed answer for the aspect "{name}", as {form}.',
  },
  'asked-too-few': {
    id: 'Dari tiap kelompok diminta {asked} orang, padahal jawaban baru ditampilkan mulai dari {fewest} orang. Mintalah sekurang-kurangnya {fewest} orang.',
    en: 'Of each group {asked} are asked, while answers are shown from {fewest} people on. Ask {fewest} at least.',
  },
  'group-too-small': {
    id: 'Kelompok {fewest} orang terlalu kecil: seseorang dapat dikenali. Pakai paling sedikit {least} orang.',
    en: 'A group of {fewest} is too small: a person could be recognised. Use {least} at least.',
  },
  'prior-weight': {
    id: 'Bobot nilai unit {weight} tidak sah. Tulis bilangan bulat paling sedikit 1, agar sedikit jawaban tidak langsung menggeser nilai seseorang.',
    en: 'The weight {weight} of the unit is not valid. Write a whole number of 1 at least, so that a few answers do not move a person at once.',
  },
  'not-basis-points': {
    id: 'Tulis angka dari {least} sampai {most} dengan paling banyak dua angka di belakang koma; sekarang {value}. Di dalam berkas, {example} ditulis 7000.',
    en: 'Write a number from {least} to {most} with two decimals at most; it is now {value}. In the file {example} is written 7000.',
  },
  'field-invalid': {
    id: 'Isian ini tidak sesuai: seharusnya {expected}, yang tertulis {received}.',
    en: 'This is not as it should be: expected {expected}, found {received}.',
  },
  'field-missing': {
    id: 'Isian ini belum ada. Isi dengan {expected}.',
    en: 'This is missing. Give {expected}.',
  },
  'part-missing': {
    id: 'Bagian "{name}" belum ada.',
    en: 'The part "{name}" is missing.',
  },
  'part-unknown': {
    id: 'Bagian "{name}" tidak dikenal.',
    en: 'The part "{name}" is not known.',
  },
  'part-repeated': {
    id: 'Bagian "{name}" disebut lebih dari sekali.',
    en: 'The part "{name}" is there more than once.',
  },
  'days-not-whole': {
    id: 'Jumlah hari harus bilangan bulat, paling sedikit {least}.',
    en: 'A number of days is whole, {least} at least.',
  },
  'reminder-too-early': {
    id: 'Pengingat {days} hari sebelum tenggat tidak pernah terkirim, karena tenggatnya hanya {within} hari.',
    en: 'A reminder {days} days before a deadline of {within} days is never sent.',
  },
  'phase-inverted': {
    id: 'Tahap ini ditutup sebelum dibuka.',
    en: 'The phase closes before it opens.',
  },
  'phase-out-of-order': {
    id: 'Tahap ini dibuka sebelum tahap {before}. Urutannya: Perencanaan, Pelaksanaan, Penilaian, Pengumuman.',
    en: 'The phase opens before that of {before}. The order is planning, execution, appraisal, announcement.',
  },
  'day-unknown': {
    id: 'Tanggal {day} bulan {month} tidak ada.',
    en: 'There is no day {day} in month {month}.',
  },
  'silence-before-appeal-ends': {
    id: 'Diam dianggap menerima setelah {within} hari, padahal keberatan masih dapat diajukan sampai {appeal} hari.',
    en: 'Silence is taken for acceptance after {within} days, while an appeal may be filed until {appeal} days.',
  },
  'words-missing': {
    id: 'Teks ini belum ada dalam bahasa {language}. Tulis dalam bahasa Indonesia dan Inggris.',
    en: 'This text is missing in {language}. Write it in Indonesian and in English.',
  },
  'source-missing': {
    id: 'Bagian "{name}" belum menyebut sumbernya beserta tingkat keyakinan A, B, atau C.',
    en: 'The part "{name}" does not name its source with a confidence of A, B or C.',
  },
  'unverified-unmarked': {
    id: 'Sumber "{name}" berkeyakinan C dan harus ditandai belum diperiksa (unverified).',
    en: 'The source of "{name}" has confidence C and must be marked as unverified.',
  },
} as const satisfies Record<string, Bilingual>;
