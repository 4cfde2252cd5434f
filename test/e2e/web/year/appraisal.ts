import { describe, expect, it } from 'vitest';
import { photograph } from '../browser.ts';
import { linkToTask, moveClockTo, taskPath, type Year } from './year.ts';

const unit = 'Sekretariat Kecamatan';

const behaviours = [
  ['Berorientasi Pelayanan', 'Sesuai Ekspektasi'],
  ['Akuntabel', 'Sesuai Ekspektasi'],
  ['Kompeten', 'Sesuai Ekspektasi'],
  ['Harmonis', 'Sesuai Ekspektasi'],
  ['Loyal', 'Sesuai Ekspektasi'],
  ['Adaptif', 'Sesuai Ekspektasi'],
  ['Kolaboratif', 'Di Bawah Ekspektasi'],
] as const;

const card = ({ dewi }: Year) =>
  dewi.page.getByRole('listitem').filter({ has: dewi.page.getByRole('heading', { name: unit }) });

/** From the self-assessment to the announcement. */
export const tellAppraisal = (year: () => Year): void => {
  describe('January of the next year', () => {
    it('begins with the self-assessment', async () => {
      await moveClockTo(year(), '2027-01-05');
      const { siti } = year();
      await siti.open(await taskPath(year(), 'siti', 'self-assess'));
      await siti.page.getByLabel('Yang saya capai').fill('Surat terjawab 252, dari rencana 250.');
      await siti.page
        .getByLabel(/Kendala/)
        .first()
        .fill('Sampai Juni agenda masih di kertas.');
      await photograph(siti.page, '18-self-assessment');
      await siti.page.getByRole('button', { name: 'Kirim penilaian diri' }).click();
      await siti.page.getByText('Penilaian diri tersimpan.').waitFor();
      await year().office.settle();
    });

    it('cannot be rated before the organisation is, which HR sees and does', async () => {
      const { dewi } = year();
      await dewi.open(`/konsol/${year().at.cycleId}/sebaran`);
      await card(year()).getByRole('button', { name: 'Tetapkan predikat organisasi' }).click();
      const dialog = dewi.page.getByRole('dialog', { name: `Predikat kinerja organisasi: ${unit}` });
      await dialog.getByRole('button', { name: 'Tetapkan' }).click();
      await dialog.getByText('Pilih predikatnya.').waitFor();
      await dialog.getByLabel('Predikat', { exact: true }).selectOption({ label: 'Baik' });
      await dialog.getByLabel('Dasar penetapan').fill('Perjanjian kinerja sekretariat tercapai 102%.');
      await photograph(dewi.page, '19-organisation');
      await dialog.getByRole('button', { name: 'Tetapkan' }).dblclick();
      await dewi.page.getByText(`Predikat kinerja ${unit} kini Baik.`).waitFor();
      await photograph(dewi.page, '20-spread');
      await year().office.settle();
    });

    it('goes on with the rating, with a reason', async () => {
      const { wulan } = year();
      const { page } = wulan;
      await wulan.open(await linkToTask(year(), 'wulan', 'rate'));
      const choose = (group: string, level: string) =>
        page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: level }).check();
      for (const [behaviour, level] of behaviours) await choose(behaviour, level);
      await choose('Rating hasil kerja', 'Sesuai Ekspektasi');
      await choose('Rating perilaku kerja', 'Di Bawah Ekspektasi');
      await page.getByText('Predikat: Kurang').waitFor();
      const reason = page.getByLabel('Alasan berbeda dari usulan', { exact: true });
      await reason.fill('Dua kali tidak hadir dalam rapat lintas seksi tanpa kabar.');
      await photograph(page, '21-rating');
      await page.getByRole('button', { name: 'Simpan penilaian' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan penilaian' }).click();
      await page.getByText(/Penilaian Siti Rekaan.* tersimpan/).waitFor();
      await year().office.settle();
    });
  });

  describe('February of the next year', () => {
    it('begins with the announcement by HR, who came from the task', async () => {
      await moveClockTo(year(), '2027-02-02');
      const { dewi } = year();
      await dewi.open(await taskPath(year(), 'dewi', 'announce'));
      await dewi.page.getByRole('link', { name: 'Ke hasil unit, untuk diumumkan' }).click();
      await card(year()).getByRole('button', { name: 'Umumkan hasil' }).click();
      const dialog = dewi.page.getByRole('dialog', { name: `Umumkan hasil ${unit}?` });
      await dialog.getByText('1 hasil di unit ini').waitFor();
      await photograph(dewi.page, '22-announce');
      await dialog.getByRole('button', { name: 'Umumkan hasil' }).dblclick();
      await dewi.page.getByText(`1 hasil ${unit} diumumkan.`).waitFor();
      await photograph(dewi.page, '23-announced');
      await year().office.settle();
    });

    it('is read as a receipt on a phone', async () => {
      const { siti, at } = year();
      await siti.open('/');
      await photograph(siti.page, '24-home-announced');
      await siti.open(`/kasus/${at.caseId}/hasil`);
      const receipt = siti.page.getByRole('region', { name: 'Bagaimana hasil ini diperoleh' });
      await receipt.getByRole('cell', { name: 'Kurang Di sini' }).waitFor();
      await receipt.getByText('Dua kali tidak hadir dalam rapat').waitFor();
      await expect.poll(() => receipt.getByText(/^Dasar: /).count()).toBe(3);
      await siti.page.getByText('Perilaku kerja naik dari Di Bawah Ekspektasi menjadi Sesuai Ekspektasi.').waitFor();
      await photograph(siti.page, '25-receipt');
    });
  });
};
