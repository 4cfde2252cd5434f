/** Mencari seorang pegawai. */
export const findPersonId = {
  hint: 'Ketik sekurang-kurangnya tiga huruf nama, atau empat angka terakhir NIP.',
  searching: 'Mencari …',
  failed: 'Pencarian gagal. Periksa sambungan, lalu ketik kembali.',
  found: (count: number) => (count === 0 ? 'Tidak ditemukan.' : `${count} pegawai ditemukan.`),
  foundMore: (count: number) => `${count} pegawai pertama; ketik lebih lengkap untuk mempersempit.`,
  nobodyYet: 'Belum ditemukan di antara yang sudah diperiksa; ketik lebih lengkap.',
};
