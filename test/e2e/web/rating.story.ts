import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, planOf, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let wulan: Person;
let link: string;
const places: Record<string, { readonly caseId: string; readonly segmentId: string }> = {};
const at = (login: string) => places[login] ?? { caseId: '', segmentId: '' };

/** One month of actuals, with a picture that shows it. */
const recordMonth = async (month: string, value: number): Promise<void> => {
  const client = await office.clientOf('siti');
  const { caseId } = at('siti');
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const bytes = Buffer.from(pixel, 'base64');
  const contentType = 'image/png';
  const body = { name: `agenda-${month}.png`, contentType, size: bytes.length };
  const { evidenceId, uploadAddress } = (await client.registerEvidence({ caseId, body })).body;
  await fetch(uploadAddress, { method: 'PUT', headers: { 'content-type': contentType }, body: bytes });
  await client.confirmEvidence({ caseId, evidenceId });
  const actual = { indicatorId: 'surat-tepat-waktu', value, source: 'Buku agenda', evidenceIds: [evidenceId] };
  await client.recordActuals({ ...at('siti'), month, body: { actuals: [actual] } });
};

const assessSelf = async (login: string): Promise<void> => {
  const client = await office.clientOf(login);
  const body = { achievements: 'Surat dijawab tepat waktu.', obstacles: 'Agenda masih di kertas.' };
  await client.assessSelf({ caseId: at(login).caseId, body });
};

const rateOrganisation = async (login: string): Promise<void> => {
  const hr = await office.clientOf('dewi');
  const { body: one } = await hr.getCase({ caseId: at(login).caseId });
  const unit = { cycleId: one.cycleId, unitId: one.unit.unitId };
  await hr.rateOrganisation({ ...unit, body: { predicate: 'baik', reason: 'Capaian unit.' } });
};

beforeAll(async () => {
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  for (const login of ['siti', 'agus']) {
    await approvePlanOf(office, login, 'wulan');
    places[login] = await planOf(await office.clientOf(login));
  }
  await office.advanceTo('2026-12-20T02:00:00.000Z');
  await recordMonth('2026-11', 95);
  await recordMonth('2026-12', 95);
  await office.advanceTo('2027-01-04T02:00:00.000Z');
  await rateOrganisation('siti');
  for (const login of ['siti', 'agus']) await assessSelf(login);
  await office.settle();
  browser = await openBrowser();
  wulan = await openPerson(browser);
  const { body } = await (await office.clientOf('wulan')).listMyTasks({ query: { limit: 100 } });
  const task = body.items.find(({ kind, caseId }) => kind === 'rate' && caseId === at('siti').caseId);
  link = `${office.baseUrl}/tugas/${task?.taskId}`;
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** Chooses a level in one of the groups of the form. */
const choose = ({ page }: Person, group: string, level: string): Promise<void> =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: level }).check();

const behaviours = ['Berorientasi Pelayanan', 'Akuntabel', 'Kompeten', 'Harmonis', 'Loyal', 'Adaptif', 'Kolaboratif'];

describe('a supervisor', () => {
  it('is told by mail, and arrives at the rating', async () => {
    await office.advanceTo('2027-01-04T06:00:00.000Z');
    const letters = await office.lettersTo('wulan@rakumpit.example');
    expect(letters.some((text) => text.includes(link))).toBe(true);
    await wulan.arrive(link, /Wulan Peraga/);
    await wulan.page.getByRole('heading', { level: 1, name: 'Nilai kinerja' }).waitFor();
    await wulan.page.getByText('Predikat organisasi: Baik').waitFor();
    await wulan.page.getByText('0 dari 8 pegawai tim Anda sudah dinilai').waitFor();
  });

  it('has the evidence open beside the judgement', async () => {
    const { page } = wulan;
    await page.getByText('Lihat 2 catatan realisasi dan buktinya').click();
    await page.getByRole('button', { name: 'Buka agenda-2026-11.png' }).click();
    await page.getByRole('img', { name: 'Gambar bukti dukung agenda-2026-11.png' }).waitFor();
    await page.getByText('Surat dijawab tepat waktu.').waitFor();
    await page.getByText('Suara rekan dan masyarakat').click();
    await page.getByText(/Belum ada umpan balik rekan yang dapat ditampilkan, atau masanya belum berakhir/).waitFor();
  });

  it('sees the proposal, and nothing chosen', async () => {
    const { page } = wulan;
    await page.getByText('Usulan sistem: Sesuai Ekspektasi').first().waitFor();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Simpan penilaian' }).isDisabled()).toBe(true);
  });

  it('must say why the rating departs from the proposal', async () => {
    const { page } = wulan;
    for (const name of behaviours) await choose(wulan, name, 'Sesuai Ekspektasi');
    await choose(wulan, 'Rating perilaku kerja', 'Sesuai Ekspektasi');
    await choose(wulan, 'Rating hasil kerja', 'Di Atas Ekspektasi');
    await page.getByText('Predikat: Baik').waitFor();
    const missing = page.getByRole('button', { name: 'Alasan berbeda dari usulan', exact: true });
    await missing.click();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('at-overrideReason');
    await photograph(page, 'rating-departs');
  });

  it('must say so for a single objective too', async () => {
    const { page } = wulan;
    await choose(wulan, 'Tertibnya administrasi kantor kecamatan', 'Di Atas Ekspektasi');
    await page.getByRole('button', { name: 'Alasan untuk RHK: Tertibnya administrasi kantor kecamatan' }).click();
    await page.keyboard.type('Agenda kini rapi.');
    await page.getByText('Satu hal belum lengkap:').waitFor();
  });

  it('finds everything again after a reload', async () => {
    const { page } = wulan;
    await page.getByLabel('Alasan berbeda dari usulan', { exact: true }).fill('Menata agenda surat seluruh kecamatan.');
    await page.reload();
    await page.getByText(/Isian Anda dari .* dipulihkan/).waitFor();
    const results = page.getByRole('group', { name: 'Rating hasil kerja' });
    await expect.poll(() => results.getByRole('radio', { name: 'Di Atas Ekspektasi' }).isChecked()).toBe(true);
  });

  it('saves once, knowing until when it can be changed', async () => {
    const { page } = wulan;
    await page.getByRole('button', { name: 'Simpan penilaian' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/dapat Anda ganti sampai hasil diumumkan/).waitFor();
    await photograph(page, 'rating-confirm');
    await dialog.getByRole('button', { name: 'Simpan penilaian' }).dblclick();
    await page.getByText(/Penilaian Siti Rekaan.* tersimpan/).waitFor();
    const { body } = await (await office.clientOf('wulan')).getRatingProposal(at('siti'));
    expect(body.rating).toMatchObject({
      version: 1,
      resultsLevel: 'above',
      objectives: [{ objectiveId: 'administrasi', level: 'above', note: 'Agenda kini rapi.' }],
    });
    await page.getByText('1 dari 8 pegawai tim Anda sudah dinilai').waitFor();
  });

  it('sees the own team and the own leniency', async () => {
    const { page } = wulan;
    await page.getByText('Lihat penilaian tim').click();
    await page.getByRole('row', { name: /Siti Rekaan.* Di Atas Ekspektasi Sesuai Ekspektasi/ }).waitFor();
    await page.getByText('Lihat kecenderungan penilaian Anda').click();
    await page.getByText('Anda baru memberi 1 penilaian. Perbandingan ditampilkan mulai 5 penilaian.').waitFor();
    await photograph(page, 'rating-saved');
  });
});

describe('two ratings of one person', () => {
  it('are shown beside each other, and nothing typed is lost', async () => {
    const { page } = wulan;
    await page.getByLabel('Umpan balik untuk pegawai').fill('Pertahankan.');
    const client = await office.clientOf('wulan');
    const { rating } = (await client.getRatingProposal(at('siti'))).body;
    const {
      resultsLevel = 'above',
      behaviourLevel = 'meets',
      behaviours: rated = [],
      overrideReason = '',
    } = rating ?? {};
    const body = { resultsLevel, behaviourLevel, behaviours: rated, overrideReason, note: 'Dari gawai lain.' };
    await client.rateSegment({ ...at('siti'), body });
    await page.getByRole('button', { name: 'Ganti penilaian' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti penilaian' }).click();
    const conflict = page.getByRole('region', { name: /Penilaian ini diganti orang lain/ });
    await conflict.getByRole('cell', { name: 'Dari gawai lain.' }).waitFor();
    await photograph(page, 'rating-conflict');
    await conflict.getByRole('button', { name: 'Pakai isian saya' }).click();
    await page.getByRole('button', { name: 'Ganti penilaian' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti penilaian' }).click();
    await page.getByText(/Penilaian Siti Rekaan.* tersimpan/).waitFor();
    expect((await client.getRatingProposal(at('siti'))).body.rating).toMatchObject({
      note: 'Pertahankan.',
      version: 3,
    });
  });
});

describe('somebody with too few actuals', () => {
  it('is proposed as not ratable by the supervisor, who came there by “next”', async () => {
    const { page } = wulan;
    await page.getByRole('link', { name: /Nilai berikutnya: Agus Fiktif/ }).click();
    await page.getByRole('heading', { name: 'Realisasi terlalu sedikit untuk dinilai' }).waitFor();
    await page.getByLabel('Mengapa realisasi begitu sedikit?').fill('Cuti sakit sejak Februari.');
    await photograph(page, 'rating-unratable');
    await page.getByRole('button', { name: 'Usulkan “tidak dapat dinilai” kepada kepegawaian' }).click();
    await page.getByText(/Pengelola kepegawaian memeriksa, lalu menetapkan/).waitFor();
    await office.settle();
  });

  it('is declared by HR, and the year ends', async () => {
    const dewi = await openPerson(browser, { viewport: { width: 390, height: 844 } });
    const { caseId, segmentId } = at('agus');
    await dewi.arrive(`${office.baseUrl}/kasus/${caseId}/penilaian/${segmentId}`, /Dewi Umpama/);
    await dewi.page.getByText('Cuti sakit sejak Februari.').first().waitFor();
    await photograph(dewi.page, 'rating-hr-phone');
    await dewi.page.getByRole('button', { name: 'Tetapkan “tidak dapat dinilai”' }).click();
    await dewi.page.getByText(/Ditetapkan tidak dapat dinilai/).waitFor();
    await dewi.leave();
    await office.settle();
    const agus = await office.clientOf('agus');
    expect((await agus.getCase({ caseId })).body.stage).toBe('unratable');
    expect((await agus.getResult({ caseId })).body).toMatchObject({
      layers: [],
      unratable: [{ reason: 'Cuti sakit sejak Februari.' }],
    });
    const { body } = await (await office.clientOf('wulan')).listMyTasks({ query: { limit: 100 } });
    expect(body.items.filter((task) => task.caseId === caseId)).toEqual([]);
    await wulan.leave();
  });
});

describe.each([
  { language: 'id', colorScheme: 'light', width: 390 },
  { language: 'en', colorScheme: 'dark', width: 390 },
  { language: 'id', colorScheme: 'dark', width: 1200 },
  { language: 'en', colorScheme: 'light', width: 1200 },
] as const)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  it('the rating has no serious finding', async () => {
    const person = await openPerson(browser, { colorScheme, viewport: { width, height: 844 } });
    const { caseId, segmentId } = at('siti');
    const address = `${office.baseUrl}/kasus/${caseId}/penilaian/${segmentId}?lang=${language}`;
    await person.arrive(address, /Wulan Peraga/);
    await person.page.getByRole('heading', { level: 1 }).waitFor();
    await person.page.waitForLoadState('networkidle');
    for (const summary of await person.page.locator('main summary').all()) await summary.click();
    await person.page.waitForLoadState('networkidle');
    await photograph(person.page, `rating-${language}-${colorScheme}-${width}`);
    expect(await seriousFindings(person.page)).toEqual([]);
    expect(await widthOf(person.page)).toBe(width);
    await person.leave();
  });
});
