import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let at: { caseId: string; segmentId: string };
let cycleId: string;
let siti: Person;
let wulan: Person;

const address = (page: string) => `${office.baseUrl}/kasus/${at.caseId}/${page}`;
const missed = ({ page }: Person) => page.getByRole('region', { name: 'Target yang tidak tercapai' });

/** What the supervisor has to answer. */
const objectionTasks = async () => {
  const { body } = await (await office.clientOf('wulan')).listMyTasks({ query: { limit: 50 } });
  return body.items.filter(({ kind }) => kind === 'answer-objection');
};

/** A month of actuals far from the target, with the document that shows it. */
const recordMonth = async (month: string, value: number): Promise<void> => {
  const client = await office.clientOf('siti');
  const { caseId } = at;
  const bytes = Buffer.from(`INDIKATOR;REALISASI\nsurat;${value}\n`);
  const contentType = 'text/csv';
  const body = { name: `realisasi-${month}.csv`, contentType, size: bytes.length };
  const { evidenceId, uploadAddress } = (await client.registerEvidence({ caseId, body })).body;
  await fetch(uploadAddress, { method: 'PUT', headers: { 'content-type': contentType }, body: bytes });
  await client.confirmEvidence({ caseId, evidenceId });
  const actual = { indicatorId: 'surat-tepat-waktu', value, source: 'Buku agenda', evidenceIds: [evidenceId] };
  await client.recordActuals({ ...at, month, body: { actuals: [actual] } });
};

beforeAll(async () => {
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  await approvePlanOf(office, 'siti', 'wulan');
  at = await planOf(await office.clientOf('siti'));
  cycleId = (await (await office.clientOf('siti')).getCase({ caseId: at.caseId })).body.cycleId;
  await office.advanceTo('2026-12-20T02:00:00.000Z');
  await recordMonth('2026-11', 60);
  await recordMonth('2026-12', 55);
  await office.advanceTo('2027-01-04T02:00:00.000Z');
  browser = await openBrowser();
  wulan = await openPerson(browser);
  siti = await openPerson(browser, { viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

describe('a target that was missed', () => {
  it('asks the supervisor for its cause beside the rating', async () => {
    await wulan.arrive(address(`penilaian/${at.segmentId}`), /Wulan Peraga/);
    await missed(wulan).getByText('1 indikator tidak mencapai target.').waitFor();
    await missed(wulan).getByRole('button', { name: 'Simpan penyebab' }).click();
    await missed(wulan).getByText('Harus diisi').first().waitFor();
    await expect.poll(() => missed(wulan).getByText('Harus diisi').count()).toBe(3);
    await photograph(wulan.page, 'name-wrong');
  });

  it('stands in the way of the rating, which leads to it', async () => {
    const open = wulan.page.getByRole('button', { name: /^Penyebab dan perbaikan: / });
    await open.click();
    await expect.poll(() => missed(wulan).locator(':focus').count()).toBe(1);
    await photograph(wulan.page, 'rating-waits');
  });

  it('gets cause, remedy, owner and date, once', async () => {
    const form = missed(wulan);
    await form.getByLabel('Penyebab').selectOption({ label: 'Sumber daya' });
    await form.getByLabel('Paling lambat').fill('2027-03-31');
    await form.getByLabel('Perbaikan').fill('Menambah satu petugas agenda');
    await form.getByRole('button', { name: 'Simpan penyebab' }).dblclick();
    await form.getByText(/Penyebab tersimpan\. Siti Rekaan.* diminta menyetujuinya\./).waitFor();
    await form.getByText('Menunggu persetujuan pegawai').waitFor();
    await photograph(wulan.page, 'named');
    await form.getByRole('button', { name: 'Lanjutkan menilai' }).click();
    await expect.poll(() => wulan.page.getByRole('button', { name: /^Penyebab dan perbaikan: / }).count()).toBe(0);
  });

  it('is told to the employee, who does not agree and says why', async () => {
    await office.settle();
    const { body } = await (await office.clientOf('siti')).listNotices({ query: { limit: 50 } });
    expect(body.items.filter(({ kind }) => kind === 'causes-named').map(({ link }) => link)).toEqual([
      `/kasus/${at.caseId}/dialog`,
    ]);
    await siti.arrive(address('dialog'), /Siti Rekaan/);
    const record = missed(siti);
    await record.getByText('Menambah satu petugas agenda').waitFor();
    await record.getByRole('button', { name: 'Saya tidak sependapat' }).click();
    await record.getByText('Sampaikan alasan Anda').waitFor();
    await photograph(siti.page, 'answer-phone');
    await record.getByLabel(/Pendapat saya/).fill('Agenda di kertas yang lambat.');
    await record.getByRole('button', { name: 'Saya tidak sependapat' }).click();
    await record.getByText('Alasan Anda terkirim.').waitFor();
    expect(await widthOf(siti.page)).toBe(390);
  });

  it('is corrected by the supervisor, with the objection in view', async () => {
    await office.settle();
    await wulan.page.goto(`${office.baseUrl}/tugas`);
    await wulan.page.getByText('Menjawab keberatan atas penyebab').first().waitFor();
    await photograph(wulan.page, 'objection-inbox');
    const [task] = await objectionTasks();
    await wulan.page.goto(`${office.baseUrl}/tugas/${task?.taskId}`);
    const record = missed(wulan);
    await record.getByText('Agenda di kertas yang lambat.').waitFor();
    await photograph(wulan.page, 'objection-task');
    await record.getByText('Pegawai tidak sependapat').waitFor();
    await record.getByRole('button', { name: 'Perbaiki penyebab' }).click();
    await record.getByLabel('Perbaikan').fill('Menambah satu petugas dan agenda daring');
    await record.getByRole('button', { name: 'Simpan penyebab' }).click();
    await record.getByText('Menambah satu petugas dan agenda daring').waitFor();
    await expect.poll(objectionTasks).toEqual([]);
  });

  it('is agreed to, and its remedies begin', async () => {
    await siti.page.reload();
    const record = missed(siti);
    await record.getByText('Menambah satu petugas dan agenda daring').waitFor();
    await record.getByRole('button', { name: 'Saya setuju' }).click();
    await record.getByText('Perbaikan dimulai.').waitFor();
    await record.getByText('Disepakati', { exact: true }).waitFor();
    await office.settle();
    const { items } = (await (await office.clientOf('siti')).listFollowUps({ caseId: at.caseId, query: {} })).body;
    expect(items.map(({ kind }) => kind)).toEqual(['remedy', 'resource-request']);
    await photograph(siti.page, 'agreed-phone');
  });
});

describe('a request for resources', () => {
  it('is answered by the head of the office, who comes from a mail', async () => {
    const head = await openPerson(browser);
    await head.arrive(await office.newestMailLink('budi@rakumpit.example'), /Budi Contoh/);
    const request = head.page.getByRole('listitem').filter({ hasText: 'Permintaan sumber daya kepada pimpinan' });
    await request.getByRole('button', { name: 'Kirim jawaban' }).click();
    await request.getByText('Jawaban permintaan belum dipilih').waitFor();
    await request.getByLabel('Jawaban atas permintaan').selectOption({ label: 'Dikabulkan sebagian' });
    await request.getByLabel('Alasan').fill('Satu petugas mulai April, bila anggaran turun.');
    await photograph(head.page, 'request');
    await request.getByRole('button', { name: 'Kirim jawaban' }).click();
    await head.page.getByText('Tindak lanjut dicatat selesai.').waitFor();
    await photograph(head.page, 'answered');
    await head.leave();
  });

  it('is read by the employee with its reason', async () => {
    await siti.page.goto(address('tindak-lanjut'));
    await siti.page.getByText('Dikabulkan sebagian').waitFor();
    await siti.page.getByText('Satu petugas mulai April, bila anggaran turun.').waitFor();
    await photograph(siti.page, 'follow-ups-phone');
    expect(await widthOf(siti.page)).toBe(390);
  });
});

describe('the causes of an office', () => {
  it('are shown to HR by unit, as a picture and a table', async () => {
    const hr = await openPerson(browser, { colorScheme: 'dark' });
    await hr.arrive(`${office.baseUrl}/konsol/${cycleId}/penyebab`, /Dewi/);
    const table = hr.page.getByRole('table').first();
    await table.getByRole('row', { name: /Sumber daya 1 100/ }).waitFor();
    await photograph(hr.page, 'causes-dark');
    expect(await seriousFindings(hr.page)).toEqual([]);
    await hr.page.setViewportSize({ width: 390, height: 844 });
    expect(await widthOf(hr.page)).toBe(390);
    await photograph(hr.page, 'causes-phone');
    await hr.leave();
  });
});

describe('the pages of missed targets', () => {
  afterAll(async () => {
    await siti.leave();
    await wulan.leave();
  });

  it.each(['light', 'dark'] as const)('have no serious fault in %s, in both languages', async (colorScheme) => {
    for (const language of ['id', 'en']) {
      await siti.page.emulateMedia({ colorScheme });
      for (const page of ['dialog', 'tindak-lanjut']) {
        await siti.page.goto(`${address(page)}?lang=${language}`);
        await siti.page.locator('.sheet').first().waitFor();
        await siti.page.waitForLoadState('networkidle');
        expect(await seriousFindings(siti.page)).toEqual([]);
      }
    }
    await siti.page.goto(`${address('dialog')}?lang=id`);
  });
});
