import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { looks } from './looks.ts';
import { openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let cycleId = '';

beforeAll(async () => {
  office = await openWebOffice();
  const client = await office.clientOf('siti');
  const { caseId } = await planOf(client);
  cycleId = (await client.getCase({ caseId })).body.cycleId;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const arrive = async (path: string, name: RegExp): Promise<Person> => {
  const person = await openPerson(browser, {});
  await person.arrive(`${office.baseUrl}${path}`, name);
  return person;
};

describe('a year looked at as a whole', () => {
  it('is counted to its end while HR watches', async () => {
    const dewi = await arrive('/evaluasi', /Dewi Umpama/);
    const { page } = dewi;
    await page.getByRole('button', { name: 'Mulai evaluasi' }).click();
    await page.getByText(/pegawai punya hasil/).waitFor();
    await page.getByText(/Tidak ada yang menonjol/).waitFor();
    await page.getByText(/Semua kelompok terlalu kecil/).waitFor();
    await photograph(page, 'evaluated-id-light-1200');
    await dewi.leave();
  });

  it('asks staff how fair it was, once', async () => {
    const dewi = await arrive('/evaluasi', /Dewi Umpama/);
    await dewi.page.getByLabel('Dijawab paling lambat').fill('2026-02-10');
    await dewi.page.getByRole('button', { name: 'Buka survei untuk semua pegawai' }).click();
    await dewi.page.getByText(/Survei dibuka sampai/).waitFor();
    await dewi.leave();
    await office.settle();
    const mira = await arrive('/', /Mira/);
    const { page } = mira;
    const asked = page.getByRole('heading', { name: 'Survei keadilan penilaian sudah dibuka' });
    await asked.getByRole('link').click();
    await page.getByRole('button', { name: 'Kirim tanpa nama' }).click();
    await page.getByText('Jawab kelima pertanyaan, lalu kirim.').waitFor();
    for (const question of ['clear', 'measured', 'judged', 'explained', 'heard']) {
      await page.locator(`input[name="${question}"][value="4"]`).check();
    }
    await page.getByRole('button', { name: 'Kirim tanpa nama' }).click();
    await page.getByText(/Terima kasih. Jawaban Anda/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Kirim tanpa nama' }).count()).toBe(0);
    await page.goto(office.baseUrl);
    await page.getByText('Survei keadilan penilaian sudah dibuka').waitFor();
    await expect.poll(() => asked.count()).toBe(0);
    await mira.leave();
  });
});

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it('the pages have no serious finding and fit', async () => {
    for (const [name, path, who] of [
      ['desk', '/evaluasi', /Dewi Umpama/],
      ['pulse', `/survei-keadilan/${cycleId}`, /Siti Rekaan/],
    ] as const) {
      const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
      await person.arrive(`${office.baseUrl}${path}?lang=${language}`, who);
      await person.page
        .getByRole(name === 'desk' ? 'list' : 'radio')
        .first()
        .waitFor();
      await person.page.getByRole('heading', { level: 1 }).waitFor();
      if (name === 'desk') await person.page.getByRole('heading', { name: /^(Keadilan|Fairness)/ }).waitFor();
      await photograph(person.page, `${name}-${language}-${colorScheme}-${width}`);
      expect(await seriousFindings(person.page)).toEqual([]);
      expect(await widthOf(person.page)).toBe(width);
      await person.context.close();
    }
  });
});
