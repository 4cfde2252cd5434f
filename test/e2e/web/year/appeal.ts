import { describe, expect, it } from 'vitest';
import { photograph } from '../browser.ts';
import { moveClockTo, taskPath, type Year } from './year.ts';

/** The appeal, both sides, the decision, and what follows from it. */
export const tellAppeal = (year: () => Year): void => {
  describe('the appeal', () => {
    it('is filed with evidence', async () => {
      const { page } = year().siti;
      await page.getByRole('link', { name: 'Ajukan keberatan' }).click();
      await page.getByLabel('Alasan').fill('Dua rapat itu saya hadiri; notulanya ada.');
      await page.getByLabel('Rating perilaku kerja').check();
      await page
        .getByLabel(/Buku agenda\.jpg/)
        .first()
        .check();
      await photograph(page, '26-appeal');
      await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ajukan keberatan' }).dblclick();
      await page.getByText('Keberatan telah diajukan.').waitFor();
      await year().office.settle();
    });

    it('is explained by both sides', async () => {
      const { siti, wulan, office } = year();
      await wulan.open(await office.newestMailLink('wulan@rakumpit.example'));
      await wulan.page.getByText('Dua rapat itu saya hadiri').waitFor();
      await wulan.page.getByRole('textbox', { name: 'Penjelasan Anda' }).fill('Daftar hadir baru saya lihat sekarang.');
      await wulan.page.getByRole('button', { name: 'Kirim penjelasan' }).click();
      await wulan.page.getByText('Penjelasan Anda telah dikirim').waitFor();
      await siti.open(await taskPath(year(), 'siti', 'explain-appeal'));
      await siti.page.getByRole('textbox', { name: 'Penjelasan Anda' }).fill('Notula kedua rapat menyebut nama saya.');
      await siti.page.getByRole('button', { name: 'Kirim penjelasan' }).click();
      await siti.page.getByText('Penjelasan Anda telah dikirim').waitFor();
      await photograph(siti.page, '27-explained');
      await office.settle();
    });

    it('is decided by the reviewing officer, who changes the result', async () => {
      const { budi, office } = year();
      const { page } = budi;
      await budi.open(await office.newestMailLink('budi@rakumpit.example'));
      const sides = page.getByRole('region', { name: 'Kedua pihak' });
      await sides.getByText('Daftar hadir baru saya lihat sekarang.').waitFor();
      await sides.getByText('Notula kedua rapat menyebut nama saya.').waitFor();
      await page.getByLabel('Hasil diubah').check();
      await page.getByLabel('Rating perilaku kerja').selectOption('Sesuai Ekspektasi');
      await page.getByText('Predikat berubah dari Kurang menjadi Baik.').first().waitFor();
      await page.getByLabel('Pertimbangan').fill('Daftar hadir dan notula membuktikan kehadiran.');
      await page.getByLabel(/Saya tidak ikut menilai/).check();
      await photograph(page, '28-decide');
      await page.getByRole('button', { name: 'Putuskan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Putuskan' }).click();
      await page.getByText('Putusan telah ditetapkan').waitFor();
      await office.settle();
    });
  });

  describe('at the end', () => {
    it('the employee sees the new layer over the old one', async () => {
      const { siti, at } = year();
      await siti.open(`/kasus/${at.caseId}/hasil`);
      const layers = siti.page.getByRole('region', { name: 'Riwayat hasil' });
      await layers.getByText('Putusan keberatan: Baik').waitFor();
      await layers.getByText('Penilaian: Kurang').waitFor();
      await photograph(siti.page, '29-layers');
    });

    it('the employee completes the training that was assigned', async () => {
      const { siti, office } = year();
      await siti.open(await taskPath(year(), 'siti', 'complete-follow-up'));
      const training = siti.page.getByRole('listitem').filter({ hasText: 'Pelatihan kolaborasi lintas unit' });
      await training.getByText('Perilaku yang perlu dikembangkan: Kolaboratif').waitFor();
      await photograph(siti.page, '30-training');
      await moveClockTo(year(), '2027-03-08');
      await siti.open(`/kasus/${year().at.caseId}/tindak-lanjut`);
      await training.getByLabel('Bagaimana diselesaikan').fill('Pelatihan 3–5 Maret 2027, sertifikat 12/2027.');
      await training.getByRole('button', { name: 'Tandai selesai' }).click();
      await siti.page.getByText('Tindak lanjut dicatat selesai.').waitFor();
      await office.settle();
      await siti.open('/');
      await photograph(siti.page, '31-home-end');
    });

    it('HR sees the year as done', async () => {
      const { dewi, at } = year();
      await dewi.open('/konsol');
      const completed = dewi.page.getByRole('row', { name: /^Selesai/ }).first();
      await expect.poll(() => completed.textContent()).toContain('1');
      await photograph(dewi.page, '32-console');
      await dewi.open(`/konsol/${at.cycleId}/unit/semua?kedudukan=completed`);
      await dewi.page.getByRole('row', { name: /Siti Rekaan/ }).waitFor();
    });

    it('the history holds every step, and its chain is whole', async () => {
      const { dewi, at } = year();
      await dewi.open(`/kasus/${at.caseId}/riwayat`);
      await dewi.page.getByRole('button', { name: 'Periksa keutuhan riwayat' }).click();
      await dewi.page.getByText(/^Utuh:/).waitFor();
      const told = (await dewi.page.locator('.entries').textContent()) ?? '';
      for (const step of everyStep) expect(told).toContain(step);
      await photograph(dewi.page, '33-timeline');
    });
  });
};

const everyStep = [
  'membuka tahun kinerja',
  'menyimpan rancangan SKP',
  'mengajukan SKP',
  'mengembalikan SKP dengan catatan',
  'menyetujui SKP',
  'mengunggah bukti',
  'mencatat realisasi',
  'menulis umpan balik berkelanjutan',
  'melaksanakan dialog tengah periode',
  'menanggapi catatan dialog',
  'mengisi penilaian diri',
  'menilai kinerja',
  'mengumumkan hasil',
  'mengajukan keberatan',
  'memberi penjelasan atas keberatan',
  'memutus keberatan',
  'menetapkan hasil akhir',
  'menetapkan tindak lanjut',
  'menyelesaikan tindak lanjut',
];
