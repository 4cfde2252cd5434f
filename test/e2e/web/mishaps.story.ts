import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph } from './browser.ts';
import { openWebOffice, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let rina: Person;

beforeAll(async () => {
  office = await openWebOffice();
  browser = await openBrowser();
  rina = await openPerson(browser);
  await rina.arrive(office.baseUrl, /Rina Khayalan/);
  await rina.page.getByRole('link', { name: 'Menyusun dan mengajukan SKP 2026' }).click();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const result = () => rina.page.getByLabel('Hasil yang akan dicapai').first();
const save = () => rina.page.getByRole('button', { name: 'Simpan rancangan' });

/** The first objective as another device of the same person saves it. */
const saveElsewhere = async (text: string): Promise<void> => {
  const client = await office.clientOf('rina');
  const at = await planOf(client);
  const { body } = await client.getPlan(at);
  const [first, ...rest] = body.objectives;
  if (first === undefined) throw new Error('nothing was saved yet');
  const { expectations, annex } = body;
  const objectives = [{ ...first, text }, ...rest];
  await client.saveTargets({ ...at, body: { objectives, expectations, annex }, ifMatch: body.version });
};

describe('a draft', () => {
  it('is saved while the server is there', async () => {
    const { page } = rina;
    await page.getByRole('button', { name: 'Tambah RHK' }).click();
    await result().fill('Hasil pertama');
    await page.getByLabel('Yang diukur').fill('Jumlah telaahan');
    await page.getByLabel('Target', { exact: true }).fill('6');
    await page.getByLabel('Satuan').fill('dokumen');
    await page.keyboard.press('Control+S');
    await page.getByText('Tersimpan di server.').waitFor();
  });

  it('is kept on the device while there is no network', async () => {
    const { page, context } = rina;
    await context.setOffline(true);
    await page.getByText('Tidak ada sambungan internet.').waitFor();
    await result().fill('Hasil tanpa jaringan');
    await save().click();
    await page.getByText('Tidak terhubung').waitFor();
    await photograph(page, 'offline');
    await context.setOffline(false);
    await save().click();
    await page.getByText('Tersimpan di server.').waitFor();
  });

  it('is compared line by line when another device was faster', async () => {
    const { page } = rina;
    await saveElsewhere('Hasil dari gawai lain');
    await result().fill('Hasil dari gawai ini');
    await save().click();
    const difference = page.getByRole('group', { name: 'RHK 1: Hasil yang akan dicapai' });
    await difference.getByText('Hasil dari gawai lain').waitFor();
    await photograph(page, 'conflict');
    await difference.getByRole('radio', { name: /Isian Anda/ }).check();
    await page.getByRole('button', { name: 'Pakai hasil gabungan' }).click();
    await expect.poll(() => result().inputValue()).toBe('Hasil dari gawai ini');
    await save().click();
    await page.getByText('Tersimpan di server.').waitFor();
    const client = await office.clientOf('rina');
    const { body } = await client.getPlan(await planOf(client));
    expect(body.objectives[0]?.text).toBe('Hasil dari gawai ini');
  });

  it('outlives a session that has ended', async () => {
    const { page, context } = rina;
    await context.route('**/api/**', (route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }));
    await result().fill('Hasil setelah sesi berakhir');
    await save().click();
    await page.getByText('Sesi Anda berakhir.').waitFor();
    await context.unroute('**/api/**');
    await page.getByRole('button', { name: 'Masuk kembali' }).click();
    await page.getByText('dipulihkan').waitFor();
    await expect.poll(() => result().inputValue()).toBe('Hasil setelah sesi berakhir');
  });

  it('is not left on a shared computer without a question', async () => {
    const { page } = rina;
    await page.getByRole('button', { name: /^Rina Khayalan/ }).click();
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Keluar dari Capaian?' });
    await question.getByText('Isian dari').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => question.isVisible()).toBe(false);
    await expect.poll(() => result().inputValue()).toBe('Hasil setelah sesi berakhir');
  });

  it('leaves no token in the storage of the browser', async () => {
    const stored = await rina.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toMatch(/eyJ|token|verifier/);
  });
});

describe('a token', () => {
  it('is renewed before it ends, once for all who ask', async () => {
    const joko = await openPerson(browser);
    await joko.page.clock.install();
    await joko.arrive(office.baseUrl, /Joko Andaian/);
    await joko.page.getByRole('heading', { name: /^Selamat datang/ }).waitFor();
    const grants: string[] = [];
    joko.page.on('request', (request) => {
      if (request.url().endsWith('/oidc/token'))
        grants.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? '');
    });
    for (const page of ['Pemberitahuan', 'Beranda']) {
      await joko.page.clock.fastForward(14.5 * 60_000);
      await joko.page.getByRole('link', { name: new RegExp(`^${page}`) }).click();
      await joko.page.getByRole('heading', { level: 1, name: page === 'Beranda' ? /^Selamat/ : page }).waitFor();
    }
    expect(grants).toEqual(['refresh_token', 'refresh_token']);
    await joko.leave();
  });
});

describe('signing out', () => {
  it('ends the session at the provider too', async () => {
    const joko = await openPerson(browser);
    await joko.arrive(office.baseUrl, /Joko Andaian/);
    await joko.page.getByRole('button', { name: /^Joko Andaian/ }).click();
    await joko.page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await joko.page.getByRole('button', { name: 'Keluar' }).click();
    await joko.page.getByRole('button', { name: /Joko Andaian/ }).waitFor();
    await joko.page.goto(office.baseUrl);
    await joko.page.getByRole('button', { name: /Joko Andaian/ }).waitFor();
    await joko.leave();
  });
});

describe('a page', () => {
  it('says who may see it when the reader may not', async () => {
    const at = await planOf(await office.clientOf('budi'));
    await rina.page.goto(`${office.baseUrl}/kasus/${at.caseId}/skp/${at.segmentId}`);
    await rina.page.getByRole('heading', { name: 'Anda tidak dapat membuka halaman ini' }).waitFor();
    await rina.page.getByText('Pejabat penilai kinerjanya', { exact: true }).waitFor();
    await photograph(rina.page, 'forbidden');
  });

  it('says when a task does not wait any more', async () => {
    await rina.page.goto(`${office.baseUrl}/tugas/tidak-ada`);
    await rina.page.getByRole('heading', { name: 'Tugas ini tidak menunggu Anda lagi' }).waitFor();
  });

  it('tells a supervisor when the plan changed under the review', async () => {
    const { baseUrl } = office;
    const siti = await office.clientOf('siti');
    const at = await planOf(siti);
    const saved = await siti.saveTargets({ ...at, body: supervisorPlan, ifMatch: 0 });
    const submitted = await siti.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
    await office.settle();
    const wulan = await openPerson(browser);
    await wulan.arrive(baseUrl, /Wulan Peraga/);
    await wulan.page.getByRole('link', { name: 'Menyetujui SKP' }).click();
    await wulan.page.getByLabel('Catatan untuk RHK 1', { exact: true }).fill('Periksa lagi.');
    await siti.withdrawTargets({ ...at, ifMatch: submitted.etag ?? 0 });
    await wulan.page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
    await wulan.page.getByText('SKP ini berubah sejak Anda membukanya.').waitFor();
    await expect
      .poll(() => wulan.page.getByLabel('Catatan untuk RHK 1', { exact: true }).inputValue())
      .toBe('Periksa lagi.');
    await wulan.leave();
    await rina.leave();
  });
});
