import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let siti: Person;
let wulan: Person;

beforeAll(async () => {
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  browser = await openBrowser();
  siti = await openPerson(browser);
  wulan = await openPerson(browser, { viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const status = (person: Person) => person.page.locator('.facts-line .tag').first();

/** Fills in one objective with one indicator. */
const fillObjective = async ({ page }: Person, number: number, weight: string): Promise<void> => {
  const section = page.getByRole('region', { name: `RHK ${number}`, exact: true });
  await section.getByLabel('Hasil yang akan dicapai').fill(`Hasil kerja nomor ${number}`);
  await section.getByLabel('Bobot (%)').first().fill(weight);
  await section.getByLabel('Yang diukur').fill(`Jumlah berkas ${number}`);
  await section.getByLabel('Target', { exact: true }).fill('12,5');
  await section.getByLabel('Satuan').fill('berkas');
};

describe('an employee and a supervisor', () => {
  it('begins with the employee, who sees what is due', async () => {
    await siti.arrive(office.baseUrl, /Siti Rekaan/);
    await siti.page.getByRole('heading', { name: 'Selamat datang, Siti Rekaan, S.E.' }).waitFor();
    expect(new URL(siti.page.url()).pathname).toBe('/');
    const due = siti.page.getByRole('region', { name: 'Perlu tindakan Anda' });
    await due.getByText('Paling lambat 31 Januari 2026, 23.59 WIB').waitFor();
    await photograph(siti.page, 'home');
    await due.getByRole('link', { name: 'Menyusun dan mengajukan SKP 2026' }).click();
  });

  it("derives an objective from the supervisor's", async () => {
    const { page } = siti;
    await page.getByRole('button', { name: 'Turunkan: Tertibnya administrasi kantor kecamatan' }).click();
    await fillObjective(siti, 1, '33,33');
    await expect.poll(() => page.getByLabel('RHK pimpinan yang didukung').inputValue()).toBe('administrasi');
    for (const number of [2, 3]) {
      await page.getByRole('button', { name: 'Tambah RHK' }).click();
      await fillObjective(siti, number, '33,33');
    }
    await page.getByText('99,99%, kurang 0,01%').waitFor();
  });

  it('says what an indicator comes to by the rules', async () => {
    const first = siti.page.getByRole('region', { name: 'RHK 1', exact: true });
    await first.getByText('Coba hitung capaiannya').click();
    await first.getByLabel('Andai realisasi setahun').fill('10');
    await first.getByText('Capaian: 80%').waitFor();
  });

  it('says that a share ends at 100 percent, and growth does not', async () => {
    const third = siti.page.getByRole('region', { name: 'RHK 3', exact: true });
    await third.getByLabel('Yang diukur').fill('Persentase berkas yang selesai');
    await third.getByLabel('Satuan').fill('persen');
    await third.getByLabel('Target', { exact: true }).fill('950');
    const note = third.getByText('Target ini lebih dari 100 persen.');
    await note.waitFor();
    await photograph(siti.page, 'beyond-whole');
    await third.getByLabel('Yang diukur').fill('Pertumbuhan jumlah berkas');
    await note.waitFor({ state: 'detached' });
    await fillObjective(siti, 3, '33,33');
  });

  it('keeps what was typed over a reload', async () => {
    const { page } = siti;
    await page.reload();
    await page.getByText('dipulihkan').waitFor();
    const third = page.getByRole('region', { name: 'RHK 3', exact: true });
    await expect.poll(() => third.getByLabel('Hasil yang akan dicapai').inputValue()).toBe('Hasil kerja nomor 3');
  });

  it('refuses 99.99 %, leads to it, and repairs it in one press', async () => {
    const { page } = siti;
    await page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Satu hal perlu diperbaiki' });
    await summary.getByText('Jumlah bobot sekarang 99,99%, seharusnya tepat 100%.').waitFor();
    await photograph(page, 'refused');
    await page.getByRole('button', { name: 'Jadikan tepat 100%' }).click();
    await page.getByText('tepat 100%').first().waitFor();
    const weights = page.getByLabel('Bobot (%)');
    expect([await weights.nth(0).inputValue(), await weights.nth(2).inputValue()]).toEqual(['33,34', '33,33']);
  });

  it('submits the plan', async () => {
    const { page } = siti;
    await page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).dblclick();
    await page.getByText('SKP telah diajukan.').waitFor();
    await expect.poll(() => status(siti).textContent()).toBe('Diajukan');
    await photograph(page, 'submitted');
  });

  it('brings the supervisor from a mail to the decision, on a phone', async () => {
    const link = await office.newestMailLink('wulan@rakumpit.example');
    await wulan.arrive(link, /Wulan Peraga/);
    await wulan.page.getByRole('heading', { name: 'Periksa SKP Siti Rekaan, S.E.' }).waitFor();
    expect(wulan.page.url()).toBe(link);
    await photograph(wulan.page, 'approval-phone');
    expect(await widthOf(wulan.page)).toBe(390);
  });

  it('asks for a comment before a plan is returned', async () => {
    const { page } = wulan;
    await page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
    await page.getByText('Tulis sekurang-kurangnya satu catatan').waitFor();
    await page.getByLabel('Catatan untuk RHK 2, Indikator 1').fill('Targetnya terlalu rendah.');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('heading', { name: 'SKP Siti Rekaan, S.E. telah dikembalikan dengan catatan Anda.' })
      .waitFor();
  });

  it('shows the employee the comment at its line', async () => {
    const { page } = siti;
    await page.getByRole('link', { name: 'Beranda' }).click();
    await page.getByRole('link', { name: 'Memperbaiki SKP 2026 yang dikembalikan' }).click();
    const second = page.getByRole('region', { name: 'RHK 2', exact: true });
    await second.getByText('Targetnya terlalu rendah.').waitFor();
    await second.getByLabel('Target', { exact: true }).fill('20');
    await photograph(page, 'returned');
    await page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).click();
    await page.getByText('SKP telah diajukan.').waitFor();
  });

  it('ends with the approval', async () => {
    const { page } = wulan;
    await office.settle();
    await page.getByRole('link', { name: 'Ke tugas berikutnya di beranda' }).click();
    await page.getByRole('link', { name: 'Menyetujui SKP' }).click();
    await page.locator('ins', { hasText: '20 berkas' }).waitFor();
    await page.keyboard.press('Alt+Shift+A');
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await page.getByRole('heading', { name: 'SKP Siti Rekaan, S.E. telah disetujui.' }).waitFor();
    await siti.page.reload();
    await siti.page.locator('.status-approved').waitFor();
    await photograph(siti.page, 'approved');
    await siti.leave();
    await wulan.leave();
  });
});
