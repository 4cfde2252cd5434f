/** What each BerAKHLAK value looks like on an ordinary working day. A scheme of an office may have others without one. */
const examples: Readonly<Record<string, string>> = {
  'berorientasi-pelayanan': 'Misalnya: pemohon yang datang sepuluh menit sebelum tutup tetap dilayani sampai selesai.',
  akuntabel: 'Misalnya: salah mencatat angka, lalu melapor dan membetulkannya sendiri sebelum ditanya.',
  kompeten: 'Misalnya: mempelajari aplikasi baru, lalu mengajari dua rekan satu loket.',
  harmonis: 'Misalnya: membantu rekan yang kewalahan, siapa pun dia dan apa pun latar belakangnya.',
  loyal: 'Misalnya: menjaga rahasia berkas warga dan nama baik kantor, juga di media sosial.',
  adaptif: 'Misalnya: mencoba cara baru ketika antrean panjang, lalu menilai apakah hasilnya lebih baik.',
  kolaboratif: 'Misalnya: mengajak bidang lain menyusun satu daftar data bersama agar warga tidak ditanya dua kali.',
};

export const selfAssessmentId = {
  title: 'Penilaian diri',
  intro:
    'Ceritakan tahun Anda dengan kata-kata sendiri sebelum pejabat penilai menilai. Penilaian diri tidak mengubah angka; pejabat penilai membacanya di samping realisasi dan bukti.',
  until: (moment: string) => `Dapat diisi dan diubah sampai ${moment}, selama belum dinilai.`,
  notOpen: (moment: string) => `Penilaian diri dibuka ${moment}.`,
  closed: 'Masa pengisian telah berakhir.',
  rated: 'Kinerja sudah dinilai, sehingga penilaian diri tidak dapat diubah lagi.',
  nothing: 'Pegawai belum mengisi penilaian diri.',
  submittedAt: (moment: string) => `Dikirim ${moment}`,
  whole: 'Tahun ini secara keseluruhan',
  achievements: 'Yang saya capai',
  achievementsHint: 'Sebutkan hasil yang dirasakan orang lain. Contoh: “Waktu tunggu turun dari 40 menjadi 15 menit”.',
  obstacles: 'Kendala yang saya hadapi',
  obstaclesHint: 'Apa yang menghambat, dan apa yang sudah Anda coba. Boleh kosong.',
  innovation: 'Gagasan atau cara baru',
  innovationHint: 'Hanya bila bermanfaat bagi organisasi atau negara. Boleh kosong.',
  objectives: 'Setiap RHK',
  behaviours: 'Perilaku kerja BerAKHLAK',
  behavioursHint:
    'Panduan perilaku di setiap nilai membantu Anda mengingat contoh nyata. Satu kejadian lebih berguna daripada banyak kata sifat.',
  level: 'Menurut saya',
  levelNone: 'Belum saya tentukan',
  note: 'Alasannya',
  conduct: 'Panduan perilaku',
  examples,
  evidence: (count: number) => (count === 0 ? 'belum ada bukti dukung' : `${count} bukti dukung`),
  send: 'Kirim penilaian diri',
  sendAgain: 'Kirim perubahan',
  sent: 'Penilaian diri tersimpan. Pejabat penilai membacanya saat menilai; Anda dapat mengubahnya sampai penilaian dilakukan.',
  draftKept: 'Isian tersimpan di perangkat ini.',
  required: 'Harus diisi',
};
