import type { ReplayNote } from '../../../shared/domain/replay/replay-assumptions.ts';
import type { ReplayCut } from '../../../shared/domain/replay/replay-group.ts';
import type { UnseenPart } from '../../../shared/domain/replay/unseen-parts.ts';
import type { AssumedPart } from '../../replay/typed-assumptions.ts';

/** The numbers that stand in for what a year does not say, as the reader writes them. */
export interface AssumedNumbers {
  readonly below: string;
  readonly meets: string;
  readonly above: string;
  readonly fromMeets: string;
  readonly fromAbove: string;
}

export const replayId = {
  title: 'Uji coba skema',
  link: 'Uji coba dengan data satu periode',
  intro:
    'Hitung ulang satu periode yang sudah dinilai dengan skema ini: siapa yang akan tetap, naik, atau turun, dan berapa tindak lanjutnya. Hasil pegawai tidak berubah, dan hanya pengelola kepegawaian yang melihat halaman ini.',
  back: 'Kembali ke skema',
  allOf: 'Semua uji coba skema ini',
  startTitle: 'Mulai uji coba',
  year: 'Periode yang dihitung ulang',
  yearHint: 'Pegawai yang belum punya hasil pada periode itu tidak dapat dibandingkan.',
  noCycle: 'Belum ada periode kinerja yang dapat dihitung ulang.',
  yearOf: (year: string, status: string) => `${year} (${status})`,
  cycleStatus: { prepared: 'disiapkan', open: 'berjalan', closed: 'selesai' },
  costs: 'Biaya per tindak lanjut',
  costsHint: 'Rupiah untuk satu orang, tanpa sen. Yang dikosongkan dihitung jumlahnya saja.',
  notRupiah: 'Tulis rupiah bulat, misalnya 2.500.000, paling banyak Rp1.000.000.000.',
  assumptions: 'Asumsi',
  changedTag: 'diubah',
  assumptionsWhy: {
    scoreOf:
      'Pada periode itu perilaku dinilai dengan tingkat, sedangkan skema ini memerlukan angka. Angka di bawah ini menggantikan tingkatnya. Ubah untuk melihat seberapa besar pengaruhnya.',
    levelFrom:
      'Pada periode itu perilaku dinilai dengan angka, sedangkan skema ini memerlukan tingkat. Batas di bawah ini menentukan tingkatnya. Ubah untuk melihat seberapa besar pengaruhnya.',
  } satisfies Record<AssumedPart, string>,
  assumptionOf: {
    scoreOf: (level: string) => `Angka untuk “${level}”`,
    levelFrom: (level: string) => `“${level}” mulai dari`,
  } satisfies Record<AssumedPart, (level: string) => string>,
  assumptionsHint: {
    scoreOf: 'Angka di luar skala nilai skema ini diganti dengan batas skalanya.',
    levelFrom: 'Angka yang lebih rendah daripada keduanya dianggap di bawah ekspektasi.',
  } satisfies Record<AssumedPart, string>,
  notPoints: 'Tulis angka dari 0 sampai 1.000 dengan paling banyak dua angka di belakang koma, misalnya 92,5',
  tooLow: (least: string) => `Tidak boleh lebih rendah daripada ${least}, angka untuk tingkat di bawahnya`,
  usualAgain: 'Pakai angka bawaan',
  rupiah: (amount: string) => `Rp${amount}`,
  start: 'Mulai uji coba',
  listTitle: 'Uji coba skema ini',
  none: 'Skema ini belum pernah diuji coba.',
  item: (year: string, moment: string) => `Periode ${year}, dimulai ${moment}`,
  by: (name: string) => `oleh ${name}`,
  finished: (of: string) => `selesai, ${of} pegawai`,
  growing: (done: string, of: string) => `sedang berjalan, ${done} dari ${of} pegawai`,
  ownAssumptionsTag: 'asumsi diubah',
  outdatedTag: 'rancangan sudah berubah',
  resultTitle: 'Hasil uji coba',
  about: (scheme: string, year: string) => `${scheme}, dengan data periode ${year}.`,
  started: (name: string, moment: string) => `Dimulai oleh ${name} pada ${moment}.`,
  outdatedTitle: 'Rancangan sudah berubah',
  outdated:
    'Skema diubah setelah uji coba ini dimulai. Angka di bawah menggambarkan rancangan yang lama; mulai uji coba baru untuk rancangan sekarang.',
  counting: (done: string, of: string) => `Menghitung: ${done} dari ${of} pegawai.`,
  countingWhy: 'Halaman ini memperbarui dirinya dan boleh ditutup; penghitungan tetap berjalan.',
  stalled: 'Sudah lebih dari dua menit tidak ada kemajuan. Bila tetap begini, mulai uji coba baru.',
  stale: 'Angka terbaru belum dapat diambil. Yang tampil adalah yang terakhir diketahui.',
  print: 'Cetak',
  soFar: 'Sejauh yang sudah dihitung',
  totalTitle: 'Siapa yang berubah predikat',
  nobody:
    'Tidak ada hasil yang dapat dibandingkan: pegawai pada periode ini belum punya hasil, atau datanya tidak cukup untuk skema ini.',
  total: ({ compared, same, better, worse }: Readonly<Record<'compared' | 'same' | 'better' | 'worse', string>>) =>
    `Dari ${compared} pegawai yang dapat dibandingkan, ${same} tetap, ${better} naik, dan ${worse} turun.`,
  notComparable: (people: string) =>
    `${people} pegawai tidak dapat dibandingkan: belum punya hasil, atau datanya tidak cukup untuk skema ini.`,
  shift: 'Perubahan',
  shifts: { same: 'Tetap', better: 'Naik', worse: 'Turun' },
  people: 'Pegawai',
  share: 'Bagian',
  predicatesTitle: 'Predikat sebelum dan sesudah',
  predicate: 'Predikat',
  before: 'Semula',
  after: 'Menjadi',
  difference: 'Selisih',
  movesTitle: 'Dari predikat ke predikat',
  cuts: {
    unit: 'Menurut unit',
    grade: 'Menurut golongan',
    age: 'Menurut umur',
    sex: 'Menurut jenis kelamin',
  } satisfies Record<ReplayCut, string>,
  cutHeads: { unit: 'Unit', grade: 'Golongan', age: 'Umur', sex: 'Jenis kelamin' } satisfies Record<ReplayCut, string>,
  groupsTitle: 'Apakah dampaknya merata?',
  groupsWhy:
    'Pada kelompok kecil satu orang saja sudah banyak mengubah persennya. Umur dan jenis kelamin dibaca dari NIP.',
  groups: {
    male: 'Laki-laki',
    female: 'Perempuan',
    'under-30': 'Di bawah 30 tahun',
    '30-39': '30–39 tahun',
    '40-49': '40–49 tahun',
    '50-over': '50 tahun ke atas',
    unknown: 'Tidak diketahui',
  } as Readonly<Record<string, string>>,
  compared: 'Dibandingkan',
  noUnits: 'Belum ada unit yang dapat dibandingkan.',
  later: 'Rincian menurut unit dan daftar pegawai tampil setelah penghitungan selesai.',
  followUpsTitle: 'Tindak lanjut dan biayanya',
  noFollowUps: 'Hasil periode ini tidak menimbulkan tindak lanjut, baik semula maupun dengan skema ini.',
  kind: 'Tindak lanjut',
  count: { before: 'Semula', after: 'Menjadi', difference: 'Selisih' },
  cost: { before: 'Biaya semula', after: 'Biaya menjadi', difference: 'Selisih biaya' },
  costTotal: 'Jumlah biaya',
  noCost: 'tidak diisi',
  costless: 'Tindak lanjut yang biayanya tidak diisi tidak ikut dijumlahkan.',
  costMore: (amount: string) => `Skema ini menambah biaya tindak lanjut ${amount}.`,
  costLess: (amount: string) => `Skema ini mengurangi biaya tindak lanjut ${amount}.`,
  costSame: 'Biaya tindak lanjut tidak berubah.',
  notesTitle: 'Yang diandaikan',
  noNotes: 'Tidak ada yang perlu diandaikan: data periode itu cukup untuk skema ini.',
  notes: {
    'behaviour-scores-assumed': (people: string, { below, meets, above }: AssumedNumbers) =>
      `Perilaku ${people} pegawai dahulu dinilai dengan tingkat, sedangkan skema ini memerlukan angka. Dipakai ${below} untuk di bawah ekspektasi, ${meets} untuk sesuai, dan ${above} untuk di atas ekspektasi.`,
    'behaviour-levels-assumed': (people: string, { fromMeets, fromAbove }: AssumedNumbers) =>
      `Perilaku ${people} pegawai dahulu dinilai dengan angka, sedangkan skema ini memerlukan tingkat. Mulai ${fromMeets} dianggap sesuai ekspektasi, dan mulai ${fromAbove} di atas ekspektasi.`,
    'behaviours-replaced': (people: string) =>
      `Aspek perilaku ${people} pegawai tidak semuanya ada di skema ini. Dipakai aspek yang sama; bila tidak ada satu pun, dipakai penilaian perilakunya secara keseluruhan.`,
    'innovation-unknown': (people: string) =>
      `Untuk ${people} pegawai tidak tercatat apakah ada ide baru atau inovasi. Dianggap tidak ada, sehingga predikat tertinggi bisa lebih sedikit daripada kenyataannya.`,
  } satisfies Record<ReplayNote, (people: string, numbers: AssumedNumbers) => string>,
  changedNumbers: 'Bukan angka bawaan',
  usualNumbers: {
    scoreOf: ({ below, meets, above }: AssumedNumbers) => `Bawaannya ${below}, ${meets}, dan ${above}.`,
    levelFrom: ({ fromMeets, fromAbove }: AssumedNumbers) => `Bawaannya ${fromMeets} dan ${fromAbove}.`,
  } satisfies Record<AssumedPart, (numbers: AssumedNumbers) => string>,
  unseenTitle: 'Yang tidak terlihat dalam uji coba ini',
  unseenWhy: 'Yang berikut ini diatur skema, tetapi dampaknya tidak dapat dihitung dari periode yang sudah lewat:',
  noUnseen: 'Semua yang diatur berbeda oleh skema ini terlihat dalam angka di atas.',
  unseen: {
    attainment: 'Cara menghitung capaian indikator, termasuk bila realisasi tidak ada.',
    attainmentCap: 'Batas capaian yang lebih tinggi: yang dahulu terpotong tidak tercatat.',
    objectiveWeights: 'Cara membobot RHK: capaian dihitung dengan bobot yang berlaku pada periode itu.',
    minimumCoverage: 'Berapa banyak yang sedikitnya harus terukur agar dapat dinilai.',
    evidenceRequired: 'Kewajiban melampirkan bukti.',
    feedback: 'Siapa yang diminta memberi umpan balik, dan berapa yang diperlukan.',
    windows: 'Jadwal tahapan dan tenggat keberatan.',
    weakAspects:
      'Tindak lanjut karena aspek yang lemah atau penyebab target meleset: tidak dihitung, baik semula maupun sesudahnya.',
  } satisfies Record<UnseenPart, string>,
  whoTitle: 'Pegawai yang akan berubah predikat',
  whoWhy:
    'Hanya untuk memeriksa rancangan. Nama-nama ini tidak boleh dipakai untuk memutuskan apa pun tentang pegawai.',
  whoNone: 'Tidak ada pegawai yang akan berubah predikat.',
  showWho: 'Tampilkan nama',
  moreWho: 'Tampilkan berikutnya',
  shown: (shown: string, of: string) => `${shown} dari ${of} pegawai ditampilkan.`,
  name: 'Nama',
  unit: 'Unit',
};
