import { describe, expect, it } from 'vitest';
import { photograph, widthOf } from '../browser.ts';
import { approvePlanOf, planOf } from '../web-office.ts';
import type { Year } from './year.ts';

const matrix = 'Matriks hasil kerja dan perilaku kerja (PermenPANRB 6/2022) (versi 1.0.0)';

const section = (year: Year, number: number) =>
  year.siti.page.getByRole('region', { name: `RHK ${number}`, exact: true });

/** HR makes the year without anybody's help: from an empty console to a year that runs. */
export const tellOpening = (year: () => Year): void => {
  describe('January: HR', () => {
    it('prepares the year', async () => {
      const { page } = year().dewi;
      await year().dewi.open('/konsol');
      await page.getByText('Belum ada periode kinerja.').waitFor();
      await photograph(page, '01-no-year');
      await page.getByRole('button', { name: 'Siapkan periode' }).click();
      const dialog = page.getByRole('dialog', { name: 'Siapkan periode kinerja' });
      await expect.poll(() => dialog.getByLabel('Tahun').inputValue()).toBe('2026');
      await dialog.getByLabel('Skema penilaian').selectOption({ label: matrix });
      await photograph(page, '02-prepare');
      await dialog.getByRole('button', { name: 'Siapkan periode' }).dblclick();
      await page.getByRole('heading', { name: 'Kesiapan sebelum dibuka' }).waitFor();
      await page.getByText(/^1 hal menghalangi pembukaan\./).waitFor();
    });

    it('puts the wrong supervisor right from a file', async () => {
      const { page } = year().dewi;
      await page.getByText('Muat data pegawai').click();
      await page.getByRole('button', { name: 'Periksa berkas' }).click();
      await page.getByText('Pilih berkas pegawai.').waitFor();
      const buffer = Buffer.from(year().office.corrections);
      await page.getByLabel('Berkas pegawai (CSV)').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Periksa berkas' }).click();
      await page.getByRole('row', { name: 'Berubah 1' }).waitFor();
      await photograph(page, '03-import');
      await page.getByRole('button', { name: 'Muat berkas' }).click();
      await page.getByText('Siap dibuka: tidak ada yang menghalangi.').waitFor();
      await page.getByText('1 pegawai dimuat.').waitFor();
    });

    it('opens it for everybody', async () => {
      const { page } = year().dewi;
      await page.getByRole('button', { name: 'Buka periode' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Buka periode' }).click();
      await page.getByRole('heading', { name: 'Kesiapan sebelum dibuka' }).waitFor({ state: 'detached' });
      await year().office.settle();
      Object.assign(year().at, await planOf(await year().office.clientOf('siti')));
      await approvePlanOf(year().office, 'wulan', 'budi');
    });
  });
};

/** From the first login to an approved plan, with everything that comes in between. */
export const tellPlanning = (year: () => Year): void => {
  describe('January: the plan', () => {
    it('begins with a first login on a phone', async () => {
      const { page } = year().siti;
      await year().siti.open('/');
      await page.getByRole('heading', { name: 'Selamat datang, Siti Rekaan, S.E.' }).waitFor();
      await page.getByText('Paling lambat 31 Januari 2026, 23.59 WIB').first().waitFor();
      await photograph(page, '04-home');
      await page.getByRole('link', { name: 'Menyusun dan mengajukan SKP 2026' }).click();
    });

    it("derives an objective from the supervisor's", async () => {
      const { page } = year().siti;
      await page.getByRole('button', { name: 'Turunkan: Tertibnya administrasi kantor kecamatan' }).click();
      const first = section(year(), 1);
      await first.getByLabel('Hasil yang akan dicapai').fill('Surat masuk terjawab dalam tiga hari kerja');
      await first.getByLabel('Yang diukur').fill('Surat yang dijawab');
      await first.getByLabel('Target', { exact: true }).fill('240');
      await first.getByLabel('Satuan').fill('surat');
      await page.getByRole('button', { name: 'Simpan rancangan' }).click();
      await page.getByText('Tersimpan di server.').waitFor();
    });

    it('goes on without a network', async () => {
      const { page, context } = year().siti;
      await context.setOffline(true);
      await page.getByText('Tidak ada sambungan internet.').waitFor();
      await section(year(), 1).getByText('Rincian pengukuran').click();
      await section(year(), 1).getByLabel('Cara mengukur dan sumber data').fill('Buku agenda surat');
      await page
        .getByText(/Tersimpan di perangkat ini/)
        .first()
        .waitFor();
      await photograph(page, '05-offline');
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Simpan rancangan' }).click();
      await page.getByText('Tersimpan di server.').waitFor();
      expect(await widthOf(page)).toBe(390);
    });

    it('meets itself in a second tab, and loses nothing', async () => {
      const { page, context } = year().siti;
      const second = await context.newPage();
      await second.goto(page.url());
      const text = second.getByLabel('Hasil yang akan dicapai');
      await text.fill('Surat masuk terjawab dalam dua hari kerja');
      await second.getByRole('button', { name: 'Simpan rancangan' }).click();
      await second.getByText('Tersimpan di server.').waitFor();
      await second.close();
      await section(year(), 1).getByLabel('Hasil yang akan dicapai').fill('Surat masuk terjawab dalam empat hari');
      await section(year(), 1).getByLabel('Satuan').fill('pucuk surat');
      await page.getByRole('button', { name: 'Simpan rancangan' }).click();
      const difference = page.getByRole('group', { name: 'RHK 1: Hasil yang akan dicapai' });
      await difference.getByText('Surat masuk terjawab dalam dua hari kerja').waitFor();
      await photograph(page, '06-two-tabs');
      await difference.getByRole('radio', { name: /dua hari kerja/ }).check();
      await page.getByRole('button', { name: 'Pakai hasil gabungan' }).click();
      await expect.poll(() => section(year(), 1).getByLabel('Satuan').inputValue()).toBe('pucuk surat');
    });

    it('is submitted', async () => {
      const { page } = year().siti;
      await page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).dblclick();
      await page.getByText('SKP telah diajukan.').waitFor();
      await photograph(page, '07-submitted');
      await year().office.settle();
    });

    it('is returned by the supervisor, who came from the mail', async () => {
      const { wulan, office } = year();
      await wulan.open(await office.newestMailLink('wulan@rakumpit.example'));
      await wulan.page.getByRole('heading', { name: 'Periksa SKP Siti Rekaan, S.E.' }).waitFor();
      await wulan.page.getByLabel('Catatan untuk RHK 1, Indikator 1').fill('Tahun lalu sudah 238. Naikkan sedikit.');
      await photograph(wulan.page, '08-return');
      await wulan.page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
      await wulan.page.getByRole('heading', { name: /telah dikembalikan dengan catatan Anda/ }).waitFor();
      await office.settle();
    });

    it('is mended at the line and submitted again', async () => {
      const { page } = year().siti;
      await year().siti.open('/');
      await page.getByRole('link', { name: 'Memperbaiki SKP 2026 yang dikembalikan' }).click();
      const first = section(year(), 1);
      await first.getByText('Tahun lalu sudah 238. Naikkan sedikit.').waitFor();
      await photograph(page, '09-returned');
      await first.getByLabel('Target', { exact: true }).fill('250');
      await page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).click();
      await page.getByText('SKP telah diajukan.').waitFor();
      await year().office.settle();
    });

    it('is approved, with the change in view', async () => {
      const { wulan } = year();
      await wulan.open('/tugas');
      await wulan.page
        .getByRole('link', { name: /Siti Rekaan/ })
        .first()
        .click();
      await wulan.page.locator('ins', { hasText: '250 pucuk surat' }).waitFor();
      await photograph(wulan.page, '10-compare');
      await wulan.page.getByRole('button', { name: 'Setujui', exact: true }).first().click();
      await wulan.page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
      await wulan.page.getByRole('heading', { name: 'SKP Siti Rekaan, S.E. telah disetujui.' }).waitFor();
      await year().office.settle();
    });
  });
};
