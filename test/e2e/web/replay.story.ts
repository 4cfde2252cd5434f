import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceUnitOfSiti, rateYearOfSiti } from './announced-year.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { looks, quiet } from './looks.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let dewi: Person;
let page: Page;
let found = '';

const national = '/skema/permenpanrb-6-2022/1.0.0';
const weighted = '/skema/pp-30-2019-weighted/1.0.0';

beforeAll(async () => {
  office = await openWebOffice();
  const { caseId } = await rateYearOfSiti(office);
  await office.advanceTo('2027-02-02T02:00:00.000Z');
  await announceUnitOfSiti(office, caseId);
  browser = await openBrowser();
  dewi = await openPerson(browser);
  page = dewi.page;
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const start = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Mulai uji coba' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hasil uji coba' }).waitFor();
  await page.getByText(/pegawai yang dapat dibandingkan/).waitFor();
  await page.getByRole('heading', { name: 'Pegawai yang akan berubah predikat' }).waitFor();
};

describe('a year replayed under its own scheme', () => {
  it('is found from the page of the scheme', async () => {
    await dewi.arrive(`${office.baseUrl}${national}`, /Dewi Umpama/);
    await page.getByRole('link', { name: 'Uji coba dengan data satu periode' }).click();
    await page.getByText('Skema ini belum pernah diuji coba.').waitFor();
    expect(await page.getByText('Asumsi', { exact: true }).count()).toBe(0);
  });

  it('asks again for a cost that is no whole amount', async () => {
    const cost = page.getByLabel('Penghargaan');
    await cost.fill('2.5 juta');
    await cost.press('Enter');
    await page.getByText(/^Tulis rupiah bulat/).waitFor();
    await cost.fill('2500000');
    await page.getByLabel('Konseling kinerja').fill('350000');
    await expect.poll(() => cost.inputValue()).toBe('2.500.000');
  });

  it('leaves everybody where they are', async () => {
    await start();
    await page.getByText('Dari 1 pegawai yang dapat dibandingkan, 1 tetap, 0 naik, dan 0 turun.').waitFor();
    await page.getByText('Tidak ada pegawai yang akan berubah predikat.').waitFor();
    await page.getByText('Tidak ada yang perlu diandaikan', { exact: false }).waitFor();
    await expect.poll(() => page.getByRole('table', { name: 'Menurut unit' }).count()).toBe(0);
    await expect.poll(() => page.getByRole('grid', { name: 'Menurut unit' }).getByRole('row').count()).toBe(2);
    await photograph(page, 'same-id-light-1200');
  });
});

describe('a year replayed under another scheme', () => {
  it('tells who rises, what was assumed and what it can’t show', async () => {
    await page.goto(`${office.baseUrl}${weighted}/uji-coba`);
    await page.getByLabel('Konseling kinerja').fill('350000');
    await start();
    await page.getByText('Dari 1 pegawai yang dapat dibandingkan, 0 tetap, 1 naik, dan 0 turun.').waitFor();
    await page.getByRole('row', { name: /^Kurang Baik Naik 1 / }).waitFor();
    await page.getByText(/^Perilaku 1 pegawai dahulu dinilai dengan tingkat/).waitFor();
    expect(await page.getByText('Bukan angka bawaan').count()).toBe(0);
    await page.getByText(/^Cara membobot RHK/).waitFor();
    found = page.url();
  });

  it('names nobody before HR asks, then everybody', async () => {
    await expect.poll(() => page.getByText('Siti Rekaan').count()).toBe(0);
    await page.getByRole('button', { name: 'Tampilkan nama' }).click();
    await page.getByText('1 dari 1 pegawai ditampilkan.').waitFor();
    await page.getByRole('link', { name: 'Siti Rekaan' }).waitFor();
    await photograph(page, 'names-id-light-1200');
  });

  it('prints every unit', async () => {
    const before = (await page.getByRole('grid').count()) > 0;
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect([before, await page.getByRole('grid').count()]).toEqual([true, 0]);
    await page.getByRole('table', { name: 'Menurut unit' }).waitFor();
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => page.getByRole('grid').count()).toBe(2);
  });

  it('is found again in the list of the scheme', async () => {
    await page.getByRole('link', { name: 'Semua uji coba skema ini' }).click();
    const link = page.getByRole('link', { name: /^Periode 2026, dimulai/ });
    await link.waitFor();
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Hasil uji coba' }).waitFor();
    expect(page.url()).toBe(found);
  });

  it('is shown to no employee', async () => {
    const mira = await openPerson(browser);
    await mira.arrive(found, /Mira Fiktif/);
    await quiet(mira);
    await photograph(mira.page, 'forbidden');
    await mira.page.getByRole('heading', { name: 'Anda tidak dapat membuka halaman ini' }).waitFor();
    await mira.leave();
  });
});

/** Answers a request of the page in another way than the server does, once per answer that is given. */
const answerWith = async (
  person: Page,
  path: string,
  change: (view: object, times: number) => object,
): Promise<void> => {
  let times = 0;
  await person.route(new RegExp(path), async (route) => {
    const response = await route.fetch();
    times += 1;
    await route.fulfill({ response, json: change((await response.json()) as object, times) });
  });
};

const none = { 'sangat-baik': 0, baik: 0, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 };

/** A part of the units: the last one goes on in the next answer. */
const unitsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    unit: { unitId: `u${first + at}`, name: `Unit Rekaan ${first + at}` },
    summary: { compared: 10, same: 8, better: 1, worse: 1, before: none, after: none },
  }));

describe('a replay of a large agency', () => {
  it('grows while HR watches, and says when the draft has changed', async () => {
    await answerWith(page, '/replays/[^/]+$', (view, times) => {
      const { finishedAt, ...rest } = view as { finishedAt?: string };
      return times < 3 ? { ...rest, done: times * 20, of: 48 } : { ...rest, finishedAt, outdated: true };
    });
    await page.reload();
    await page.getByText('Menghitung: 20 dari 48 pegawai.').waitFor();
    await page.getByText('Menghitung: 40 dari 48 pegawai.').waitFor();
    await photograph(page, 'growing');
    await page.getByText('Rancangan sudah berubah').waitFor();
    await page.getByRole('grid', { name: 'Menurut unit' }).waitFor();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
  });

  it('has two thousand units in one table, each once', async () => {
    await page.route(/\/units/, (route) => {
      const isFirst = !route.request().url().includes('cursor');
      const first = { items: unitsFrom(1, 1_000), cursor: 'lanjut' };
      return route.fulfill({ json: isFirst ? first : { items: unitsFrom(1_000, 1_001) } });
    });
    await page.reload();
    const grid = page.getByRole('grid', { name: 'Menurut unit' });
    await grid.waitFor();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2001');
    await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(60);
    await grid.getByRole('row', { name: /^Unit Rekaan 1000 20 16 · 80% 2 · 10% 2 · 10%$/ }).waitFor();
  });

  it('says that it can’t be shown when the network is gone', async () => {
    await page.unrouteAll();
    await page.route(/\/replays\/[^/]+$/, (route) => route.abort('internetdisconnected'));
    await page.reload();
    await page.getByRole('heading', { name: 'Halaman belum dapat ditampilkan' }).waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Coba kembali' }).click();
    await page.getByRole('heading', { name: 'Hasil uji coba' }).waitFor();
  });
});

describe('a year replayed once more with another assumption', () => {
  const meets = () => page.getByLabel('Angka untuk “Sesuai ekspektasi”');

  it('offers the usual numbers, and explains them', async () => {
    await page.goto(`${office.baseUrl}${weighted}/uji-coba`);
    await page.getByText('Asumsi', { exact: true }).click();
    await page.getByText(/^Pada periode itu perilaku dinilai dengan tingkat, sedangkan skema ini/).waitFor();
    const values = page.locator('.replay-assumptions input');
    expect(await values.evaluateAll((all) => all.map((one) => 'value' in one && one.value))).toEqual([
      '60',
      '100',
      '115',
    ]);
    await photograph(page, 'assumptions-id-light-1200');
  });

  it('asks again for a better level that stands for less', async () => {
    await meets().fill('59,5');
    await page.getByRole('button', { name: 'Mulai uji coba' }).click();
    await page.getByText('Tidak boleh lebih rendah daripada 60, angka untuk tingkat di bawahnya.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('at-assumptions-scoreOf-meets');
    await photograph(page, 'assumptions-wrong');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('comes to another outcome, and is marked', async () => {
    await meets().fill('60,5');
    await page.getByText('diubah', { exact: true }).waitFor();
    await start();
    await page.getByRole('row', { name: /^Kurang Butuh Perbaikan Naik 1 / }).waitFor();
    await page.getByText(/Dipakai 60 untuk di bawah ekspektasi, 60,5 untuk sesuai, dan 115 untuk di atas/).waitFor();
    await page.getByText('Bukan angka bawaan').waitFor();
    await page.getByText('Bawaannya 60, 100, dan 115.').waitFor();
    await photograph(page, 'assumed-otherwise');
    found = page.url();
  });

  it('is told from the other one in the list', async () => {
    await page.getByRole('link', { name: 'Semua uji coba skema ini' }).click();
    await page.getByText('asumsi diubah', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: /^Periode 2026, dimulai/ }).count()).toBe(2);
    expect(await page.getByText('asumsi diubah', { exact: true }).count()).toBe(1);
  });
});

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it('the pages have no serious finding and fit', async () => {
    for (const [name, address] of [
      ['list', `${office.baseUrl}${weighted}/uji-coba`],
      ['result', found],
    ] as const) {
      const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
      await person.arrive(`${address}?lang=${language}`, /Dewi Umpama/);
      await quiet(person);
      await photograph(person.page, `${name}-${language}-${colorScheme}-${width}`);
      expect(await seriousFindings(person.page)).toEqual([]);
      expect(await widthOf(person.page)).toBe(width);
      await person.leave();
    }
  });
});

it('broke nothing in the browser', () => dewi.leave());
