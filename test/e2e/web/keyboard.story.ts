import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph } from './browser.ts';
import { openKeys } from './keys.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let wulan: Person;
let budi: Person;

beforeAll(async () => {
  office = await openWebOffice();
  browser = await openBrowser();
  wulan = await openPerson(browser);
  budi = await openPerson(browser);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** From the address to the page, by keys. */
const signIn = async ({ page }: Person, name: RegExp): Promise<void> => {
  await page.goto(office.baseUrl);
  await openKeys(page).press(page.getByRole('button', { name }));
  await page.getByRole('heading', { name: /^Selamat datang/ }).waitFor();
};

describe('an employee without a mouse', () => {
  it('comes from the login to the plan', async () => {
    const { page } = wulan;
    await signIn(wulan, /Wulan Peraga/);
    const keys = openKeys(page);
    await keys.press(page.getByRole('link', { name: 'Menyusun dan mengajukan SKP 2026' }));
    await page.getByRole('heading', { level: 1, name: 'SKP saya' }).waitFor();
    expect(keys.hidden()).toEqual([]);
  });

  it('writes an objective with its indicator', async () => {
    const { page } = wulan;
    const keys = openKeys(page);
    await keys.press(page.getByRole('button', { name: 'Tambah RHK' }));
    const first = page.getByRole('region', { name: 'RHK 1', exact: true });
    await keys.type(first.getByLabel('Hasil yang akan dicapai'), 'Tertibnya administrasi kantor kecamatan');
    await keys.type(first.getByLabel('Yang diukur'), 'Surat yang dijawab tepat waktu');
    await keys.goTo(first.getByLabel('Aspek'));
    await page.keyboard.press('ArrowDown');
    await keys.type(first.getByLabel('Target', { exact: true }), '95');
    await keys.type(first.getByLabel('Satuan'), 'persen');
    await keys.press(first.getByText('Rincian pengukuran'), 'Space');
    await keys.type(first.getByLabel('Cara mengukur dan sumber data'), 'Buku agenda');
    await photograph(page, 'keys-plan');
    expect(keys.hidden()).toEqual([]);
  });

  it('submits it', async () => {
    const { page } = wulan;
    const keys = openKeys(page);
    await keys.press(page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }));
    await page.getByText('SKP telah diajukan.').waitFor();
    expect(keys.hidden()).toEqual([]);
    await office.settle();
  });
});

describe('a supervisor without a mouse', () => {
  it('goes from the login to the decision', async () => {
    const { page } = budi;
    await signIn(budi, /Budi Contoh/);
    const keys = openKeys(page);
    await keys.press(page.getByRole('link', { name: 'Menyetujui SKP' }));
    await page.getByRole('heading', { name: /^Periksa SKP Wulan Peraga/ }).waitFor();
    expect(keys.hidden()).toEqual([]);
  });

  it('approves after a question, from which Escape leads back', async () => {
    const { page } = budi;
    const keys = openKeys(page);
    const approve = page.getByRole('button', { name: 'Setujui', exact: true });
    await keys.press(approve.first());
    const dialog = page.getByRole('dialog', { name: /^Setujui SKP Wulan Peraga/ });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await photograph(page, 'keys-approve');
    await keys.press(dialog.getByRole('button', { name: 'Setujui' }), 'Space');
    await page.getByRole('heading', { name: /^SKP Wulan Peraga.* telah disetujui\.$/ }).waitFor();
    expect(keys.hidden()).toEqual([]);
  });

  it('leaves nothing broken', async () => {
    await wulan.leave();
    await budi.leave();
  });
});
