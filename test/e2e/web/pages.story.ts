import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePaths } from '../../../web/routes.ts';
import { openBrowser, openPerson, type Person } from './browser.ts';
import { type FullYear, playFullYear } from './full-year.ts';
import { faultsIn, goWithin, looks, quiet, sticksOut, turnTo } from './looks.ts';
import { pageTable, visits } from './page-table.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

const names = {
  wulan: /Wulan Peraga/,
  siti: /Siti Rekaan/,
  budi: /Budi Contoh/,
  agus: /Agus Fiktif/,
  mira: /Mira Fiktif/,
  dewi: /Dewi Umpama/,
} as const;

let office: WebOffice;
let browser: Browser;
let year: FullYear;
let taskId = '';
const people = new Map<string, Promise<Person>>();

beforeAll(async () => {
  office = await openWebOffice();
  year = await playFullYear(office);
  const { body } = await (await office.clientOf('budi')).listMyTasks({ query: { limit: 100 } });
  taskId = body.items.find(({ kind }) => kind === 'approve-targets')?.taskId ?? '';
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const arrived = async (login: string): Promise<Person> => {
  const person = await openPerson(browser);
  await person.arrive(office.baseUrl, names[login as keyof typeof names]);
  await quiet(person);
  return person;
};

/** Everybody has one browser for the whole story. */
const personOf = (login: string): Promise<Person> => {
  const known = people.get(login) ?? arrived(login);
  people.set(login, known);
  return known;
};

/** What a page says that shows nothing of what it is for. */
const refusing = /^(Anda tidak dapat membuka halaman ini|You cannot open this page)$/;
const failing = /^(Halaman belum dapat ditampilkan|The page cannot be shown yet|Tidak ditemukan|Not found)$/;

it('knows every page', () => {
  expect(Object.keys(pageTable).sort()).toEqual(Object.keys(pagePaths).sort());
});

describe.each(visits)('$page, $kind', ({ page: name, kind, visit }) => {
  it('is good in both languages, both schemes and both widths', { timeout: 120_000 }, async () => {
    const person = await personOf(visit.login);
    const { page } = person;
    await goWithin(person, visit.path(year, taskId));
    const headings = await page.locator('main :is(h1, h2)').allTextContents();
    expect({ headings, refused: headings.some((text) => refusing.test(text.trim())) }).toEqual({
      headings,
      refused: kind === 'forbidden',
    });
    if (kind === 'full') expect(headings.filter((text) => failing.test(text.trim()))).toEqual([]);
    await expect.poll(() => page.title()).toMatch(/^.+ · Capaian$/);
    const judged = kind === 'full' ? looks : looks.slice(1, 3);
    const faults: string[] = [];
    for (const look of judged) faults.push(...(await faultsIn(person, `${name}-${kind}`, look)));
    expect(faults).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(person, 320)).toEqual([]);
    await turnTo(person, looks[0]);
  });
});

describe('a page with something open', () => {
  it('asks before a plan is approved', async () => {
    const budi = await personOf('budi');
    await goWithin(budi, `/tugas/${taskId}`);
    await budi.page.keyboard.press('Alt+Shift+A');
    await budi.page.getByRole('dialog').waitFor();
    expect(await faultsIn(budi, 'approve-dialog', looks[0])).toEqual([]);
    await budi.page.keyboard.press('Escape');
  });

  it('names all that is wrong with a plan', async () => {
    const mira = await personOf('mira');
    await goWithin(mira, `/kasus/${year.mira.caseId}/skp/${year.mira.segmentId}`);
    const { page } = mira;
    await page.getByRole('button', { name: 'Tambah RHK' }).click();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await page.getByRole('button', { name: /^Ajukan/ }).click();
    await page.getByRole('alert').first().waitFor();
    for (const look of looks) expect(await faultsIn(mira, 'broken-plan', look)).toEqual([]);
  });

  it('has the account behind the name, by keys too', async () => {
    const wulan = await personOf('wulan');
    const { page } = wulan;
    await turnTo(wulan, looks[3]);
    await page.setViewportSize({ width: 1200, height: 844 });
    const account = page.getByRole('button', { name: /^Wulan Peraga/ });
    await account.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Indonesia');
    expect(await faultsIn(wulan, 'account', looks[3])).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => account.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toMatch(/^Wulan Peraga/);
  });

  it('has its header in one row for a supervisor', async () => {
    const wulan = await personOf('wulan');
    await turnTo(wulan, looks[3]);
    expect((await wulan.page.locator('header.top').boundingBox())?.height).toBeLessThan(70);
  });
});

it('broke nothing in any browser', async () => {
  for (const person of people.values()) await (await person).leave();
});
