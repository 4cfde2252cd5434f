import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintWords } from '../../../web/citizens/complaint-words.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { openWebOffice, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
/** What one part of the story leaves to the next. */
let code = '';

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

const follow = async ({ page }: Person): Promise<void> => {
  await page.goto(`${office.baseUrl}/warga/rakumpit/pengaduan/status`);
  await page.getByLabel('Kode tanda terima').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ikuti pengaduan Anda' }).waitFor();
};

const staff = async (name: RegExp, options: BrowserContextOptions = {}, language = 'id'): Promise<Person> => {
  const person = await openPerson(browser, options);
  await person.arrive(`${office.baseUrl}/pengaduan?lang=${language}`, name);
  await person.page.getByRole('heading', { level: 1, name: /Pengaduan warga|Complaints/ }).waitFor();
  return person;
};

const openFirst = async ({ page }: Person): Promise<void> => {
  await page.getByRole('link', { name: /Loket dua tutup/ }).click();
  await page.getByRole('heading', { level: 1, name: /^(Pengaduan|Complaint)$/ }).waitFor();
};

describe('a citizen complains without a script', () => {
  it('says what is missing, then gives a receipt code', async () => {
    const warga = await citizen();
    const { page } = warga;
    await page.goto(`${office.baseUrl}/warga/rakumpit`);
    await page.getByRole('link', { name: 'Sampaikan pengaduan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sampaikan pengaduan' }).waitFor();
    await photograph(page, 'form-id-light-390');
    await page.getByLabel('Di mana tepatnya?').fill('Loket "dua"');
    await page.getByLabel('Tentang unit mana?').selectOption({ label: 'Sekretariat Kecamatan' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Make a complaint' }).waitFor();
    await photograph(page, 'form-kept-en-light-390');
    await expect.poll(() => page.getByLabel('Where exactly?').inputValue()).toBe('Loket "dua"');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.getByLabel('What happened?').fill(' ');
    // Enter in a text field sends the form, and does not change the language again.
    await page.getByLabel('Where exactly?').press('Enter');
    await page.getByRole('heading', { name: 'The complaint is not sent yet' }).waitFor();
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.getByRole('button', { name: 'Indonesia' }).click();
    await page.getByRole('heading', { name: 'Pengaduan belum terkirim' }).waitFor();
    await photograph(page, 'form-wrong-kept-id-light-1200');
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.getByLabel('Di mana tepatnya?').inputValue()).toBe('Loket "dua"');
    await page.getByLabel('Apa yang terjadi?').fill(' ');
    await page.getByRole('button', { name: 'Kirim pengaduan' }).click();
    await page.getByRole('heading', { name: 'Pengaduan belum terkirim' }).waitFor();
    await page.getByLabel('Apa yang terjadi?').fill('Loket dua tutup pukul 11; saya menunggu dua jam.');
    await page.getByRole('button', { name: 'Kirim pengaduan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pengaduan Anda sudah diterima' }).waitFor();
    await photograph(page, 'receipt-id-light-390');
    const shown = await page.locator('#code').textContent();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your complaint has been received' }).waitFor();
    await photograph(page, 'receipt-en-light-390');
    await expect.poll(() => page.locator('#code').textContent()).toBe(shown);
    code = (await page.locator('#code').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
    await office.settle();
    await warga.leave();
  });
});

describe('the staff', () => {
  it('routes it to the unit', async () => {
    const dewi = await staff(/Dewi/);
    const { page } = dewi;
    await photograph(page, 'list-id-light-1200');
    await openFirst(dewi);
    await page.getByLabel('Unit yang menangani').selectOption({ label: 'Sekretariat Kecamatan' });
    await page.getByLabel('Jenis', { exact: true }).selectOption({ label: 'Waktu tunggu' });
    await page.getByRole('button', { name: 'Salurkan', exact: true }).click();
    await page.getByText('Disalurkan. Kepala unitnya sudah diberi tahu.').waitFor();
    await photograph(page, 'routed-id-light-1200');
    expect(await seriousFindings(page)).toEqual([]);
    await office.settle();
    await dewi.leave();
  });

  it('answers it from the inbox, and a draft outlives a reload', async () => {
    const wulan = await openPerson(browser, phone);
    const { page } = wulan;
    await wulan.arrive(`${office.baseUrl}/tugas`, /Wulan Peraga/);
    await openFirst(wulan);
    await page.getByLabel('Jawaban', { exact: true }).fill('Loket dua kini buka sampai pukul 15.');
    await page.getByText('Mulai tangani', { exact: true }).click();
    await page.getByText('Warga sekarang melihat bahwa pengaduannya ditangani.').waitFor();
    await page.reload();
    await page.getByLabel('Jawaban', { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel('Jawaban', { exact: true }).inputValue()).toContain('pukul 15');
    await photograph(page, 'answer-id-light-390');
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Jawaban terkirim. Sekarang giliran warga.').waitFor();
    await page.getByText(/Bila warga tidak menanggapi sampai .*, pengaduan ditutup\./).waitFor();
    await office.settle();
    await wulan.leave();
  });
});

describe('the citizen again', () => {
  it('rejects the answer, and a head above has it', async () => {
    const warga = await citizen({ colorScheme: 'dark' });
    const { page } = warga;
    await follow(warga);
    await page.getByText('Loket dua kini buka sampai pukul 15.').waitFor();
    await photograph(page, 'status-id-dark-390');
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
    await page.getByLabel('Bila menolak: apa yang masih kurang?').fill('Masih tutup pukul 11.');
    await page.getByRole('button', { name: 'English' }).click();
    await expect
      .poll(() => page.getByLabel('If you reject: what is still missing?').inputValue())
      .toBe('Masih tutup pukul 11.');
    await photograph(page, 'status-kept-en-dark-390');
    await page.getByRole('button', { name: 'Indonesia' }).click();
    await page.getByRole('button', { name: 'Saya tolak' }).click();
    await page.getByText('Penolakan Anda tersimpan.').waitFor();
    await page.getByText('Dibuka kembali, sekarang di tangan pimpinan').waitFor();
    await office.settle();
    await warga.leave();
  });

  it('has the promise of the head, whose words need a solution', async () => {
    const budi = await staff(/Budi/, { colorScheme: 'dark' });
    const { page } = budi;
    await openFirst(budi);
    await page.getByLabel('Jawaban', { exact: true }).fill('Mohon maaf.');
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Solusi belum disebutkan').waitFor();
    await page.getByLabel('Yang akan dilakukan').fill('Petugas pengganti pada jam istirahat');
    await page.getByLabel('Paling lambat tanggal').fill('2026-02-02');
    await photograph(page, 'remedy-id-dark-1200');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Jawaban terkirim. Sekarang giliran warga.').waitFor();
    await office.settle();
    await budi.leave();
  });

  it('accepts, and the complaint ends', async () => {
    const warga = await citizen();
    const { page } = warga;
    await follow(warga);
    await page.getByText('Yang akan dilakukan: Petugas pengganti pada jam istirahat').waitFor();
    await page.getByRole('button', { name: 'Saya terima' }).click();
    await page.getByText('Terima kasih. Pengaduan ditutup.').waitFor();
    await office.settle();
    await photograph(page, 'closed-id-light-390');
    await warga.leave();
  });

  it('may press twice, in any script, without a space', async () => {
    const warga = await citizen();
    const { page } = warga;
    const ugly = `${'Panjangsekalitanpaspasi'.repeat(30)} 🙂 مرحبا بكم <b>"&'\n\nBaris lain.`;
    await page.goto(`${office.baseUrl}/warga/rakumpit/pengaduan`);
    await page.getByLabel('Apa yang terjadi?').fill(ugly);
    await page.getByRole('button', { name: 'Kirim pengaduan' }).dblclick({ noWaitAfter: true });
    await page.getByRole('heading', { level: 1, name: 'Pengaduan Anda sudah diterima' }).waitFor();
    const typed = ((await page.locator('#code').textContent()) ?? '').toLowerCase().replaceAll('-', ' ');
    await page.goto(`${office.baseUrl}/warga/rakumpit/pengaduan/status`);
    await page.getByLabel('Kode tanda terima').fill(` ${typed} `);
    await page.getByLabel('Kode tanda terima').press('Enter');
    await page.getByText('Keadaan pengaduan').waitFor();
    await page.getByLabel('Tambahan', { exact: true }).fill(ugly);
    await page.getByRole('button', { name: 'Kirim tambahan' }).dblclick({ noWaitAfter: true });
    await page.getByText('Tambahan Anda tersimpan.').waitFor();
    await page.reload();
    expect(await page.getByText('Tambahan dari Anda').count()).toBe(1);
    await photograph(page, 'added-id-light-390');
    expect(await widthOf(page)).toBe(390);
    await office.settle();
    await warga.leave();
  });
});

describe.each([
  { language: 'id', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const)('the pages in $language, $colorScheme', ({ language, colorScheme }) => {
  const said = complaintWords[language];
  const what = { id: 'Lampu ruang tunggu padam.', en: 'The lights of the waiting room are out.' }[language];

  /** Waits for a heading, and for a page without a serious finding that fits a phone. */
  const judge = async ({ page }: Person, name: string, picture: string): Promise<void> => {
    await page.getByRole('heading', { name, exact: true }).first().waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    await photograph(page, `${picture}-${language}-${colorScheme}-390`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(390);
  };

  it('of a citizen who complains have no serious finding', async () => {
    const visitor = await openPerson(browser, { ...phone, colorScheme });
    const { page } = visitor;
    await page.goto(`${office.baseUrl}/warga/rakumpit/pengaduan?lang=${language}`);
    await judge(visitor, said.title, 'form');
    await page.getByLabel(said.text).fill(' ');
    await page.getByRole('button', { name: said.send }).click();
    await judge(visitor, said.wrongTitle, 'form-wrong');
    await page.getByLabel(said.text).fill(what);
    await page.getByRole('button', { name: said.send }).click();
    await judge(visitor, said.sentTitle, 'receipt');
    await page.getByRole('button', { name: said.open }).click();
    await page.getByText(said.stages.received).waitFor();
    await judge(visitor, said.codeTitle, 'status-received');
    await office.settle();
    await visitor.leave();
  });

  it('of a citizen who follows have no serious finding', async () => {
    const visitor = await openPerson(browser, { ...phone, colorScheme });
    const { page } = visitor;
    await page.goto(`${office.baseUrl}/warga/rakumpit/pengaduan/status?lang=${language}`);
    await judge(visitor, said.codeTitle, 'code');
    await page.getByLabel(said.codeLabel).fill('00000-00000-00000-0000U');
    await page.getByRole('button', { name: said.show }).click();
    await page.getByRole('alert').waitFor();
    await judge(visitor, said.codeTitle, 'code-wrong');
    await page.getByLabel(said.codeLabel).fill(code);
    await page.getByRole('button', { name: said.show }).click();
    await page.getByText(said.outcomes.accepted).waitFor();
    await judge(visitor, said.codeTitle, 'status-closed');
    await visitor.leave();
  });

  it('of the staff who list have no serious finding', async () => {
    const dewi = await staff(/Dewi/, { ...phone, colorScheme }, language);
    await dewi.page.getByRole('link', { name: what }).waitFor();
    await judge(dewi, { id: 'Pengaduan warga', en: 'Complaints of citizens' }[language], 'list');
    await dewi.leave();
  });
});
