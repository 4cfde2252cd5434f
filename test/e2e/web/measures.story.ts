import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { looks, settledRequests, turnTo } from './looks.ts';
import { approvePlanOf, openWebOffice, planOf, type WebOffice } from './web-office.ts';

/** Working days of February 2026. */
const february = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 18, 19, 20, 23, 24, 25, 26, 27];

const header = 'ID Kejadian;Jenis;Kode Unit;ID Pegawai;Tanggal;Nilai;Berhasil';

let office: WebOffice;
let browser: Browser;
let dewi: Person;
let siti: Person;
let address: string;
let csv: string;

const planMeasuredBy = (measureId: string): PlanContent => ({
  objectives: [
    {
      objectiveId: 'layanan',
      kind: 'main',
      text: 'Terlayaninya permohonan warga',
      indicators: [
        {
          indicatorId: 'tunggu',
          name: 'Lama warga menunggu',
          aspect: 'time',
          direction: 'lower',
          formula: 'ratio',
          unitOfMeasure: 'menit',
          target: { value: 20 },
          accumulation: 'mean',
          method: 'Aplikasi antrean',
          measure: { measureId, scope: 'person' },
        },
      ],
    },
  ],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
});

/** A source and a measure over it. */
const prepare = async (): Promise<string> => {
  const hr = await office.clientOf('dewi');
  const { employee } = (await hr.getMe()).body;
  const named = { name: 'Aplikasi Antrean', ownerId: employee.employeeId };
  const { sourceId } = (await hr.registerSource({ body: named })).body;
  const measure = await hr.defineMeasure({
    body: {
      name: { id: 'Rata-rata menit menunggu', en: 'Mean minutes of waiting' },
      sourceId,
      eventType: 'antrean',
      statistic: 'mean',
      over: 'value',
      unitOfMeasure: 'menit',
      decimals: 1,
      minimumCoverage: 8_000,
      minimumEvents: 10,
    },
  });
  return measure.body.measureId;
};

beforeAll(async () => {
  office = await openWebOffice();
  const measureId = await prepare();
  await approvePlanOf(office, 'wulan', 'budi');
  const client = await office.clientOf('siti');
  const { employee } = (await client.getMe()).body;
  const at = await planOf(client);
  const saved = await client.saveTargets({ ...at, body: planMeasuredBy(measureId), ifMatch: 0 });
  const submitted = await client.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
  await (await office.clientOf('wulan')).approveTargets({ ...at, ifMatch: submitted.etag ?? 0 });
  await office.settle();
  await office.advanceTo('2026-03-10T02:00:00.000Z');
  const rows = february.map(
    (day) => `A-${day};antrean;${employee.unit.unitId};${employee.employeeId};${day}/02/2026 09:00;${day},5;ya`,
  );
  csv = [header, ...rows, `A-99;antrean;tidak-ada;;1/02/2026;7;ya`, `A-98;antrean;x;;31/02/2026;7;ya`].join('\r\n');
  address = `${office.baseUrl}/kasus/${at.caseId}/realisasi/${at.segmentId}`;
  browser = await openBrowser();
  dewi = await openPerson(browser);
  siti = await openPerson(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
});

afterAll(async () => {
  await browser?.close();
  await office?.close();
});

describe('the personnel office', () => {
  it('registers a source of data', async () => {
    await dewi.arrive(`${office.baseUrl}/ukuran`, /Dewi/);
    await dewi.page.getByRole('heading', { name: 'Ukuran dari data' }).waitFor();
    await dewi.page.getByText('Daftarkan sumber data').click();
    await dewi.page.getByLabel('Nama sumber').fill('Loket Terpadu');
    await dewi.page.getByRole('button', { name: 'Daftarkan', exact: true }).click();
    await dewi.page.getByRole('rowheader', { name: 'Loket Terpadu' }).waitFor();
  });

  it('sees what is wrong with a file before it is taken', async () => {
    await dewi.page.getByText('Muat kejadian dari berkas').click();
    await dewi.page.getByLabel('Sumber', { exact: true }).first().selectOption({ label: 'Aplikasi Antrean' });
    await dewi.page.getByLabel('Berkas CSV').setInputFiles({
      name: 'antrean.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await dewi.page.getByRole('button', { name: 'Periksa berkas' }).click();
    await dewi.page.getByText('18 baru, 0 sudah pernah diterima, 1 ditolak').waitFor();
    await dewi.page.getByText('Baris 20').waitFor();
    await dewi.page.getByText('Baris 21, Tanggal').waitFor();
    await photograph(dewi.page, 'preview');
  });

  it('takes the file, and sees value and coverage', async () => {
    await dewi.page.getByRole('button', { name: 'Muat 18 kejadian' }).click();
    await dewi.page.getByRole('button', { name: 'Muat 18 kejadian' }).waitFor({ state: 'detached' });
    await dewi.page.getByLabel('Bulan').fill('2026-02');
    await dewi.page.getByText('14,8 menit').waitFor();
    await dewi.page.getByText('100% hari kerja ada datanya (18 dari 18)').waitFor();
  });

  it('is told which days lack data', async () => {
    await dewi.page.getByRole('button', { name: 'Mutu data Aplikasi Antrean' }).click();
    await dewi.page.getByText(/Hari kerja tanpa data: 2 Maret 2026/).waitFor();
  });

  it('makes a key in the browser, and sees its secret once', async () => {
    const { page } = dewi;
    await page.getByRole('button', { name: 'Kelola Aplikasi Antrean' }).click();
    await page.getByRole('button', { name: 'Buat kunci' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Buat kunci' }).click();
    const secret = page.getByLabel('Kunci rahasia', { exact: true });
    await expect
      .poll(() => secret.inputValue())
      .toMatch(/^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+-----END PRIVATE KEY-----\n$/);
    await photograph(page, 'secret');
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
    await secret.waitFor({ state: 'detached' });
  });

  it('replaces it, while the one before is accepted for a time', async () => {
    const { page } = dewi;
    await page.getByRole('button', { name: 'Ganti kunci' }).click();
    await page.getByLabel('Kunci lama masih diterima').selectOption('7');
    await photograph(page, 'new-key');
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti kunci' }).click();
    await page.getByText('Kunci sebelumnya masih diterima sampai 17 Maret 2026').waitFor();
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
  });

  it('gives it to somebody who is found by name', async () => {
    const { page } = dewi;
    const box = page.getByRole('combobox', { name: 'Cari pemilik baru' });
    await box.fill('Siti');
    await page.getByRole('option', { name: /^Siti Rekaan/ }).click();
    await page.getByRole('heading', { name: 'Serahkan Aplikasi Antrean kepada Siti Rekaan, S.E.?' }).waitFor();
    await photograph(page, 'give');
    await page.getByRole('dialog').getByRole('button', { name: 'Serahkan' }).click();
    await page.getByRole('cell', { name: /^Siti/ }).waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
  });

  it('asks for a coverage of 100 percent of the days at most', async () => {
    const { page } = dewi;
    const form = page.locator('details', { has: page.locator('summary', { hasText: /^Tetapkan ukuran$/ }) });
    await form.locator('summary').click();
    await form.getByLabel('Nama dalam bahasa Indonesia').fill('Berkas tepat waktu');
    await form.getByLabel('Nama dalam bahasa Inggris').fill('Files on time');
    await form.getByLabel('Jenis kejadian').fill('antrean');
    await form.getByLabel('Satuan', { exact: true }).fill('persen');
    const coverage = form.getByLabel('Cakupan paling sedikit (persen hari kerja)');
    await coverage.fill('150');
    await form.getByRole('button', { name: 'Tetapkan ukuran' }).click();
    await form.getByText('Tulis persentase dari 0 sampai 100.').waitFor();
    await coverage.fill('87,5');
    await form.getByRole('button', { name: 'Tetapkan ukuran' }).click();
    await form.getByText('Ukuran ditetapkan dan dapat dipilih dalam SKP.').waitFor();
  });

  it('closes it, and opens it again', async () => {
    const { page } = dewi;
    await page.getByRole('button', { name: 'Tutup sumber' }).click();
    await photograph(page, 'close');
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup sumber' }).click();
    await page.getByRole('rowheader', { name: 'Aplikasi Antrean Ditutup' }).waitFor();
    await expect
      .poll(() => page.getByLabel('Sumber', { exact: true }).first().textContent())
      .not.toContain('Aplikasi Antrean');
    await photograph(page, 'closed');
    await page.getByRole('button', { name: 'Buka kembali' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Buka kembali' }).click();
    await page.getByText('Sumber ini menerima kejadian.').waitFor();
  });

  it.each(looks)('is clear in $language, $colorScheme and $width pixels', async (look) => {
    await turnTo(dewi, look);
    await settledRequests(dewi);
    expect(await seriousFindings(dewi.page)).toEqual([]);
    expect(await widthOf(dewi.page)).toBe(look.width);
    await photograph(dewi.page, `measures-${look.language}-${look.colorScheme}-${look.width}`);
  });
});

describe('the head of the unit whose employee owns it', () => {
  it('finds anybody of the own units, and nobody of others', async () => {
    const wulan = await openPerson(browser);
    const { page } = wulan;
    await wulan.arrive(`${office.baseUrl}/ukuran`, /Wulan Peraga/);
    await page.getByRole('button', { name: 'Kelola Aplikasi Antrean' }).click();
    const box = page.getByRole('combobox', { name: 'Cari pemilik baru' });
    await box.fill('Maya');
    await page.getByText('Tidak ditemukan.').waitFor();
    await box.fill('Joko');
    await page.getByText('1 pegawai ditemukan.').waitFor();
    await photograph(page, 'head-finds');
    await box.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Serahkan' }).click();
    await page.getByRole('cell', { name: /^Joko Andaian/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await wulan.leave();
  });
});

describe('an employee on a phone', () => {
  it('sees a value that came from data, and nothing to type', async () => {
    await siti.arrive(address, /Siti Rekaan/);
    await siti.page.getByText('Ada data yang lebih baru').waitFor();
    await siti.page.getByRole('button', { name: 'Perbarui dari data' }).click();
    await siti.page.getByText('Ada data yang lebih baru').waitFor({ state: 'detached' });
    await siti.page.getByLabel('Pilih bulan').selectOption('2026-02');
    await siti.page.getByText('14,8 menit').waitFor();
    await expect.poll(() => siti.page.getByLabel(/^Realisasi/).count()).toBe(0);
    expect(await widthOf(siti.page)).toBe(390);
  });

  it('opens the events behind it', async () => {
    await siti.page.getByRole('button', { name: 'Lihat kejadian di baliknya' }).click();
    await siti.page.getByRole('rowheader', { name: 'A-27' }).waitFor();
    expect(await seriousFindings(siti.page)).toEqual([]);
    await photograph(siti.page, 'phone-events');
  });

  it('may say that it is wrong', async () => {
    await siti.page.getByLabel(/^Catatan/).fill('Antrean tanggal 12 tercatat dua kali.');
    await siti.page.getByRole('button', { name: 'Simpan Februari 2026' }).click();
    await siti.page.getByText('Februari 2026 tersimpan di server.').waitFor();
    await siti.leave();
  });
});
