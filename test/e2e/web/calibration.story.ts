import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rateAsMeasured, rateYearOfSiti } from './announced-year.ts';
import { openBrowser, openPerson, type Person, photograph } from './browser.ts';
import { faultsIn, looks, turnTo } from './looks.ts';
import { openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let dewi: Person;
let unitName = '';

/** Wulan rates results above what was reached, so that a panel is pointed there. */
const rateAbove = async (): Promise<void> => {
  const at = await planOf(await office.clientOf('siti'));
  const wulan = await office.clientOf('wulan');
  const { body: proposal } = await wulan.getRatingProposal(at);
  const behaviours = (proposal.rating?.behaviours ?? []).map(({ behaviourId }) => ({
    behaviourId,
    level: 'meets' as const,
  }));
  const overrideReason = 'Pegawai ini paling rajin di seksi saya.';
  const body = { resultsLevel: 'above', behaviourLevel: 'meets', behaviours, overrideReason } as const;
  await wulan.rateSegment({ ...at, body });
  await office.settle();
};

beforeAll(async () => {
  office = await openWebOffice();
  const { caseId } = await rateYearOfSiti(office, 'agus');
  await rateAbove();
  unitName = (await (await office.clientOf('dewi')).getCase({ caseId })).body.unit.name;
  browser = await openBrowser();
  dewi = await openPerson(browser);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const add = async (typed: string, name: RegExp): Promise<void> => {
  await dewi.page.getByRole('combobox', { name: 'Anggota panel' }).fill(typed);
  await dewi.page.getByRole('option', { name }).click();
};

describe('a calibration', () => {
  it('is opened by HR from the console, with a panel', async () => {
    await dewi.arrive(`${office.baseUrl}/konsol`, /Dewi Umpama/);
    const { page } = dewi;
    await page.getByRole('link', { name: 'Kalibrasi' }).click();
    await page.getByText('Belum ada sidang kalibrasi pada periode ini.').waitFor();
    await page.getByLabel('Unit', { exact: true }).selectOption({ label: unitName });
    await add('nanda', /Nanda/);
    await add('mira', /Mira/);
    await add('lukman', /Lukman/);
    await page.getByRole('button', { name: 'Buka sidang' }).click();
    await page.getByText('0 dari 1 usulan sudah diputus.').waitFor();
    await page.getByText(/^Hasil kerja dinilai “Di Atas Ekspektasi”/).waitFor();
    await photograph(page, 'calibration-open-id-light-1200');
  });

  it('tells its panel, which finds it on the first page and in the menu', async () => {
    await office.settle();
    const mira = await openPerson(browser);
    await mira.arrive(office.baseUrl, /Mira Fiktif/);
    const { page } = mira;
    await page.locator('nav.sections').getByRole('link', { name: 'Kalibrasi' }).waitFor();
    await photograph(page, 'calibration-home-id-light-1200');
    await page.getByRole('link', { name: 'Anda menjadi anggota panel kalibrasi' }).click();
    await page.getByText('0 dari 1 usulan sudah diputus.').waitFor();
    expect(new URL(page.url()).searchParams.get('sidang')).toBeTruthy();
    await page.setViewportSize({ width: 390, height: 844 });
    await photograph(page, 'calibration-panel-id-light-390');
    await mira.leave();
  });

  it('takes somebody whom HR adds, with a reason', async () => {
    const { page } = dewi;
    await rateAsMeasured(office, 'agus');
    await page.getByText('Tambah pegawai yang ditinjau').click();
    await page.getByRole('combobox', { name: 'Pegawai yang ditambahkan' }).fill('wulan');
    await page.getByRole('option', { name: /Wulan Peraga/ }).click();
    await page.getByLabel('Alasan menambahkan').fill('Panel diminta melihat kedua kepala subbagian bersama.');
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    await page.getByText('Pegawai ini tidak dapat ditinjau di sini').waitFor();
    await photograph(page, 'calibration-unfit-id-light-1200');
    await page.getByRole('button', { name: 'Ganti' }).click();
    await page.getByRole('combobox', { name: 'Pegawai yang ditambahkan' }).fill('agus');
    await page.getByRole('option', { name: /Agus Fiktif/ }).click();
    await photograph(page, 'calibration-adding-id-light-1200');
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    await page.getByText('0 dari 2 usulan sudah diputus.').waitFor();
    await page.getByText(/^Ditambahkan pengelola kepegawaian: Panel diminta/).waitFor();
    await photograph(page, 'calibration-added-id-light-1200');
  });

  it('holds the announcement of its unit', async () => {
    const hr = await office.clientOf('dewi');
    const { caseId } = await planOf(await office.clientOf('siti'));
    const { body } = await hr.getCase({ caseId });
    const unit = { cycleId: body.cycleId, unitId: body.unit.unitId };
    await office.advanceTo('2027-02-01T02:00:00.000Z');
    await expect(hr.announceResults({ ...unit, body: { spreadReason: 'Sesuai.' } })).rejects.toMatchObject({
      problem: { code: 'calibration-open' },
    });
  });

  it('is decided by its panel, with a reason', async () => {
    const nanda = await openPerson(browser);
    await nanda.arrive(`${office.baseUrl}/kalibrasi`, /Nanda Contoh/);
    const { page } = nanda;
    await page.getByRole('button', { name: /^Putuskan tentang Siti/ }).click();
    await page.getByLabel('Penilaian diubah').check();
    await page.getByLabel('Hasil kerja').selectOption('meets');
    await page.getByLabel(/^Nanda Contoh/).check();
    await page.getByLabel('Alasan keputusan').fill('Capaian 95 persen belum di atas ekspektasi.');
    await photograph(page, 'calibration-deciding-id-light-1200');
    await page.getByRole('button', { name: 'Catat keputusan' }).click();
    await page.getByText('Keputusan kalibrasi memerlukan lebih banyak anggota panel', { exact: false }).waitFor();
    await page.getByLabel(/^Mira/).check();
    await page.getByRole('button', { name: 'Catat keputusan' }).click();
    await page.getByText('1 dari 2 usulan sudah diputus.').waitFor();
    await page.getByText(/^Diubah menjadi /).waitFor();
    await page.getByRole('button', { name: /^Putuskan tentang Agus/ }).click();
    await page.getByLabel('Penilaian tetap').check();
    await page.getByLabel(/^Nanda Contoh/).check();
    await page.getByLabel(/^Lukman/).check();
    await page.getByLabel('Alasan keputusan').fill('Bukti mendukung penilaian atasan.');
    await page.getByRole('button', { name: 'Catat keputusan' }).click();
    await page.getByText('2 dari 2 usulan sudah diputus.').waitFor();
    await nanda.leave();
  });

  it('is closed with minutes', async () => {
    const { page } = dewi;
    await page.reload();
    await page.getByLabel('Berita acara').fill('Panel sepakat menyelaraskan satu penilaian.');
    await page.getByRole('button', { name: 'Tutup sidang' }).click();
    await page.getByText(/^Ditutup oleh Dewi Umpama/).waitFor();
    await photograph(page, 'calibration-closed-id-light-1200');
  });

  it('tells its supervisor what changed, and leaves the menu of its panel', async () => {
    await office.settle();
    const wulan = await openPerson(browser);
    await wulan.arrive(office.baseUrl, /Wulan Peraga/);
    await wulan.page.getByRole('link', { name: 'Panel kalibrasi mengubah sebuah penilaian Anda' }).waitFor();
    await photograph(wulan.page, 'calibration-rater-id-light-1200');
    await wulan.leave();
    const mira = await openPerson(browser);
    await mira.arrive(office.baseUrl, /Mira Fiktif/);
    await mira.page.getByRole('link', { name: 'Sidang kalibrasi telah ditutup' }).waitFor();
    await expect.poll(() => mira.page.locator('nav.sections').getByRole('link', { name: 'Kalibrasi' }).count()).toBe(0);
    await expect.poll(() => mira.page.locator('.due').getByText('anggota panel').count()).toBe(0);
    await mira.leave();
  });
});

describe('the page of calibrations', () => {
  it.each(looks)('looks right in $language, $colorScheme, $width pixels wide', async (look) => {
    await turnTo(dewi, look);
    await dewi.page.getByRole('table').waitFor();
    expect(await faultsIn(dewi, 'calibration', look)).toEqual([]);
  });
});
