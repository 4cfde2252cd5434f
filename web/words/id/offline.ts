export const offlineId = {
  newVersion: 'Versi baru Capaian siap. Muat bila Anda sudah selesai mengetik; isian yang belum dikirim tetap ada.',
  loadNewVersion: 'Muat versi baru',
  title: 'Tanpa sambungan internet',
  intro: 'Anda belum dapat masuk. SKP berikut tersimpan di perangkat ini dan dapat dibaca serta dirancang.',
  planOf: (year: number) => `SKP ${year}`,
  keptAt: (moment: string) => `Salinan dari ${moment}`,
  copy: (moment: string) =>
    `Server tidak dapat dihubungi. Ini salinan di perangkat ini dari ${moment}; perubahan Anda disimpan di perangkat dan dikirim setelah tersambung.`,
  banner: (name: string) => `Tidak tersambung. Yang terlihat hanya salinan SKP milik ${name} di perangkat ini.`,
};
