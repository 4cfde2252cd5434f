import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph } from './browser.ts';
import { expectFair, settledRequests } from './looks.ts';
import { openWebOffice, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let cycleId = '';

beforeAll(async () => {
  office = await openWebOffice({ name: 'arcamanik' });
  const client = await office.clientOf('lilis');
  cycleId = (await client.getCase({ caseId: (await planOf(client)).caseId })).body.cycleId;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const arrive = async (name: RegExp, path = '/skema-saya'): Promise<Person> => {
  const person = await openPerson(browser);
  await person.arrive(`${office.baseUrl}${path}`, name);
  await settledRequests(person);
  return person;
};

/** By hand what `data/schemes/arcamanik.json` says is right. */
const right: readonly string[] = [
  'Disiplin kerja, kualitas pelayanan, kemampuan berinovasi',
  'Atasan langsung, dengan umpan balik rekan kerja dan masyarakat',
  'Anda mendapat pelatihan',
  '14 hari',
];

const answer = async (page: Page, answers: readonly string[]): Promise<void> => {
  for (const text of answers) await page.getByRole('radio', { name: text, exact: true }).check();
};

const send = 'Periksa dan nyatakan memahami';
const worry = 'Apakah keluhan yang tidak benar menurunkan nilai kami?';
const reply = 'Tidak. Hanya pengaduan yang terbukti yang dihitung.';

/** Lets the next acknowledgement name a version that a correction has replaced. */
const acknowledgeOlder = (page: Page): Promise<unknown> =>
  page.route(
    '**/my-scheme/acknowledgement',
    (route) => {
      const body = JSON.parse(route.request().postData() ?? '{}') as object;
      return route.continue({ postData: JSON.stringify({ ...body, schemeVersion: '0.9.0' }) });
    },
    { times: 1 },
  );

describe('an employee at the beginning of the year', () => {
  it('reads the scheme as it applies to them', async () => {
    const lilis = await arrive(/Lilis Andaian/);
    const { page } = lilis;
    await page.getByText('Pengelola Layanan Administrasi, Seksi Pelayanan').waitFor();
    await page.getByText('Pejabat penilai: Dadang Misal').waitFor();
    await page.getByText('Baru 0 dari 7 orang yang diperlukan.').waitFor();
    await page.getByText('SKP Anda belum diisi.').waitFor();
    await page.getByText('Belum ada yang dijawab.').waitFor();
    await expectFair(lilis, 'before');
    await lilis.leave();
  });

  it('reads how their own indicators are measured and reached', async () => {
    const client = await office.clientOf('hadi');
    await client.saveTargets({ ...(await planOf(client)), body: supervisorPlan, ifMatch: 0 });
    const hadi = await arrive(/Hadi Peraga/);
    const { page } = hadi;
    await page.getByRole('heading', { name: 'Persentase surat yang dijawab tepat waktu' }).waitFor();
    await page.getByText('Buku agenda').waitFor();
    // 90 % of 95.
    await page.getByText('mulai 85,5 persen').waitFor();
    // 110 % of 95 would be more than all letters.
    await page.getByText('tidak tercapai dengan target ini: sebuah bagian paling banyak 100 persen').waitFor();
    await expectFair(hadi, 'planned');
    await hadi.leave();
  });

  it('is told what is missing and what is wrong, and keeps the answers', async () => {
    const lilis = await arrive(/Lilis Andaian/);
    const { page } = lilis;
    await page.getByRole('link', { name: 'Ke soal pemahaman' }).click();
    await page.getByRole('button', { name: send }).click();
    await page.getByText('Jawab semua soal lebih dahulu.').waitFor();
    await expect.poll(() => page.getByText('Belum dijawab.').count()).toBe(4);
    await answer(page, [...right.slice(0, 3), '3 hari']);
    await page.getByRole('button', { name: send }).click();
    await page.getByText('Belum tepat. Yang tepat: 14 hari.').waitFor();
    await expect.poll(() => page.getByText('Tepat.', { exact: true }).count()).toBe(3);
    for (const text of right.slice(0, 3)) {
      await expect.poll(() => page.getByRole('radio', { name: text, exact: true }).isChecked()).toBe(true);
    }
    await expectFair(lilis, 'wrong');
    await lilis.leave();
  });

  it('is refused a version that was corrected meanwhile, and then is through', async () => {
    const lilis = await arrive(/Lilis Andaian/);
    const { page } = lilis;
    await answer(page, right);
    await acknowledgeOlder(page);
    await page.getByRole('button', { name: send }).click();
    await page.getByText('Skema baru saja dikoreksi').waitFor();
    await photograph(page, 'stale-id-light-1200');
    await page.getByRole('button', { name: send }).click();
    await page.getByText('Tercatat: Anda memahami skema ini').waitFor();
    await page.getByText(/^Anda menyatakan memahami skema versi 1\.0\.0 pada/).waitFor();
    await page.getByText('Baru 1 dari 7 orang yang diperlukan.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: send }).count()).toBe(0);
    await photograph(page, 'known-id-light-1200');
    await lilis.leave();
  });

  it('is through by the keyboard alone', async () => {
    const mira = await arrive(/Mira Khayalan/);
    const { page } = mira;
    for (const text of right) {
      await page.getByRole('radio', { name: text, exact: true }).focus();
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Tercatat: Anda memahami skema ini').waitFor();
    await mira.leave();
  });
});

describe('a worry', () => {
  it('is told without a name, and shown to nobody before its answer', async () => {
    const rudi = await arrive(/Rudi Karangan/);
    const { page } = rudi;
    await page.getByLabel('Apa yang Anda khawatirkan?').fill(worry);
    await page.getByRole('button', { name: 'Kirim tanpa nama' }).click();
    await page.getByText('Terkirim. Kekhawatiran ini tampil setelah dijawab.').waitFor();
    await expect.poll(() => page.getByLabel('Apa yang Anda khawatirkan?').inputValue()).toBe('');
    await page.reload();
    await page.getByText('Belum ada yang dijawab.').waitFor();
    await expect.poll(() => page.getByText(worry).count()).toBe(0);
    await rudi.leave();
  });

  it('keeps its words where it could not be sent', async () => {
    const rudi = await arrive(/Rudi Karangan/);
    const { page, context } = rudi;
    await page.getByLabel('Apa yang Anda khawatirkan?').fill('Kalau jaringannya putus?');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Kirim tanpa nama' }).click();
    await page.getByText('Tidak terhubung').waitFor();
    await expect
      .poll(() => page.getByLabel('Apa yang Anda khawatirkan?').inputValue())
      .toBe('Kalau jaringannya putus?');
    await context.setOffline(false);
    await rudi.leave();
  });

  it('is answered by a leader, whose words outlive a reload', async () => {
    const dadang = await arrive(/Dadang Misal/);
    const { page } = dadang;
    await page.getByLabel('Jawaban untuk semua').fill(reply);
    await page.reload();
    await page.getByText(worry).waitFor();
    await expect.poll(() => page.getByLabel('Jawaban untuk semua').inputValue(), { timeout: 15_000 }).toBe(reply);
    await expectFair(dadang, 'leader');
    await page
      .getByRole('button', { name: /Kirim jawaban|Send/ })
      .first()
      .click();
    await page.getByText(reply).waitFor();
    await dadang.leave();
  });

  it('is read with its answer by everybody', async () => {
    const mira = await arrive(/Mira Khayalan/);
    await mira.page.getByText(worry).waitFor();
    await mira.page.getByText(/^Jawaban Dadang Misal/).waitFor();
    await mira.page.getByText(reply).waitFor();
    await expectFair(mira, 'answered');
    await mira.leave();
  });
});

describe('HR in the console', () => {
  it('sees how far each unit is, who is missing, and reminds them', async () => {
    const neneng = await arrive(/Neneng Umpama/, `/konsol/${cycleId}/sosialisasi`);
    const { page } = neneng;
    await page.getByText('Dipersyaratkan: 80% pegawai tiap unit.').waitFor();
    await page.getByRole('row', { name: /Seksi Pelayanan 8 2 \(25%\) 0 7 menunggu/ }).waitFor();
    await page.getByRole('button', { name: 'Lihat yang belum di Seksi Pelayanan' }).click();
    await page.getByRole('heading', { name: 'Belum memahami: Seksi Pelayanan' }).waitFor();
    await expect.poll(() => page.getByText(/Kecualikan .+/).count()).toBe(6);
    await page.getByRole('button', { name: 'Ingatkan semua yang belum' }).click();
    await page.getByText('6 pegawai diingatkan.').waitFor();
    await expectFair(neneng, 'console');
    await neneng.leave();
    await office.settle();
    const rudi = await arrive(/Rudi Karangan/, '/pemberitahuan');
    await rudi.page
      .getByRole('link', { name: /Skema penilaian menunggu Anda pahami/ })
      .first()
      .click();
    await rudi.page.getByRole('heading', { name: 'Skema saya', level: 1 }).waitFor();
    await rudi.leave();
  });

  it('excuses somebody with a reason, and the unit needs fewer', async () => {
    const neneng = await arrive(/Neneng Umpama/, `/konsol/${cycleId}/sosialisasi`);
    const { page } = neneng;
    await page.getByRole('button', { name: 'Lihat yang belum di Seksi Pelayanan' }).click();
    await page.getByText('Kecualikan Sari Pengandaian').click();
    const form = page.locator('details[open]');
    await form.getByLabel('Alasan').fill('Cuti besar sampai Maret.');
    await photograph(page, 'excuse-id-light-1200');
    await form.getByRole('button', { name: 'Kecualikan', exact: true }).click();
    await page.getByRole('row', { name: /Seksi Pelayanan 8 2 \(28,57%\) 1 6 menunggu/ }).waitFor();
    await expect.poll(() => page.getByText(/Kecualikan Sari/).count()).toBe(0);
    await neneng.leave();
  });
});
