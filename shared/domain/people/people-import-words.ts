import type { Bilingual } from '../schemes/scheme.ts';

interface ImportWords {
  readonly severity: 'error' | 'warning';
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly suggestion?: Bilingual;
}

/** What each finding of an import says, and how grave it is. Names in braces are facts. */
export const importWords = {
  'column-missing': {
    severity: 'error',
    title: { id: 'Kolom tidak ada', en: 'Column missing' },
    detail: { id: 'Berkas tidak memuat kolom {missing}.', en: 'The file has no column {missing}.' },
    suggestion: {
      id: 'Tambahkan kolom itu, atau gunakan salah satu nama: {accepted}.',
      en: 'Add it, or use one of the names: {accepted}.',
    },
  },
  'value-missing': {
    severity: 'error',
    title: { id: 'Sel kosong', en: 'Empty cell' },
    detail: { id: 'Kolom {wanted} wajib diisi.', en: '{wanted} must be filled in.' },
  },
  'nip-is-number': {
    severity: 'error',
    title: { id: 'NIP tersimpan sebagai angka', en: 'NIP kept as a number' },
    detail: {
      id: 'NIP {given} tersimpan sebagai angka, sehingga digit terakhirnya hilang.',
      en: 'NIP {given} was kept as a number, so its last digits are lost.',
    },
    suggestion: {
      id: 'Ubah format kolom menjadi Teks, lalu ketik ulang 18 digit NIP.',
      en: 'Format the column as Text, then type the 18 digits again.',
    },
  },
  'nip-malformed': {
    severity: 'error',
    title: { id: 'NIP tidak sah', en: 'Not a NIP' },
    detail: { id: 'NIP {given} tidak sah: {reasonId}.', en: '{given} is not a NIP: {reasonEn}.' },
  },
  'nip-implausible': {
    severity: 'warning',
    title: { id: 'NIP perlu diperiksa', en: 'NIP to be checked' },
    detail: { id: 'NIP {given} perlu diperiksa: {reasonId}.', en: 'NIP {given} is to be checked: {reasonEn}.' },
  },
  'nip-duplicate': {
    severity: 'error',
    title: { id: 'NIP ganda', en: 'NIP twice' },
    detail: { id: 'NIP {given} sudah dipakai pada baris {firstRow}.', en: 'NIP {given} is already in row {firstRow}.' },
    suggestion: { id: 'Hapus salah satu baris.', en: 'Remove one of the rows.' },
  },
  'email-malformed': {
    severity: 'error',
    title: { id: 'Alamat surel tidak sah', en: 'Not an e-mail address' },
    detail: { id: '"{given}" bukan alamat surel.', en: '"{given}" is not an e-mail address.' },
  },
  'email-duplicate': {
    severity: 'error',
    title: { id: 'Alamat surel ganda', en: 'E-mail address twice' },
    detail: { id: 'Alamat {given} sudah dipakai pegawai lain.', en: '{given} already belongs to another employee.' },
  },
  'date-malformed': {
    severity: 'warning',
    title: { id: 'Tanggal tidak sah', en: 'Not a date' },
    detail: { id: '"{given}" bukan tanggal.', en: '"{given}" is not a date.' },
    suggestion: { id: 'Tulis hari-bulan-tahun, misalnya 31-01-1990.', en: 'Write day-month-year, such as 31-01-1990.' },
  },
  'birth-date-differs': {
    severity: 'warning',
    title: { id: 'Tanggal lahir berbeda', en: 'Birth date differs' },
    detail: {
      id: 'Tanggal lahir {given} berbeda dari NIP.',
      en: 'The birth date {given} differs from the NIP.',
    },
    suggestion: { id: 'Menurut NIP: {expected}.', en: 'By the NIP: {expected}.' },
  },
  'status-unknown': {
    severity: 'error',
    title: { id: 'Status tidak dikenal', en: 'Unknown status' },
    detail: { id: 'Status "{given}" tidak dikenal.', en: 'The status "{given}" is unknown.' },
    suggestion: { id: 'Tulis PNS atau PPPK.', en: 'Write PNS or PPPK.' },
  },
  'position-kind-unknown': {
    severity: 'error',
    title: { id: 'Jenis jabatan tidak dikenal', en: 'Unknown kind of position' },
    detail: { id: 'Jenis jabatan "{given}" tidak dikenal.', en: 'The kind of position "{given}" is unknown.' },
    suggestion: {
      id: 'Tulis JPT, Administrator, Pengawas, Pelaksana, atau Fungsional.',
      en: 'Write JPT, Administrator, Pengawas, Pelaksana or Fungsional.',
    },
  },
  'functional-level-missing': {
    severity: 'warning',
    title: { id: 'Jenjang jabatan tidak terbaca', en: 'No functional level' },
    detail: {
      id: 'Jabatan fungsional "{given}" tidak menyebut jenjang, sehingga angka kredit tidak dapat dihitung.',
      en: 'The functional position "{given}" names no level, so credit points cannot be computed.',
    },
    suggestion: { id: 'Tambahkan jenjang, misalnya Ahli Muda.', en: 'Add the level, such as Ahli Muda.' },
  },
  'rank-unknown': {
    severity: 'warning',
    title: { id: 'Golongan tidak dikenal', en: 'Unknown rank' },
    detail: { id: 'Golongan "{given}" tidak dikenal.', en: 'The rank "{given}" is unknown.' },
    suggestion: {
      id: 'Tulis seperti III/c untuk PNS, atau IX untuk PPPK.',
      en: 'Write III/c for a PNS, or IX for a PPPK.',
    },
  },
  'not-active': {
    severity: 'error',
    title: { id: 'Pegawai tidak aktif', en: 'Not in service' },
    detail: {
      id: 'Kedudukan hukum "{given}" tidak aktif, sehingga pegawai tidak dimuat.',
      en: 'The legal standing is "{given}", so the person is not taken in.',
    },
  },
  'unit-unknown': {
    severity: 'error',
    title: { id: 'Unit kerja tidak dikenal', en: 'Unknown unit' },
    detail: { id: 'Unit kerja "{given}" tidak dikenal.', en: 'The unit "{given}" is unknown.' },
    suggestion: { id: 'Unit yang dikenal: {known}.', en: 'Known units: {known}.' },
  },
  'unit-duplicate': {
    severity: 'error',
    title: { id: 'Unit ganda', en: 'Unit twice' },
    detail: { id: 'Kode atau nama unit "{given}" dipakai dua kali.', en: 'The unit "{given}" is there twice.' },
  },
  'parent-unknown': {
    severity: 'error',
    title: { id: 'Unit induk tidak dikenal', en: 'Unknown parent' },
    detail: { id: 'Unit induk "{given}" tidak dikenal.', en: 'The parent unit "{given}" is unknown.' },
  },
  'parents-loop': {
    severity: 'error',
    title: { id: 'Unit induk melingkar', en: 'Parents go in a circle' },
    detail: { id: 'Unit "{given}" menjadi induk bagi dirinya sendiri.', en: 'The unit "{given}" is above itself.' },
  },
  'head-unknown': {
    severity: 'warning',
    title: { id: 'Kepala unit tidak ditemukan', en: 'Head not found' },
    detail: {
      id: 'NIP kepala {given} tidak dimiliki pegawai mana pun, sehingga unit dianggap lowong.',
      en: 'The head’s NIP {given} belongs to nobody, so the unit counts as vacant.',
    },
  },
  'zone-unknown': {
    severity: 'error',
    title: { id: 'Zona waktu tidak dikenal', en: 'Unknown time zone' },
    detail: { id: 'Zona waktu "{given}" tidak dikenal.', en: 'The time zone "{given}" is unknown.' },
    suggestion: { id: 'Tulis WIB, WITA, atau WIT.', en: 'Write WIB, WITA or WIT.' },
  },
  'week-days-unknown': {
    severity: 'error',
    title: { id: 'Hari kerja tidak sah', en: 'Working days not valid' },
    detail: { id: 'Hari kerja "{given}" tidak sah.', en: '"{given}" working days are not valid.' },
    suggestion: { id: 'Tulis 5 atau 6.', en: 'Write 5 or 6.' },
  },
  'supervisor-missing': {
    severity: 'warning',
    title: { id: 'Atasan belum diisi', en: 'No supervisor' },
    detail: {
      id: 'Pegawai ini belum memiliki atasan, sehingga SKP-nya tidak dapat disetujui.',
      en: 'This employee has no supervisor, so nobody can approve the plan.',
    },
    suggestion: {
      id: 'Menurut unit kerja: {expectedName}, NIP {expectedNip}.',
      en: 'By the unit: {expectedName}, NIP {expectedNip}.',
    },
  },
  'supervisor-unknown': {
    severity: 'warning',
    title: { id: 'Atasan tidak ditemukan', en: 'Supervisor not found' },
    detail: {
      id: 'NIP atasan {given} tidak dimiliki pegawai mana pun.',
      en: 'The supervisor’s NIP {given} belongs to nobody.',
    },
    suggestion: {
      id: 'Mungkin yang dimaksud {expectedName}, NIP {expectedNip}.',
      en: 'Perhaps {expectedName} is meant, NIP {expectedNip}.',
    },
  },
  'supervisor-is-number': {
    severity: 'warning',
    title: { id: 'NIP atasan tersimpan sebagai angka', en: 'Supervisor’s NIP kept as a number' },
    detail: {
      id: 'NIP atasan {given} tersimpan sebagai angka, sehingga digit terakhirnya hilang.',
      en: 'The supervisor’s NIP {given} was kept as a number, so its last digits are lost.',
    },
    suggestion: {
      id: 'Menurut unit kerja: {expectedName}, NIP {expectedNip}.',
      en: 'By the unit: {expectedName}, NIP {expectedNip}.',
    },
  },
  'supervisor-is-self': {
    severity: 'warning',
    title: { id: 'Atasan adalah diri sendiri', en: 'Own supervisor' },
    detail: {
      id: 'Pegawai ini tercatat sebagai atasan dirinya sendiri.',
      en: 'This employee is given as the own supervisor.',
    },
    suggestion: {
      id: 'Menurut unit kerja: {expectedName}, NIP {expectedNip}.',
      en: 'By the unit: {expectedName}, NIP {expectedNip}.',
    },
  },
  'supervisor-chain-loops': {
    severity: 'warning',
    title: { id: 'Rantai atasan melingkar', en: 'Supervisors go in a circle' },
    detail: {
      id: 'Rantai atasan kembali ke pegawai ini: {chain}.',
      en: 'The chain of supervisors comes back to this employee: {chain}.',
    },
    suggestion: {
      id: 'Menurut unit kerja: {expectedName}, NIP {expectedNip}.',
      en: 'By the unit: {expectedName}, NIP {expectedNip}.',
    },
  },
} as const satisfies Readonly<Record<string, ImportWords>>;

/** Why something is not a NIP, or to be checked. `shape` and the like are the reasons of `nip.ts`. */
export const nipReasonWords = {
  shape: { id: 'harus 18 digit', en: 'it must have 18 digits' },
  'birth-date': { id: '8 digit pertama bukan tanggal lahir', en: 'the first 8 digits are no birth date' },
  appointment: {
    id: 'digit 13–14 bukan bulan (PNS) dan bukan jenis kontrak (PPPK)',
    en: 'digits 13–14 are neither a month (PNS) nor a kind of contract (PPPK)',
  },
  sex: { id: 'digit 15 tidak sesuai dengan jenis kelamin', en: 'digit 15 does not fit the sex' },
  age: { id: 'usia saat pengangkatan di luar 16–60 tahun', en: 'the age at the appointment is outside 16–60' },
  future: { id: 'pengangkatan lebih dari setahun ke depan', en: 'the appointment is more than a year ahead' },
  employment: { id: 'tidak sesuai dengan status PNS atau PPPK', en: 'it does not fit the status PNS or PPPK' },
  scientific: { id: 'tersimpan sebagai angka', en: 'it was kept as a number' },
} as const satisfies Readonly<Record<string, Bilingual>>;
