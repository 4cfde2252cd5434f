import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;

beforeAll(async () => {
  office = await openWebOffice({ name: 'arcamanik' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const arrive = async (
  name: RegExp,
  options: Parameters<typeof openPerson>[1] = {},
  language = 'id',
): Promise<Person> => {
  const person = await openPerson(browser, options);
  await person.arrive(`${office.baseUrl}/pelatihan-penilai?lang=${language}`, name);
  return person;
};

/** Rates every behaviour of every case by the keyboard alone. */
const rateAll = async (page: Page, points: readonly string[]): Promise<void> => {
  const fields = page.locator('.training-behaviours input');
  await fields.first().focus();
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    await fields.nth(index).focus();
    await page.keyboard.type(points[index % points.length] ?? '');
  }
  await page.keyboard.press('Enter');
};

const schemeAs = async (login: string) =>
  (await (await office.clientOf(login)).getScheme({ schemeId: 'arcamanik', version: '1.0.0' })).body;

/** On what the office agreed, in points, in the order of the page. */
const agreedPoints = async (): Promise<readonly string[]> => {
  const body = await schemeAs('neneng');
  return (body.raterTraining?.cases ?? []).flatMap(({ agreed = [] }) =>
    body.behaviours.map(({ behaviourId }) => {
      const score = agreed.find((one) => one.behaviourId === behaviourId)?.score ?? 0;
      return String(score / 100).replace('.', ',');
    }),
  );
};

describe('a supervisor before the rating', () => {
  it('reads the scheme without what the training asks', async () => {
    const read = await schemeAs('dadang');
    expect(read.raterTraining?.cases.map(({ agreed }) => agreed)).toEqual([undefined, undefined, undefined]);
    expect(read.socialisation?.questions.every(({ right }) => right === undefined)).toBe(true);
  });

  it('is told what is missing, and keeps what was typed', async () => {
    const { page, leave } = await arrive(/Euis Rekaan/);
    await page.getByRole('heading', { name: 'Pelatihan penilai', level: 1 }).waitFor();
    await page.getByText(/Anda belum bersertifikat/).waitFor();
    await page.locator('.training-behaviours input').first().fill('70');
    await page.getByRole('button', { name: 'Kirim penilaian kasus' }).click();
    await page.getByText('8 perilaku belum dinilai.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Kasus 1 dari 3/ }).waitFor();
    await expect
      .poll(() => page.locator('.training-behaviours input').first().inputValue(), { timeout: 15_000 })
      .toBe('70');
    await leave();
  });

  it('sees leniency as a picture and a table, tries again, and is certified', async () => {
    const { page, leave } = await arrive(/Dadang Misal/);
    await page.getByRole('heading', { name: /Kasus 1 dari 3/ }).waitFor();
    await photograph(page, 'cases-id-light-1200');
    await rateAll(page, ['115']);
    await page.getByRole('heading', { name: 'Murah hati' }).waitFor();
    await page.getByRole('heading', { name: 'Efek halo' }).waitFor();
    await page.getByRole('img', { name: /Selisih rata-rata/ }).waitFor();
    await expect.poll(() => page.getByText('Jawaban Anda di samping jawaban kantor').count()).toBe(0);
    await photograph(page, 'lenient-id-light-1200');
    await rateAll(page, await agreedPoints());
    await page.getByRole('heading', { name: 'Sertifikat penilai' }).waitFor();
    await page.getByText('Cara menilai Anda berada dalam batas kantor.').waitFor();
    await page.getByText('Jawaban Anda di samping jawaban kantor').click();
    await photograph(page, 'certified-id-light-1200');
    await leave();
  });

  it('comes for HR as the list of who is certified, from the console', async () => {
    const { page, leave } = await arrive(/Neneng Umpama/);
    const raters = page.getByRole('table', { name: 'Penilai periode ini' });
    await raters.getByRole('row', { name: /Dadang Misal.*Bersertifikat/ }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Pelatihan penilai' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Penilai', exact: true }).waitFor();
    await photograph(page, 'raters-id-light-1200');
    await leave();
  });
});

const looks = [
  { language: 'id', colorScheme: 'dark', width: 390 },
  { language: 'en', colorScheme: 'light', width: 390 },
  { language: 'en', colorScheme: 'dark', width: 1200 },
] as const;

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it.each([
    ['certified', /Dadang Misal/],
    ['asked', /Asep Contoh/],
  ])('the page of who is %s has no serious finding and fits', async (state, who) => {
    const { page, leave } = await arrive(who, { colorScheme, viewport: { width, height: 844 } }, language);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await photograph(page, `${state}-${language}-${colorScheme}-${width}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await widthOf(page)).toBe(width);
    await leave();
  });
});
