import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { looks } from './looks.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
/** Where the public reads, once HR has published. */
let address = '';

beforeAll(async () => {
  office = await openWebOffice();
  await office.advanceTo('2026-04-02T02:00:00.000Z');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const dewi = async (): Promise<Person> => {
  const person = await openPerson(browser, {});
  await person.arrive(`${office.baseUrl}/publikasi`, /Dewi Umpama/);
  await person.page.getByRole('heading', { level: 1, name: 'Publikasi hasil' }).waitFor();
  return person;
};

describe('HR publishes the results of a period', () => {
  it('after looking at exactly what the public will read', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByLabel('Periode yang sudah selesai').selectOption('2026-Q1');
    await page.getByRole('button', { name: 'Siapkan dan lihat dulu' }).click();
    const card = page.getByRole('region', { name: '2026-Q1, edisi 1' });
    await card
      .getByText(/Belum terbit/)
      .first()
      .waitFor();
    await card.getByRole('table').waitFor();
    await photograph(page, 'prepared-id-light-1200');
    await card.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
    await card.getByText(/Terbit .* oleh Dewi Umpama/).waitFor();
    address = (await card.getByRole('link', { name: /Halaman publik/ }).getAttribute('href')) ?? '';
    expect(address).toMatch(/\/warga\/[^/]+\/hasil\/2026-Q1\?lang=id$/);
    await person.leave();
  });

  it('and says why when there is another edition', async () => {
    const person = await dewi();
    const { page } = person;
    await page.getByLabel('Periode yang sudah selesai').selectOption('2026-Q1');
    await page.getByRole('button', { name: 'Siapkan dan lihat dulu' }).click();
    await page.getByText('Alasan edisi baru belum ditulis').waitFor();
    await page.getByLabel('Alasan edisi baru').fill('Jawaban yang disisihkan ikut dihitung.');
    await page.getByRole('button', { name: 'Siapkan dan lihat dulu' }).click();
    const card = page.getByRole('region', { name: '2026-Q1, edisi 2' });
    await card.getByText('Jawaban yang disisihkan ikut dihitung.').waitFor();
    await person.leave();
  });
});

describe('anybody', () => {
  it('reads them without a script, a cookie or an account, and takes the open data along', async () => {
    const citizen = await openPerson(browser, { javaScriptEnabled: false });
    const answer = await citizen.page.goto(address);
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'/);
    await citizen.page.getByRole('heading', { level: 1, name: /triwulan 1 tahun 2026$/ }).waitFor();
    expect(await citizen.context.cookies()).toEqual([]);
    const data = (await citizen.page.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href')) ?? '';
    const csv = await (await fetch(new URL(data, address))).text();
    expect(csv).toMatch(/^periode,edisi,unit_id,/);
    await citizen.context.close();
  });
});

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it('anybody reads them, and nothing is too wide', async () => {
    const viewport = { width, height: 844 };
    const citizen = await openPerson(browser, { colorScheme, viewport });
    const page = address.replace('lang=id', `lang=${language}`);
    for (const [name, shown] of [
      ['results', page],
      ['list', page.replace('/2026-Q1', '')],
    ] as const) {
      await citizen.page.goto(shown);
      await citizen.page.getByRole('heading', { level: 1 }).waitFor();
      await photograph(citizen.page, `${name}-${language}-${colorScheme}-${width}`);
      expect(await seriousFindings(citizen.page)).toEqual([]);
      expect(await widthOf(citizen.page)).toBe(width);
    }
    await citizen.context.close();
  });

  it('the page of HR has no serious finding and fits', async () => {
    const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
    await person.arrive(`${office.baseUrl}/publikasi?lang=${language}`, /Dewi Umpama/);
    await person.page
      .getByRole('button', { name: /^(Lihat isinya|See what it tells)/ })
      .first()
      .click();
    await person.page.getByRole('table').waitFor();
    await photograph(person.page, `desk-${language}-${colorScheme}-${width}`);
    expect(await seriousFindings(person.page)).toEqual([]);
    expect(await widthOf(person.page)).toBe(width);
    await person.context.close();
  });
});
