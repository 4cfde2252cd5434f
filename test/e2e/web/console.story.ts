import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { lateApproval } from './late-approval.ts';
import { settledRequests } from './looks.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let dewi: Person;
let cycleId: string;
let caseId: string;

beforeAll(async () => {
  office = await openWebOffice();
  ({ cycleId, caseId } = await lateApproval(office, { employee: 'siti', supervisor: 'wulan', superior: 'budi' }));
  browser = await openBrowser();
  dewi = await openPerson(browser);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const row = (name: RegExp) => dewi.page.getByRole('row', { name });

describe('the HR console', () => {
  it('shows what to act on and how far people have come', async () => {
    const { page } = dewi;
    await dewi.arrive(`${office.baseUrl}/konsol`, /Dewi Umpama/);
    await page.getByRole('heading', { name: 'Konsol kepegawaian' }).waitFor();
    await page.getByRole('link', { name: '1 Terlambat' }).waitFor();
    const reached = page.getByRole('row', { name: /^SKP diajukan/ });
    await expect.poll(() => reached.textContent()).toContain('2');
    await page.getByText('Waktu di kantor contoh:').waitFor();
    await photograph(page, 'console');
  });

  it('opens a unit below, and its people', async () => {
    const { page } = dewi;
    await page.getByRole('navigation', { name: 'Letak unit' }).getByText('Kecamatan Rakumpit').waitFor();
    await page.getByRole('grid', { name: 'Menurut unit' }).getByRole('link', { name: 'Sekretariat Kecamatan' }).click();
    await page.getByRole('heading', { name: /Pegawai Sekretariat Kecamatan/ }).waitFor();
    await page.getByLabel('Saring menurut nama').fill('siti');
    await row(/Siti Rekaan/).waitFor();
    await photograph(page, 'unit');
  });

  it('goes through a table with keys alone', async () => {
    const { page } = dewi;
    await page.getByLabel('Saring menurut nama').fill('');
    await page.getByRole('button', { name: /^Nama/ }).click();
    await page.getByRole('grid').getByRole('link').first().focus();
    await page.keyboard.press('Control+End');
    const last = await page.getByRole('grid').getAttribute('aria-rowcount');
    const place = await page.evaluate('document.activeElement.closest("[aria-rowindex]").ariaRowIndex');
    expect(place).toBe(last);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('A');
  });

  it('exports what it shows, safely', async () => {
    const { page } = dewi;
    await page.getByRole('button', { name: 'Ekspor CSV' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Siapkan berkas' }).click();
    await dialog.getByText('Tulis alasannya.').waitFor();
    await dialog.getByLabel('Untuk keperluan apa?').fill('Rapat evaluasi bulanan');
    await photograph(page, 'export');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Siapkan berkas' }).click();
    const { createReadStream } = await import('node:fs');
    const file = await (await download).path();
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(file)) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text.split('\r\n')[0]).toBe('\uFEFFNama;Jabatan;Unit;Kedudukan;Tugas berikutnya;Ditunggu dari;Tenggat');
    expect(text).toContain('Siti Rekaan, S.E.');
    expect(text).not.toContain('198304142009012905');
    await dialog.getByRole('button', { name: 'Batal' }).click();
  });

  it('reminds of a late task', async () => {
    const { page } = dewi;
    await page.getByRole('link', { name: 'Perlu tindakan' }).click();
    await row(/Siti Rekaan/).waitFor();
    await page.getByLabel('Pilih Siti Rekaan, S.E.').check();
    await page.getByRole('button', { name: 'Ingatkan', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ingatkan', exact: true }).click();
    await page.getByText('Wulan Peraga, S.Sos., M.A.P. diingatkan.').waitFor();
  });

  it('says why it does not remind twice a day', async () => {
    const { page } = dewi;
    await page.getByLabel('Pilih Siti Rekaan, S.E.').check();
    await page.getByRole('button', { name: 'Ingatkan', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ingatkan', exact: true }).click();
    await page.getByText('Siti Rekaan, S.E.: tidak dilakukan.').waitFor();
    await photograph(page, 'tasks');
  });

  it('reassigns a task, and takes it back', async () => {
    const { page } = dewi;
    await page.getByLabel('Pilih Siti Rekaan, S.E.').check();
    await page.getByRole('button', { name: 'Alihkan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('ratna');
    await dialog.getByRole('option', { name: /Ratna Rekaan/ }).waitFor();
    await photograph(page, 'reassign');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Alasan').fill('Wulan sakit.');
    await dialog.getByRole('button', { name: 'Alihkan' }).click();
    await page.getByText('Tugas dialihkan kepada Ratna Rekaan').waitFor();
    await page.getByRole('button', { name: /^Urungkan/ }).click();
    await page.getByText('Sudah diurungkan.').waitFor();
    await row(/Siti Rekaan/)
      .getByText('Wulan Peraga')
      .waitFor();
  });

  it('warns of a day on which nobody works, and extends', async () => {
    const { page } = dewi;
    await page.getByLabel('Pilih Siti Rekaan, S.E.').check();
    await page.getByRole('button', { name: 'Perpanjang' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tenggat baru').fill('2026-03-01');
    await dialog.getByText('1 Maret 2026 bukan hari kerja.').waitFor();
    await dialog.getByLabel('Tenggat baru').fill('2026-03-02');
    await dialog.getByLabel('Alasan').fill('Libur panjang.');
    await dialog.getByRole('button', { name: 'Perpanjang' }).click();
    await page.getByText('Tenggat Wulan Peraga, S.Sos., M.A.P. diperpanjang.').waitFor();
    await page.getByText('Tidak ada tugas yang terlambat.').waitFor();
  });

  it('starts a failed workflow again', async () => {
    const { page } = dewi;
    await office.failRunOf('siti', 'target-approval');
    await page.getByRole('link', { name: 'Gagal', exact: true }).click();
    await row(/Siti Rekaan/).waitFor();
    await page.getByLabel('Pilih Siti Rekaan, S.E.').check();
    await page.getByRole('button', { name: 'Jalankan ulang' }).click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('Gangguan sudah diperbaiki.');
    await page.getByRole('dialog').getByRole('button', { name: 'Jalankan ulang' }).click();
    await page.getByText('Alur kerja Siti Rekaan, S.E. dijalankan ulang.').waitFor();
    await page.getByText('Tidak ada alur kerja yang gagal.').waitFor();
  });

  it('draws a workflow with the case on its state', async () => {
    const { page } = dewi;
    await page.getByRole('link', { name: 'Alur kerja', exact: true }).click();
    await page.getByRole('heading', { name: 'Alur kerja: Persetujuan SKP' }).waitFor();
    const state = page.getByRole('button', { name: /^Menunggu persetujuan: 1 menunggu/ });
    await state.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kasus pada: Menunggu persetujuan' }).waitFor();
    await row(/Siti Rekaan/).waitFor();
    await photograph(page, 'machine');
    await page.getByRole('link', { name: 'Penilaian akhir tahun' }).click();
    await page.getByRole('heading', { name: 'Alur kerja: Penilaian akhir tahun' }).waitFor();
    await page.locator('svg.machine').first().waitFor();
    await photograph(page, 'machine-final-scoring');
  });

  it('finds a person by the end of a NIP, and never in an address', async () => {
    const { page } = dewi;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: 'Pegawai', exact: true }).click();
    await page.getByRole('combobox', { name: /^Nama atau/ }).fill('2905');
    await page.getByRole('option', { name: /Siti Rekaan/ }).click();
    await page.getByRole('link', { name: 'Buka riwayat' }).click();
    await page.getByRole('heading', { name: 'Riwayat', exact: true }).waitFor();
    expect(asked.filter((address) => address.includes('2905'))).toEqual([]);
  });

  it('tells the history of the case in words, and that it is intact', async () => {
    const { page } = dewi;
    await page.getByText('mengajukan SKP').waitFor();
    await page.getByText(/mengalihkan tugas: Menyetujui SKP/).waitFor();
    await page.getByRole('button', { name: 'Periksa keutuhan riwayat' }).click();
    await page.getByText(/^Utuh:/).waitFor();
    await page.getByText('Rincian').nth(2).click();
    await photograph(page, 'timeline');
  });

  it('extends a phase with a reason', async () => {
    const { page } = dewi;
    await page.goto(`${office.baseUrl}/konsol`);
    await page.getByRole('button', { name: 'Perpanjang tahap Pelaksanaan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tenggat baru').fill('2027-01-15');
    await dialog.getByLabel('Alasan').fill('Bencana banjir.');
    await dialog.getByRole('button', { name: 'Perpanjang' }).click();
    await page.getByText('Tahap Pelaksanaan kini ditutup 15 Januari 2027').waitFor();
  });

  const pages = (): readonly string[] => [
    '/konsol',
    `/konsol/${cycleId}/unit/semua`,
    `/konsol/${cycleId}/tugas`,
    `/konsol/${cycleId}/alur/appeal`,
    `/konsol/${cycleId}/sebaran`,
    `/konsol/${cycleId}/pegawai`,
    `/kasus/${caseId}/riwayat`,
  ];

  it.each([
    ['id', 'dark', 390],
    ['en', 'light', 390],
    ['en', 'dark', 1200],
    ['id', 'light', 1200],
  ] as const)('is usable in %s, %s, at %i pixels', async (language, theme, width) => {
    const { page } = dewi;
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: theme });
    for (const path of pages()) {
      await page.goto(`${office.baseUrl}${path}?lang=${language}`);
      await settledRequests(dewi);
      await photograph(page, `${path.replaceAll('/', '-').replace(caseId, 'kasus')}-${language}-${theme}-${width}`);
      expect([path, await seriousFindings(page)]).toEqual([path, []]);
      expect([path, await widthOf(page)]).toEqual([path, width]);
    }
  });

  it('refuses whoever is not HR, and says who may', async () => {
    const joko = await openPerson(browser);
    await joko.arrive(`${office.baseUrl}/konsol/${cycleId}/tugas`, /Joko Andaian/);
    await joko.page.getByText('Pengelola kepegawaian').first().waitFor();
    await photograph(joko.page, 'forbidden');
    await joko.leave();
    await dewi.leave();
  });
});
