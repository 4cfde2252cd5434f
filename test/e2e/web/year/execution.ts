import { describe, expect, it } from 'vitest';
import { photograph, widthOf } from '../browser.ts';
import { linkToTask, moveClockTo, taskPath, type Year } from './year.ts';

/** Runs in the page: a small photo, as a camera makes one. */
const drawPhoto = `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  context.fillStyle = '#d8c9a0';
  context.fillRect(0, 0, 320, 240);
  context.fillStyle = '#333';
  for (let line = 0; line < 9; line += 1) context.fillRect(24, 24 + line * 22, 180 + ((line * 37) % 90), 6);
  return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
})()`;

const atName = ({ siti }: Year, name: string) => siti.page.getByRole('region', { name, exact: true });

/** Records a month on the phone; the photo is taken once and used again. */
const recordMonth = async (year: Year, { month, value }: { month: string; value: string }): Promise<void> => {
  const { page } = year.siti;
  const name = 'Surat yang dijawab';
  await page.getByLabel('Pilih bulan').selectOption({ label: await optionFor(year, month) });
  await page.getByRole('heading', { name: month, exact: true }).waitFor();
  await atName(year, name)
    .getByLabel(/^Realisasi/)
    .fill(value);
  const again = page.getByLabel('Pakai bukti yang sudah ada');
  if ((await again.count()) > 0) {
    await again.first().selectOption('Buku agenda.jpg');
  } else {
    const buffer = Buffer.from(await page.evaluate<string>(drawPhoto), 'base64');
    const photo = { name: 'Buku agenda.jpg', mimeType: 'image/jpeg', buffer };
    await page.getByLabel(`Ambil foto bukti untuk ${name}`).setInputFiles(photo);
  }
  await atName(year, name).getByText('Buku agenda.jpg').first().waitFor();
  await atName(year, name)
    .getByText(/diterima/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: `Simpan ${month}` }).click();
  await page.getByText(`${month} tersimpan di server.`).waitFor();
};

/** The list says of each month how it stands. */
const optionFor = async ({ siti }: Year, month: string): Promise<string> => {
  const labels = await siti.page.getByLabel('Pilih bulan').locator('option').allTextContents();
  return labels.find((label) => label.startsWith(month)) ?? month;
};

const actualsPath = ({ at }: Year): string => `/kasus/${at.caseId}/realisasi/${at.segmentId}`;
const dialoguePath = ({ at }: Year): string => `/kasus/${at.caseId}/dialog`;

/** From March to December: actuals with a photo, remarks in both directions, the dialogue in the middle of the year. */
export const tellExecution = (year: () => Year): void => {
  describe('the year as it is worked', () => {
    it('begins with two months of actuals, one with a photo', async () => {
      await moveClockTo(year(), '2026-03-10');
      await year().siti.open('/');
      await photograph(year().siti.page, '11-home-march');
      await year().siti.open(actualsPath(year()));
      await recordMonth(year(), { month: 'Januari 2026', value: '10' });
      await recordMonth(year(), { month: 'Februari 2026', value: '12' });
      expect(await widthOf(year().siti.page)).toBe(390);
      await photograph(year().siti.page, '12-actuals');
    });

    it('goes on with a question and an answer', async () => {
      const { siti, wulan, office } = year();
      await siti.open(dialoguePath(year()));
      await siti.page.getByLabel('Pertanyaan').check();
      await siti.page.getByLabel('Umpan balik', { exact: true }).fill('Surat dinas lain masuk hitungan atau tidak?');
      await siti.page.getByRole('button', { name: 'Kirim umpan balik' }).click();
      await siti.page.getByText(/^Terkirim\. Wulan Peraga/).waitFor();
      await office.settle();
      await wulan.open('/pemberitahuan');
      await photograph(wulan.page, '13-notices');
      await wulan.page
        .getByRole('main')
        .getByRole('link', { name: /umpan balik/i })
        .first()
        .click();
      await wulan.page.getByText('Surat dinas lain masuk hitungan atau tidak?').waitFor();
      await wulan.page.getByLabel('Umpan balik', { exact: true }).fill('Masuk, asal tercatat dalam buku agenda.');
      await wulan.page.getByRole('button', { name: 'Kirim umpan balik' }).click();
      await wulan.page.getByText(/^Terkirim\. Siti Rekaan/).waitFor();
      await siti.page.reload();
      await siti.page.getByText('Masuk, asal tercatat dalam buku agenda.').waitFor();
      await photograph(siti.page, '14-check-ins');
    });

    it('has its dialogue in June, with a cause and what will be done', async () => {
      await moveClockTo(year(), '2026-06-02');
      const { wulan } = year();
      await wulan.open(await linkToTask(year(), 'wulan', 'hold-mid-review'));
      const review = wulan.page.getByRole('region', { name: 'Dialog kinerja tengah periode' });
      await review.getByLabel('Ringkasan pembicaraan').fill('Surat dijawab lebih sedikit dari rencana.');
      await review.getByLabel('Kesepakatan dan penyesuaian').fill('Agenda diisi setiap pagi');
      await review.getByLabel('Penyebab').selectOption({ label: 'Proses kerja' });
      await review.getByLabel('Perbaikan').fill('Buku agenda diganti agenda surat daring');
      await review.getByLabel('Paling lambat').fill('2026-07-31');
      await photograph(wulan.page, '15-dialogue');
      await review.getByRole('button', { name: 'Simpan catatan dialog' }).click();
      await review.getByText(/^Catatan tersimpan\./).waitFor();
      await year().office.settle();
    });

    it('has it answered by the employee', async () => {
      const { siti } = year();
      await siti.open(await taskPath(year(), 'siti', 'acknowledge-mid-review'));
      await siti.page.getByLabel('Pendapat saya (boleh kosong)').fill('Saya setuju.');
      await photograph(siti.page, '16-answer');
      await siti.page.getByRole('button', { name: 'Saya telah membaca' }).click();
      await siti.page.getByText('Tanggapan Anda tersimpan.').waitFor();
      await year().office.settle();
    });

    it('makes up for it by December', async () => {
      await moveClockTo(year(), '2026-12-28');
      await year().siti.open(actualsPath(year()));
      await recordMonth(year(), { month: 'September 2026', value: '110' });
      await recordMonth(year(), { month: 'Desember 2026', value: '120' });
      await year()
        .siti.page.getByText(/100,8%/)
        .first()
        .waitFor();
      await photograph(year().siti.page, '17-actuals-december');
    });
  });
};
