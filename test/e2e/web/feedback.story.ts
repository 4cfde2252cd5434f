import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let dewi: Person;
let maya: Person;
let bayu: Person;
let caseId: string;

beforeAll(async () => {
  office = await openWebOffice();
  caseId = (await planOf(await office.clientOf('andi'))).caseId;
  browser = await openBrowser();
  dewi = await openPerson(browser);
  maya = await openPerson(browser);
  bayu = await openPerson(browser, { viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** Nothing serious in both languages and both schemes of colours, and nothing sticks out on a phone. */
const isSound = async ({ page }: Person, name: string): Promise<void> => {
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    expect([name, theme, await seriousFindings(page)]).toEqual([name, theme, []]);
    for (const width of [390, 1200]) {
      await page.setViewportSize({ width, height: 844 });
      await photograph(page, `${name}-${width}-${theme}`);
      expect([name, width, await widthOf(page)]).toEqual([name, width, width]);
    }
  }
  await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
};

const answerAll = async (login: string, points: number, text?: string): Promise<void> => {
  const client = await office.clientOf(login);
  const { body } = await client.listFeedbackRequests({});
  const [request] = body.items;
  const answers = request?.round.questions.map(({ questionId }) => ({ questionId, points })) ?? [];
  await client.answerFeedback({ caseId, body: { answers, ...(text === undefined ? {} : { text }) } });
};

describe('feedback of colleagues', () => {
  it('is given days by the personnel office', async () => {
    const { page } = dewi;
    await dewi.arrive(`${office.baseUrl}/umpan-balik`, /Dewi Umpama/);
    await page.getByLabel('Hari pertama menjawab').fill('2026-01-12');
    await page.getByLabel('Hari terakhir menjawab').fill('2026-01-20');
    await page.getByRole('button', { name: 'Tetapkan masa umpan balik' }).click();
    await page.getByText('Belum dibuka').waitFor();
    await page.getByLabel('Unit').selectOption({ label: 'Seksi Pengaduan Masyarakat' });
    await page.getByRole('button', { name: 'Tunjuk penilai unit ini secara merata' }).click();
    await page.getByText(/permintaan tentang 6 pegawai dikirim\. Beban terbesar seorang penilai: 5\./).waitFor();
    await isSound(dewi, 'round');
  });

  it('is asked of whom the supervisor names', async () => {
    const { page } = maya;
    await maya.arrive(`${office.baseUrl}/kasus/${caseId}/umpan-balik`, /Maya Ilustrasi/);
    await page.getByRole('button', { name: 'Pilih menurut aturan' }).click();
    await isSound(maya, 'naming');
    await page.getByRole('button', { name: 'Simpan dan beri tahu mereka' }).click();
    await page.getByText('Tersimpan. Yang baru ditunjuk sudah diberi tahu.').waitFor();
  });

  it('tells the person concerned, who may object in time', async () => {
    await office.settle();
    const andi = await openPerson(browser);
    const { page } = andi;
    await andi.arrive(office.baseUrl, /Andi Misal/);
    await page.getByRole('link', { name: 'Pemberi umpan balik tentang Anda telah ditunjuk' }).click();
    await page.getByText('Saya keberatan').first().waitFor();
    await photograph(page, 'told-1200');
    await andi.leave();
  });

  it('is answered on a phone, once every statement has an answer', async () => {
    await office.advanceTo('2026-01-12T02:00:00.000Z');
    const { page } = bayu;
    await bayu.arrive(office.baseUrl, /Bayu Peraga/);
    const due = page.getByRole('region', { name: 'Perlu tindakan Anda' });
    await due.getByRole('listitem').filter({ hasText: 'tentang Andi Misal' }).getByRole('link').click();
    await page.getByText('Beri umpan balik tentang Andi Misal').click();
    await page.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await page.getByRole('alert').waitFor();
    await isSound(bayu, 'answering');
    for (const one of await page.getByLabel('Sering').all()) await one.check();
    await page.getByRole('textbox').fill('Teruskan sabar di loket.');
    await page.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await page.getByText(/Umpan balik tentang Andi Misal.* sudah diterima/).waitFor();
  });

  it('is shown to nobody before the end, and then by groups', async () => {
    for (const login of ['citra', 'doni', 'eka', 'fitri']) await answerAll(login, 5);
    const { page } = maya;
    await page.reload();
    await page.getByText(/Hasilnya ditampilkan satu kali/).waitFor();
    await expect.poll(() => page.getByRole('table').count()).toBe(0);
    await office.advanceTo('2026-01-21T02:00:00.000Z');
    await page.reload();
    await page.getByRole('cell', { name: '5 (5 jawaban)' }).first().waitFor();
    await page.getByText('Teruskan sabar di loket.').waitFor();
    await expect.poll(() => page.getByText('Bayu Peraga').count()).toBe(1);
    await isSound(maya, 'report');
  });

  it('breaks nothing on the way', async () => {
    for (const person of [dewi, maya, bayu]) await person.leave();
  });
});
