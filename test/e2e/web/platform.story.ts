import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { openWebOffice, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;

beforeAll(async () => {
  office = await openWebOffice();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const sectionsOf = async ({ page }: Person): Promise<readonly string[]> => {
  await page.getByRole('heading', { level: 1, name: /^Selamat datang/ }).waitFor();
  const links = await page.getByRole('navigation', { name: 'Halaman', exact: true }).getByRole('link').all();
  return Promise.all(links.map(async (link) => ((await link.textContent()) ?? '').replace(/[\d,+].*/, '')));
};

describe('the menu', () => {
  it('has what a person is for', async () => {
    const rina = await openPerson(browser);
    await rina.arrive(office.baseUrl, /Rina Khayalan/);
    await expect
      .poll(() => sectionsOf(rina))
      .toEqual(['Beranda', 'Tugas', 'Suara warga', 'Skema', 'Pemberitahuan', 'Bantuan']);
    await rina.leave();
    const wulan = await openPerson(browser);
    await wulan.arrive(office.baseUrl, /Wulan Peraga/);
    await expect.poll(() => sectionsOf(wulan)).toContain('Tim');
    await wulan.leave();
  });

  it('is behind a button on a phone, for fingers and keys', async () => {
    const rina = await openPerson(browser, { viewport: { width: 390, height: 844 } });
    await rina.arrive(office.baseUrl, /Rina Khayalan/);
    const { page } = rina;
    await page.getByRole('heading', { level: 1 }).waitFor();
    const menu = page.getByRole('button', { name: 'Menu' });
    await expect.poll(() => page.getByRole('link', { name: 'Bantuan' }).isVisible()).toBe(false);
    await menu.click();
    await photograph(page, 'menu-390');
    await page.getByRole('link', { name: 'Bantuan' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.evaluate('this.document.activeElement?.textContent')).toBe('Menu');
    await menu.press('Enter');
    await page.getByRole('link', { name: 'Bantuan' }).click();
    await page.getByRole('heading', { level: 1, name: /^Bantuan/ }).waitFor();
    await expect.poll(() => menu.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => page.title()).toBe('Bantuan dan pintasan papan ketik · Capaian');
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('H1');
    await rina.leave();
  });
});

describe('a year', () => {
  it('says what is next and leads there', async () => {
    const rina = await openPerson(browser);
    const at = await planOf(await office.clientOf('rina'));
    await rina.arrive(`${office.baseUrl}/kasus/${at.caseId}`, /Rina Khayalan/);
    const { page } = rina;
    await page.getByText('Langkah berikutnya').waitFor();
    await page.getByRole('link', { name: 'Buka SKP' }).click();
    await page.getByRole('heading', { level: 1, name: 'SKP saya' }).waitFor();
    const tabs = page.getByRole('navigation', { name: 'Halaman tahun kinerja ini' });
    await expect.poll(() => tabs.getByRole('link', { name: 'SKP' }).getAttribute('aria-current')).toBe('page');
    await rina.leave();
  });
});

describe('what may not be seen', () => {
  it('leads to its line in the table of permissions', async () => {
    const rina = await openPerson(browser);
    const at = await planOf(await office.clientOf('budi'));
    await rina.arrive(`${office.baseUrl}/kasus/${at.caseId}/skp/${at.segmentId}`, /Rina Khayalan/);
    const { page } = rina;
    await page.getByText('Untuk halaman ini Anda hanya: setiap pegawai instansi.').waitFor();
    await page.getByRole('link', { name: 'Siapa boleh melihat dan melakukan apa' }).click();
    await page.getByRole('heading', { level: 1, name: 'Siapa boleh melihat dan melakukan apa' }).waitFor();
    await page
      .getByRole('row', { name: /Menampilkan SKP/ })
      .getByText('Ditanyakan')
      .waitFor();
    await page.getByLabel('Tampilkan yang boleh').selectOption({ label: 'Pegawai yang bersangkutan' });
    await expect.poll(() => page.getByRole('row', { name: /Mengajukan SKP/ }).count()).toBe(1);
    await expect.poll(() => page.getByRole('row', { name: /Membuka periode/ }).count()).toBe(0);
    await rina.leave();
  });
});

describe('a plan on paper', () => {
  it('has its office, room for signatures, and nothing to click', async () => {
    const client = await office.clientOf('siti');
    const at = await planOf(client);
    const orientasi = 'Melayani tanpa membedakan';
    const body = { ...supervisorPlan, expectations: { 'berorientasi-pelayanan': orientasi } };
    const { etag = 0 } = await client.saveTargets({ ...at, body, ifMatch: 0 });
    await client.submitTargets({ ...at, ifMatch: etag });
    const siti = await openPerson(browser, { colorScheme: 'dark' });
    const { page } = siti;
    await siti.arrive(`${office.baseUrl}/kasus/${at.caseId}/skp/${at.segmentId}`, /Siti Rekaan/);
    await page.getByText(orientasi).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Pegawai yang dinilai').waitFor();
    await page.getByText('Dicetak oleh').waitFor();
    const clickable = page.locator('button:visible, nav:visible, header:visible');
    await expect.poll(() => clickable.count()).toBe(0);
    await expect.poll(() => page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    const folder = process.env.CAPAIAN_PICTURES;
    const paper = await page.pdf({ preferCSSPageSize: true });
    if (folder !== undefined) await writeFile(`${folder}/plan.pdf`, paper);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await siti.leave();
  });
});

describe('a page on a slow line', () => {
  it('says after a second that it loads', async () => {
    const rina = await openPerson(browser);
    await rina.arrive(office.baseUrl, /Rina Khayalan/);
    const { page, context } = rina;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.route('**/api/me/notices*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await route.continue();
    });
    await page.getByRole('link', { name: /^Pemberitahuan/ }).click();
    await page.getByRole('progressbar', { name: 'Memuat' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Pemberitahuan' }).waitFor();
    await rina.leave();
  });

  it('says what broke, with the number to report, and tries again', async () => {
    const rina = await openPerson(browser);
    await rina.arrive(office.baseUrl, /Rina Khayalan/);
    const { page, context } = rina;
    await page.getByRole('heading', { level: 1 }).waitFor();
    const problem = {
      type: 'about:blank',
      code: 'fault',
      status: 500,
      title: 'Terjadi gangguan',
      detail: 'Permintaan ini gagal.',
      instance: 'urn:uuid:019aa000-0000-7000-8000-000000000001',
    };
    await context.route('**/api/me/notices*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
    );
    await page.getByRole('link', { name: /^Pemberitahuan/ }).click();
    await page.getByText('urn:uuid:019aa000').waitFor();
    await context.unroute('**/api/me/notices*');
    await page.getByRole('button', { name: 'Coba kembali' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pemberitahuan' }).waitFor();
    await rina.context.close();
  });
});

describe('a start without a network', () => {
  const open = () => openPerson(browser, { serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });
  const typed = 'Hasil yang diketik di perahu';
  let rina: Person;
  let address: string;

  const objective = () => rina.page.getByLabel('Hasil yang akan dicapai').first();

  beforeAll(async () => {
    rina = await open();
    const at = await planOf(await office.clientOf('rina'));
    address = `${office.baseUrl}/kasus/${at.caseId}/skp/${at.segmentId}`;
    await rina.arrive(address, /Rina Khayalan/);
    await rina.page.getByRole('heading', { level: 1, name: 'SKP saya' }).waitFor();
    await rina.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  });

  it('shows the own plan and keeps what is typed', async () => {
    const { page, context } = rina;
    await context.setOffline(true);
    await page.goto(address);
    await page.getByText('Yang terlihat hanya salinan SKP milik').waitFor();
    await page.getByRole('button', { name: 'Tambah RHK' }).click();
    await objective().fill(typed);
    await photograph(page, 'offline-start-390');
    expect(await widthOf(page)).toBe(390);
    await page.goto(address);
    await page.getByText('dipulihkan').waitFor();
    await expect.poll(() => objective().inputValue()).toBe(typed);
  });

  it('leads from any other page to what is kept', async () => {
    const { page } = rina;
    await page.goto(`${office.baseUrl}/pemberitahuan`);
    await page.getByRole('heading', { name: 'Tanpa sambungan internet' }).waitFor();
    await photograph(page, 'offline-list-390');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'SKP 2026' }).click();
    await expect.poll(() => objective().inputValue()).toBe(typed);
  });

  it('loses nothing when the network is back', async () => {
    const { page, context } = rina;
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Masuk kembali' }).click();
    await page.getByText('dipulihkan').waitFor();
    await expect.poll(() => objective().inputValue()).toBe(typed);
    await expect.poll(() => page.getByText('Yang terlihat hanya salinan').count()).toBe(0);
  });

  it('waits with a new version for the person, who loses nothing by it', async () => {
    const { page } = rina;
    await page.evaluate(`navigator.serviceWorker.register(
      trustedTypes.createPolicy('story', { createScriptURL: (text) => text }).createScriptURL('/sw.js?newer'),
    ).then(() => undefined)`);
    await page.getByText('Versi baru Capaian siap.').waitFor();
    await objective().fill(`${typed}, lalu di darat`);
    await photograph(page, 'new-version-390');
    await page.getByRole('button', { name: 'Muat versi baru' }).click();
    await page.getByText('dipulihkan').waitFor();
    await expect.poll(() => objective().inputValue()).toBe(`${typed}, lalu di darat`);
    await expect.poll(() => page.getByText('Versi baru Capaian siap.').count()).toBe(0);
  });

  it('shows nothing once somebody has signed out', async () => {
    const { page, context } = rina;
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await page.getByRole('button', { name: 'Keluar dan hapus isian' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/oidc'));
    await context.setOffline(true);
    await page.goto(address);
    await page.getByRole('heading', { name: 'Belum dapat masuk' }).waitFor();
    await expect.poll(() => page.getByText(typed).count()).toBe(0);
    await context.setOffline(false);
    await rina.leave();
  });

  it('keeps no answer of the API beside the shell', async () => {
    const wulan = await open();
    await wulan.arrive(office.baseUrl, /Wulan Peraga/);
    await wulan.page.getByRole('heading', { level: 1 }).waitFor();
    await wulan.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    const kept = await wulan.page.evaluate(
      'caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).then((all) => all.flat())',
    );
    expect(kept).toContain('/');
    expect((kept as string[]).filter((path) => !/^\/(assets\/.*|icon\.svg)?$/.test(path))).toEqual([]);
    await wulan.leave();
  });
});
