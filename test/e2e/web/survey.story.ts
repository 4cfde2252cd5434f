import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveyElements } from '../../../shared/domain/surveys/elements.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { looks } from './looks.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
/** What one part of the story leaves to the next. */
const links: string[] = [];

beforeAll(async () => {
  office = await openWebOffice();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
/** A citizen on a phone that runs no script. */
const citizen = (options: BrowserContextOptions = {}): Promise<Person> =>
  openPerson(browser, { ...phone, javaScriptEnabled: false, ...options });

const staff = async (name: RegExp, options: BrowserContextOptions = {}): Promise<Person> => {
  const person = await openPerson(browser, options);
  await person.arrive(`${office.baseUrl}/survei`, name);
  await person.page.getByRole('heading', { level: 1, name: 'Suara warga' }).waitFor();
  return person;
};

const makeLink = async ({ page }: Person): Promise<string> => {
  await page.getByRole('button', { name: /^Buat tautan: / }).click();
  const address = (await page.locator('.survey-address code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Selesai, tutup kode' }).click();
  return address;
};

const choose = async ({ page }: Person, element: string, value: string): Promise<void> =>
  page.locator(`input[name="${element}"][value="${value}"]`).check();

describe('citizens say how a service was', () => {
  it('once its head has defined it', async () => {
    const wulan = await staff(/Wulan Peraga/);
    const { page } = wulan;
    await page.getByText('Daftarkan layanan', { exact: true }).click();
    await page.getByLabel('Nama (Indonesia)').fill('Legalisir surat keterangan');
    await page.getByLabel('Nama (Inggris)').fill('Certified copy of a letter');
    await page.getByLabel('Perkiraan pengguna setiap triwulan').fill('300');
    await page.getByRole('button', { name: 'Daftarkan', exact: true }).click();
    await page.getByText(/Layanan Legalisir surat keterangan terdaftar/).waitFor();
    await page.getByRole('cell', { name: '169' }).waitFor();
    await wulan.leave();
  });

  it('by a link that an officer shows as a QR code', async () => {
    const siti = await staff(/Siti Rekaan/, phone);
    const { page } = siti;
    await page.getByRole('button', { name: 'Buat tautan: Legalisir surat keterangan' }).click();
    await page.getByRole('img', { name: 'Kode QR survei untuk Legalisir surat keterangan' }).waitFor();
    await photograph(page, 'link-id-light-390');
    links.push((await page.locator('.survey-address code').textContent()) ?? '');
    await page.getByRole('button', { name: 'Selesai, tutup kode' }).click();
    for (let more = 0; more < 2; more += 1) links.push(await makeLink(siti));
    expect(new Set(links).size).toBe(3);
    await siti.leave();
  });

  it('without a script, after something was missing', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(links[0] ?? '');
    await expect.poll(() => page.locator('fieldset').count()).toBe(8);
    await photograph(page, 'survey-id-light-390');
    await choose(warga, 'requirements', '3');
    await page.getByLabel('Yang ingin Anda sampaikan').fill('Antreannya panjang.');
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByRole('heading', { name: 'Belum terkirim' }).waitFor();
    await photograph(page, 'survey-wrong-id-light-390');
    await expect.poll(() => page.locator('input[name="requirements"][value="3"]').isChecked()).toBe(true);
    for (const element of surveyElements.filter((one) => one !== 'cost' && one !== 'requirements')) {
      await choose(warga, element, element === 'time' ? '2' : '4');
    }
    await page.waitForTimeout(6_000);
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByRole('heading', { name: 'Terima kasih, jawaban Anda tersimpan' }).waitFor();
    await photograph(page, 'survey-thanks-id-light-390');
    await page.goto(links[0] ?? '');
    await page.getByRole('heading', { name: 'Tautan ini sudah dipakai' }).waitFor();
    await warga.leave();
  });

  it('in the language that they change to, and nothing chosen is lost', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(links[1] ?? '');
    await choose(warga, 'requirements', '3');
    await choose(warga, 'facilities', 'na');
    await page.getByLabel('Yang ingin Anda sampaikan').fill('Baris satu.\nBaris dua 🙂');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How was the service: Certified copy of a letter?' }).waitFor();
    await photograph(page, 'survey-kept-en-light-390');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    const kept = async (): Promise<void> => {
      await expect.poll(() => page.locator('input[name="requirements"][value="3"]').isChecked()).toBe(true);
      await expect.poll(() => page.locator('input[name="facilities"][value="na"]').isChecked()).toBe(true);
      await expect.poll(() => page.locator('textarea').inputValue()).toBe('Baris satu.\nBaris dua 🙂');
    };
    await kept();
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.getByRole('button', { name: 'Indonesia' }).click();
    await page.getByRole('heading', { name: 'Belum terkirim' }).waitFor();
    await photograph(page, 'survey-wrong-kept-id-light-1200');
    await kept();
    await warga.leave();
  });

  it('in English, in the dark, by keys alone', async () => {
    const visitor = await citizen({ colorScheme: 'dark' });
    const { page } = visitor;
    await page.goto(links[1] ?? '');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How was the service: Certified copy of a letter?' }).waitFor();
    await photograph(page, 'survey-en-dark-390');
    await page.locator('input[name="requirements"][value="1"]').focus();
    for (const element of surveyElements.filter((one) => one !== 'cost')) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator(`input[name="${element}"][value="2"]`).isChecked()).toBe(true);
    }
    await page.waitForTimeout(5_000);
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByRole('heading', { name: 'Thank you, your answer is saved' }).waitFor();
    await visitor.leave();
  });

  it('and a program that fills everything is set aside', async () => {
    const address = links[2] ?? '';
    const scores = Object.fromEntries(surveyElements.map((element) => [element, '1']));
    const body = new URLSearchParams({ ...scores, website: 'https://spam.example', opened: 'x' });
    const { status } = await fetch(address, { method: 'POST', body });
    expect(status).toBe(200);
  });

  it('and anybody from a poster', async () => {
    const person = await citizen();
    const { page } = person;
    const { body } = await (await office.clientOf('wulan')).listUnits({});
    const unit = body.items.find(({ name }) => name === 'Sekretariat Kecamatan');
    const home = (links[0] ?? '').replace(/survei\/.*$/, `suara/${unit?.unitId}`);
    await page.goto(`${home}/poster`);
    await page.getByRole('img', { name: /Poster survei dengan kode QR/ }).waitFor();
    await photograph(page, 'poster-id-light-390');
    await page.goto(home);
    for (const element of surveyElements) await choose(person, element, element === 'cost' ? 'na' : '3');
    await page.waitForTimeout(6_000);
    await page.getByRole('button', { name: 'Kirim jawaban' }).dblclick({ noWaitAfter: true });
    await page.getByRole('heading', { name: 'Terima kasih, jawaban Anda tersimpan' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Thank you, your answer is saved' }).waitFor();
    await photograph(page, 'poster-thanks-en-light-390');
    await person.leave();
  });
});

describe('the unit hears it', () => {
  it('and the officer concerned replies once', async () => {
    const siti = await staff(/Siti Rekaan/);
    const { page } = siti;
    const own = page.getByRole('region', { name: 'Komentar atas layanan Anda' });
    await own.getByText('Antreannya panjang.').waitFor();
    await page.getByLabel('Tanggapan Anda').fill('Mulai Senin ada dua loket.');
    await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
    await own.getByText(/^Tanggapan Siti Rekaan/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Kirim tanggapan' }).count()).toBe(0);
    await siti.leave();
  });

  it('and the head sees the index, the lowest element first', async () => {
    const wulan = await staff(/Wulan Peraga/);
    const { page } = wulan;
    const report = page.getByRole('region', { name: 'Hasil survei' });
    await report.getByText('2 jawaban dihitung, 1 disisihkan').first().waitFor();
    // 2.5, 3 six times and 2: 22.5 / 8 × 25 = 70.31.
    await expect.poll(() => report.locator('.survey-index strong').textContent()).toBe('70,31');
    await expect
      .poll(() => report.locator('.survey-elements tbody th').first().textContent())
      .toBe('Waktu penyelesaian');
    await report.getByText('1 jawaban dihitung, 0 disisihkan').waitFor();
    await page.getByText('Mulai Senin ada dua loket.').waitFor();
    await photograph(page, 'report-id-light-1200');
    await wulan.leave();
  });

  it('and HR lets an answer count, with a reason', async () => {
    const dewi = await staff(/Dewi Umpama/);
    const { page } = dewi;
    await page.getByRole('combobox', { name: 'Unit' }).selectOption({ label: 'Sekretariat Kecamatan' });
    const aside = page.getByRole('region', { name: 'Jawaban yang disisihkan' });
    await aside.getByText(/Kolom tersembunyi terisi/).waitFor();
    await aside.getByText('Hitung jawaban ini').click();
    await aside.getByLabel('Alasan').fill('Diisi oleh pembaca layar.');
    await aside.getByRole('button', { name: 'Simpan keputusan' }).click();
    await page.getByText('Keputusan tersimpan dan tercatat.').waitFor();
    await page.getByText('3 jawaban dihitung, 0 disisihkan').first().waitFor();
    await dewi.leave();
  });
});

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it('the pages have no serious finding and fit', async () => {
    const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
    await person.arrive(`${office.baseUrl}/survei?lang=${language}`, /Wulan Peraga/);
    await person.page.locator('.survey-elements').waitFor();
    await photograph(person.page, `page-${language}-${colorScheme}-${width}`);
    expect(await seriousFindings(person.page)).toEqual([]);
    expect(await widthOf(person.page)).toBe(width);
    const home = (links[0] ?? '').replace(/\/survei\/.*$/, '');
    const unitId = await person.page.getByRole('link', { name: /poster|Poster/ }).getAttribute('href');
    for (const address of [links[0] ?? '', (unitId ?? '').replace('/poster', ''), unitId ?? '', home]) {
      await person.page.goto(`${address.replace(/\?.*$/, '')}?lang=${language}`);
      await photograph(
        person.page,
        `citizen-${address.replace(/\?.*$/, '').split('/').at(-1)?.slice(0, 8)}-${language}-${colorScheme}-${width}`,
      );
      expect(await seriousFindings(person.page)).toEqual([]);
      expect(await widthOf(person.page)).toBe(width);
    }
    await person.context.close();
  });
});
