import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let at: { caseId: string; segmentId: string };
let siti: Person;
let wulan: Person;

const page = (name: 'dialog' | 'penilaian-diri') => `${office.baseUrl}/kasus/${at.caseId}/${name}`;

/** A month of actuals with a document that shows it. */
const recordMonth = async (month: string, value: number): Promise<void> => {
  const client = await office.clientOf('siti');
  const { caseId } = at;
  const bytes = Buffer.from(`INDIKATOR;REALISASI\nsurat;${value}\n`);
  const contentType = 'text/csv';
  const registered = await client.registerEvidence({
    caseId,
    body: { name: `realisasi-${month}.csv`, contentType, size: bytes.length },
  });
  const { evidenceId, uploadAddress } = registered.body;
  await fetch(uploadAddress, { method: 'PUT', headers: { 'content-type': contentType }, body: bytes });
  await client.confirmEvidence({ caseId, evidenceId });
  const actual = { indicatorId: 'surat-tepat-waktu', value, source: 'Buku agenda', evidenceIds: [evidenceId] };
  await client.recordActuals({ ...at, month, body: { actuals: [actual] } });
};

const taskOf = async (login: string, kind: string): Promise<string> => {
  const { body } = await (await office.clientOf(login)).listMyTasks({ query: { limit: 100 } });
  const task = body.items.find((one) => one.caseId === at.caseId && one.kind === kind);
  if (task === undefined) throw new Error(`${login} has no task ${kind}`);
  return task.taskId;
};

/** Waits until the device has kept what was typed last, as nobody reloads within the same blink. */
const keptOnDevice = async ({ page: own }: Person, text: string): Promise<void> => {
  const kept = `new Promise((resolve) => {
    const opening = indexedDB.open('capaian-drafts');
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result).includes(${JSON.stringify(text)}));
      };
    };
  })`;
  await expect.poll(() => own.evaluate(kept), { timeout: 10_000 }).toBe(true);
};

/** Signs in, wherever a session from before the time passed still is. */
const arriveAt = async (person: Person, address: string, name: RegExp): Promise<void> => {
  await person.arrive(address, name);
  await person.page.getByRole('heading', { level: 1 }).waitFor();
};

beforeAll(async () => {
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  await approvePlanOf(office, 'siti', 'wulan');
  at = await planOf(await office.clientOf('siti'));
  await office.advanceTo('2026-05-20T02:00:00.000Z');
  await recordMonth('2026-03', 70);
  await recordMonth('2026-04', 60);
  await office.advanceTo('2026-06-01T05:00:00.000Z');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

describe('the dialogue in the middle of the year', () => {
  it('begins with feedback by the employee, kept over a reload', async () => {
    siti = await openPerson(browser, { viewport: { width: 390, height: 844 } });
    await arriveAt(siti, page('dialog'), /Siti Rekaan/);
    const feedback = siti.page.getByRole('region', { name: 'Umpan Balik Berkelanjutan' });
    await feedback.getByText('Belum ada umpan balik.').waitFor();
    await feedback.getByLabel('Umpan balik', { exact: true }).fill('Agenda surat sering terlambat masuk.');
    await feedback.getByLabel('Kendala').check();
    await keptOnDevice(siti, 'obstacle');
    await siti.page.reload();
    await siti.page.getByText(/Isian yang belum dikirim .* dipulihkan/).waitFor();
    await feedback.getByLabel('Tentang').selectOption({ label: 'RHK 1: Tertibnya administrasi kantor kecamatan' });
    await feedback.getByRole('button', { name: 'Kirim umpan balik' }).dblclick();
    await feedback.getByText(/^Terkirim\. Wulan Peraga.* akan diberi tahu\.$/).waitFor();
    await expect.poll(() => feedback.getByRole('listitem').count()).toBe(1);
    await photograph(siti.page, 'check-in-phone');
    expect(await widthOf(siti.page)).toBe(390);
  });

  it('tells the supervisor, and leads there', async () => {
    await office.settle();
    const { body } = await (await office.clientOf('wulan')).listNotices({ query: { limit: 50 } });
    const notice = body.items.find(({ kind }) => kind === 'check-in-added');
    expect(notice?.link).toBe(`/kasus/${at.caseId}/dialog`);
  });

  it('brings the supervisor from a mail to the record', async () => {
    const taskId = await taskOf('wulan', 'hold-mid-review');
    await office.advanceTo('2026-06-01T08:00:00.000Z');
    const letters = await office.lettersTo('wulan@rakumpit.example');
    expect(letters.some((text) => text.includes(`/tugas/${taskId}`))).toBe(true);
    wulan = await openPerson(browser);
    await arriveAt(wulan, `${office.baseUrl}/tugas/${taskId}`, /Wulan Peraga/);
    const review = wulan.page.getByRole('region', { name: 'Dialog kinerja tengah periode' });
    await review.getByRole('group', { name: 'Persentase surat yang dijawab tepat waktu' }).waitFor();
    await review.getByText('Paling lambat').first().waitFor();
    await photograph(wulan.page, 'hold');
  });

  it('names what is missing, and leads to it', async () => {
    await wulan.page.getByRole('button', { name: 'Simpan catatan dialog' }).click();
    await wulan.page.getByText('Harus diisi').first().waitFor();
    await wulan.page.locator('#at-summary:focus').waitFor();
    await expect.poll(() => wulan.page.getByText('Harus diisi').count()).toBe(4);
    await photograph(wulan.page, 'hold-wrong');
  });

  it('records causes, remedies and agreements', async () => {
    const review = wulan.page.getByRole('region', { name: 'Dialog kinerja tengah periode' });
    await review.getByLabel('Ringkasan pembicaraan').fill('Surat dijawab lebih lambat dari target.');
    await review.getByLabel('Kesepakatan dan penyesuaian').fill('Agenda diisi setiap pagi\nRapat tiap Senin');
    await review.getByLabel('Penyebab').selectOption({ label: 'Proses kerja' });
    await review.getByLabel('Perbaikan').fill('Agenda surat daring');
    await review.getByLabel('Paling lambat').fill('2026-07-31');
    await review.getByRole('button', { name: 'Simpan catatan dialog' }).dblclick();
    await review.getByText('Catatan tersimpan. Siti Rekaan, S.E. diminta menanggapinya.').waitFor();
    await review.getByText('Menunggu tanggapan pegawai').waitFor();
    await photograph(wulan.page, 'held');
  });

  it('shows a record that was corrected meanwhile, and keeps the answer', async () => {
    await office.settle();
    const { page: own } = siti;
    await own.goto(page('dialog'));
    await own.getByLabel('Pendapat saya (boleh kosong)').fill('Saya setuju, dengan bantuan satu orang.');
    await wulan.page.getByRole('button', { name: 'Perbaiki catatan' }).click();
    await wulan.page.getByLabel('Ringkasan pembicaraan').fill('Surat dijawab jauh lebih lambat dari target.');
    await wulan.page.getByRole('button', { name: 'Simpan catatan dialog' }).click();
    await wulan.page.getByText('Surat dijawab jauh lebih lambat dari target.').waitFor();
    await own.getByRole('button', { name: 'Saya telah membaca' }).click();
    await own.getByText('Surat dijawab jauh lebih lambat dari target.').waitFor();
    await own.getByRole('alert').waitFor();
    const typed = own.getByLabel('Pendapat saya (boleh kosong)');
    await expect.poll(() => typed.inputValue()).toBe('Saya setuju, dengan bantuan satu orang.');
  });

  it('is answered by the employee with a remark', async () => {
    await office.settle();
    const { page: own } = siti;
    await own.goto(`${office.baseUrl}/tugas/${await taskOf('siti', 'acknowledge-mid-review')}`);
    const answer = own.getByRole('region', { name: 'Tanggapi catatan ini' });
    await answer.getByText('Paling lambat').waitFor();
    await photograph(own, 'answer-phone');
    await answer.getByRole('button', { name: 'Saya telah membaca' }).click();
    await own.getByText('Tanggapan Anda tersimpan.').waitFor();
    await own.getByText('Saya setuju, dengan bantuan satu orang.').waitFor();
  });

  it('is followed by the evaluation of a quarter', async () => {
    const { page: desk } = wulan;
    await desk.goto(page('dialog'));
    await desk.getByText('Saya setuju, dengan bantuan satu orang.').waitFor();
    const evaluations = desk.getByRole('region', { name: 'Evaluasi kinerja periodik' });
    await evaluations.getByText('Evaluasi sebuah periode').click();
    await expect.poll(() => evaluations.getByLabel('Periode').inputValue()).toBe('2026-Q1');
    await evaluations.getByLabel('RHK 1: Tertibnya administrasi').selectOption({ label: 'Di Bawah Ekspektasi' });
    await evaluations.getByLabel('Hasil kerja', { exact: true }).selectOption({ label: 'Di Bawah Ekspektasi' });
    await evaluations.getByLabel('Perilaku kerja', { exact: true }).selectOption({ label: 'Sesuai Ekspektasi' });
    await evaluations.getByText('Predikat periode ini: Butuh Perbaikan').waitFor();
    await evaluations.getByLabel('Umpan balik evaluasi').fill('Mulai dari agenda harian.');
    await photograph(desk, 'evaluate');
    await evaluations.getByRole('button', { name: 'Simpan evaluasi' }).click();
    await evaluations.getByText('Evaluasi tersimpan.').waitFor();
    await evaluations.getByRole('row', { name: /Triwulan I 2026 Sudah dievaluasi .* Butuh Perbaikan/ }).waitFor();
    await photograph(desk, 'evaluated');
  });

  it('shows the employee the evaluation, and tells of it', async () => {
    await office.settle();
    const { body } = await (await office.clientOf('siti')).listNotices({ query: { limit: 50 } });
    expect(body.items.filter(({ kind }) => kind === 'period-evaluated')).toHaveLength(1);
    await siti.page.goto(page('dialog'));
    await siti.page.getByText('Mulai dari agenda harian.').waitFor();
    await expect.poll(() => siti.page.getByText('Evaluasi sebuah periode').count()).toBe(0);
    expect(await widthOf(siti.page)).toBe(390);
    await photograph(siti.page, 'dialogue-phone');
  });
});

const looks = [
  { as: /Siti Rekaan/, language: 'id', colorScheme: 'light', width: 390 },
  { as: /Wulan Peraga/, language: 'en', colorScheme: 'dark', width: 390 },
  { as: /Wulan Peraga/, language: 'id', colorScheme: 'dark', width: 1200 },
  { as: /Siti Rekaan/, language: 'en', colorScheme: 'light', width: 1200 },
] as const;

/** What is wrong with a page in one look, and how wide it is. */
const lookAt = async (
  name: 'dialog' | 'penilaian-diri',
  { as, language, colorScheme, width }: (typeof looks)[number],
) => {
  const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
  await arriveAt(person, `${page(name)}?lang=${language}`, as);
  await person.page.locator('.sheet').first().waitFor();
  await person.page.waitForLoadState('networkidle');
  await photograph(person.page, `${name}-${language}-${colorScheme}-${width}`);
  const seen = { findings: await seriousFindings(person.page), width: await widthOf(person.page) };
  await person.leave();
  return seen;
};

describe('a colleague', () => {
  it('is told who may read the dialogue', async () => {
    const joko = await openPerson(browser);
    await arriveAt(joko, page('dialog'), /Joko Andaian/);
    await joko.page.getByText('Yang dapat membukanya:').waitFor();
    await joko.leave();
  });
});

describe('the page of the dialogue', () => {
  afterAll(async () => {
    await siti.leave();
    await wulan.leave();
  });

  it.each(looks)('has no serious finding for $as in $language, $colorScheme, $width', async (look) => {
    expect(await lookAt('dialog', look)).toEqual({ findings: [], width: look.width });
  });
});

describe('the self-assessment', () => {
  it('is not open before scoring', async () => {
    const early = await openPerson(browser);
    await arriveAt(early, page('penilaian-diri'), /Siti Rekaan/);
    await early.page.getByText(/^Penilaian diri dibuka/).waitFor();
    await early.leave();
  });

  it('keeps what is typed over a reload, and is sent', async () => {
    await office.advanceTo('2027-01-12T03:00:00.000Z');
    siti = await openPerson(browser, { viewport: { width: 390, height: 844 } });
    await arriveAt(siti, `${office.baseUrl}/tugas/${await taskOf('siti', 'self-assess')}`, /Siti Rekaan/);
    const { page: own } = siti;
    await own.getByRole('button', { name: 'Kirim penilaian diri' }).click();
    await own.locator('#at-achievements:focus').waitFor();
    await own.getByLabel('Yang saya capai').fill('Surat dijawab dalam dua hari.');
    const line = own.getByRole('region', { name: 'RHK 1: Tertibnya administrasi kantor kecamatan' });
    await line.getByText('2 bukti dukung').waitFor();
    await line.getByLabel('Menurut saya').selectOption({ label: 'Di Bawah Ekspektasi' });
    const behaviour = own.getByRole('region', { name: 'Kompeten', exact: true });
    await behaviour.getByLabel('Alasannya').fill('Mengajari dua rekan memakai agenda daring.');
    await keptOnDevice(siti, 'Mengajari dua rekan');
    await own.reload();
    await own.getByText(/Isian yang belum dikirim .* dipulihkan/).waitFor();
    await expect.poll(() => own.getByLabel('Yang saya capai').inputValue()).toBe('Surat dijawab dalam dua hari.');
    await photograph(own, 'self-phone');
    await own.getByRole('button', { name: 'Kirim penilaian diri' }).click();
    await own.getByText('Penilaian diri tersimpan.').waitFor();
    await own.getByRole('button', { name: 'Kirim perubahan' }).waitFor();
    expect(await widthOf(own)).toBe(390);
  });

  it('is read by the supervisor beside the attainment', async () => {
    wulan = await openPerson(browser);
    await arriveAt(wulan, page('penilaian-diri'), /Wulan Peraga/);
    await wulan.page.getByText('Surat dijawab dalam dua hari.').waitFor();
    await wulan.page.getByText('Mengajari dua rekan memakai agenda daring.').waitFor();
    await expect.poll(() => wulan.page.getByRole('textbox').count()).toBe(0);
    await photograph(wulan.page, 'self-read');
  });

  it.each(looks)('has no serious finding for $as in $language, $colorScheme, $width', async (look) => {
    expect(await lookAt('penilaian-diri', look)).toEqual({ findings: [], width: look.width });
  });

  it('ends with nothing broken on the way', async () => {
    await siti.leave();
    await wulan.leave();
  });
});
