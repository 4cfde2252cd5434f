import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let wulan: Person;
let agus: Person;

/** A plan with one objective, which supports the supervisor's where that is named. */
const planFor = (name: string, supported: { caseId: string; segmentId: string } | undefined): PlanContent => ({
  ...supervisorPlan,
  objectives: [
    {
      objectiveId: `hasil-${name}`,
      kind: 'main',
      text: `Surat bagian ${name} terjawab tepat waktu`,
      ...(supported === undefined ? {} : { derivedFrom: { ...supported, objectiveId: 'administrasi' } }),
      indicators: [
        {
          indicatorId: `surat-${name}`,
          name: 'Surat yang dijawab dalam tiga hari',
          aspect: 'time',
          unitOfMeasure: 'persen',
          direction: 'higher',
          formula: 'ratio',
          target: { value: 90 },
          accumulation: 'mean',
          method: 'Buku agenda',
        },
      ],
    },
  ],
});

const submitPlanOf = async (login: string, content: PlanContent): Promise<void> => {
  const client = await office.clientOf(login);
  const at = await planOf(client);
  const before = await client.getPlan(at);
  const saved = await client.saveTargets({ ...at, body: content, ifMatch: before.body.version });
  await client.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
};

beforeAll(async () => {
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  const supported = await planOf(await office.clientOf('wulan'));
  for (const login of ['siti', 'agus', 'kartika']) await submitPlanOf(login, planFor(login, supported));
  await submitPlanOf('lukman', planFor('lukman', undefined));
  browser = await openBrowser();
  wulan = await openPerson(browser);
  agus = await openPerson(browser, { viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const row = (name: string) => wulan.page.locator('.task-row').filter({ hasText: name });

/** Nothing serious in both languages and both schemes of colours, and nothing sticks out on a phone. */
const isSound = async ({ page }: Person, name: string): Promise<void> => {
  const size = page.viewportSize();
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    for (const language of ['English', 'Indonesia']) {
      await page.getByRole('button', { name: language, includeHidden: true }).dispatchEvent('click');
      await page.waitForTimeout(150);
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      expect([name, theme, language, await seriousFindings(page)]).toEqual([name, theme, language, []]);
    }
    for (const width of [390, 1200]) {
      await page.setViewportSize({ width, height: 844 });
      await photograph(page, `${name}-${width}-${theme}`);
      expect([name, width, await widthOf(page)]).toEqual([name, width, width]);
    }
  }
  if (size !== null) await page.setViewportSize(size);
  await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
};

describe('a supervisor with four plans', () => {
  it('arrives from the mail at one of them', async () => {
    const link = await office.newestMailLink('wulan@rakumpit.example');
    await wulan.arrive(link, /Wulan Peraga/);
    await wulan.page.getByRole('heading', { name: /^Periksa SKP / }).waitFor();
    await wulan.page.getByText('Ini pengajuan pertama').waitFor();
    await wulan.page.getByRole('link', { name: 'Ke semua tugas saya' }).click();
  });

  it('sees which may be approved together, and why others may not', async () => {
    const { page } = wulan;
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    for (const name of ['Siti Rekaan', 'Agus Fiktif', 'Kartika Rekaan']) {
      await row(name).getByText('Dapat disetujui bersama').waitFor();
    }
    await row('Lukman Misal').getByText('Perlu dibuka dulu: 1 RHK utama tidak mendukung RHK pimpinan.').waitFor();
    await expect.poll(() => row('Lukman Misal').getByRole('checkbox').count()).toBe(0);
    await isSound(wulan, 'inbox');
  });

  it('filters by name', async () => {
    const { page } = wulan;
    await page.getByLabel('Nama pegawai').fill('siti');
    await expect.poll(() => page.locator('.task-row').count()).toBe(1);
    await page.getByLabel('Nama pegawai').fill('tidak ada');
    await page.getByRole('button', { name: 'Tampilkan semua tugas' }).click();
    await expect.poll(() => page.locator('.task-row').count()).toBe(4);
  });

  it('returns one with a comment on a line, and is led on', async () => {
    const { page } = wulan;
    await row('Siti Rekaan').getByRole('link').click();
    await page.getByLabel('Catatan untuk RHK 1, Indikator 1').fill('Naikkan menjadi 95 persen.');
    await page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
    await page.getByRole('heading', { name: /telah dikembalikan dengan catatan Anda/ }).waitFor();
    await page
      .getByRole('navigation', { name: 'Tugas berikutnya' })
      .getByRole('link', { name: /^Menyetujui SKP/ })
      .waitFor();
    await photograph(page, 'returned');
  });

  it('sees what the employee changed since', async () => {
    const { page } = wulan;
    const supported = await planOf(await office.clientOf('wulan'));
    const content = planFor('siti', supported);
    const [objective] = content.objectives;
    const [indicator] = objective?.indicators ?? [];
    if (!objective || !indicator) throw new Error('the plan has a line');
    const second = { ...indicator, indicatorId: 'arsip', name: 'Arsip yang tertata' };
    const better = { ...objective, indicators: [{ ...indicator, target: { value: 95 } }, second] };
    await submitPlanOf('siti', { ...content, objectives: [better] });
    await page.getByRole('link', { name: 'Ke semua tugas saya' }).click();
    await row('Siti Rekaan').getByText('pernah dikembalikan dengan 1 catatan').waitFor();
    await row('Siti Rekaan').getByRole('link').click();
    const comparison = page.getByRole('region', { name: 'Yang berubah' });
    await comparison.getByText('1 baris ditambahkan, 1 diubah, 0 dihapus.').waitFor();
    await expect.poll(() => comparison.locator('del').textContent()).toBe('90 persen');
    await expect.poll(() => comparison.locator('ins').textContent()).toBe('95 persen');
    await comparison.getByText('Indikator: Arsip yang tertata').waitFor();
    await isSound(wulan, 'comparison');
    await page.keyboard.press('Alt+Shift+A');
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await page.getByRole('heading', { name: /telah disetujui/ }).waitFor();
  });

  it('approves the safe ones together by keyboard', async () => {
    const { page } = wulan;
    await page.getByRole('link', { name: 'Ke semua tugas saya' }).click();
    await row('Agus Fiktif').getByRole('link').focus();
    await page.keyboard.press('x');
    await page.getByText('1 SKP dipilih').waitFor();
    const focused = page.locator('.task-link:focus');
    await page.keyboard.press('j');
    if (!(await focused.textContent())?.includes('Kartika')) await page.keyboard.press('j');
    await expect.poll(() => focused.textContent()).toContain('Kartika Rekaan');
    await page.keyboard.press('x');
    await page.getByText('2 SKP dipilih').waitFor();
    await photograph(page, 'chosen');
    await page.getByRole('button', { name: 'Setujui 2 SKP …' }).press('Enter');
    await photograph(page, 'bulk-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui 2 SKP' }).press('Enter');
    await page.getByText('2 SKP telah disetujui').waitFor();
    await page.locator('.task-row').nth(1).waitFor({ state: 'detached' });
    await photograph(page, 'bulk-done');
  });

  it('sees the team', async () => {
    const { page } = wulan;
    await page.getByRole('link', { name: 'Tim', exact: true }).click();
    const siti = page.getByRole('row').filter({ hasText: 'Siti Rekaan' });
    await siti.getByText('Disetujui').waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: 'Lukman Misal' })
      .getByRole('link', { name: 'Menyetujui SKP' })
      .waitFor();
    const own = page.getByRole('region', { name: 'RHK Anda yang berlaku' });
    await own.getByText(/^Didukung Agus Fiktif.*Kartika Rekaan.*Siti Rekaan/).waitFor();
    await isSound(wulan, 'team');
  });

  it('leaves tasks to a colleague for a week', async () => {
    const { page } = wulan;
    await page.getByRole('link', { name: 'Berhalangan? Limpahkan tugas kepada rekan' }).click();
    await page
      .getByLabel('Kepada', { exact: true })
      .selectOption({ label: 'Agus Fiktif, S.E., M.Ak., Kepala Subbagian Program dan Keuangan' });
    await page.getByLabel('Hari terakhir').fill('2026-01-01');
    await page.getByLabel('Alasan').fill('Dinas luar ke provinsi');
    await page.getByRole('button', { name: 'Limpahkan', exact: true }).click();
    await expect.poll(() => page.locator('input[type="date"]:invalid').count()).toBe(1);
    await page.getByLabel('Hari terakhir').fill('2026-01-12');
    await page.getByRole('button', { name: 'Limpahkan', exact: true }).dblclick();
    await page.getByText(/Tugas Anda dilimpahkan kepada Agus Fiktif/).waitFor();
    const mine = page.getByRole('region', { name: 'Dari Anda' }).locator('li');
    await mine.first().waitFor();
    await expect.poll(() => mine.count()).toBe(1);
    await office.settle();
    await isSound(wulan, 'delegation');
  });

  it('is told when it is left twice', async () => {
    const { page } = wulan;
    await page.getByLabel('Kepada', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Hari terakhir').fill('2026-01-12');
    await page.getByLabel('Alasan').fill('Sekali lagi');
    await page.getByRole('button', { name: 'Limpahkan', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/Tugas Anda sudah dilimpahkan dari/)
      .waitFor();
    await wulan.leave();
  });
});

describe('a delegate', () => {
  it('approves the last plan in the name of the absent, on a phone', async () => {
    const { page } = agus;
    await agus.arrive(`${office.baseUrl}/tugas`, /Agus Fiktif/);
    const task = page.locator('.task-row').filter({ hasText: 'Lukman Misal' });
    await task.getByText('Atas nama Wulan Peraga').waitFor();
    await photograph(page, 'delegate-inbox');
    await task.getByRole('link').click();
    await page.getByText('Anda memutuskan atas nama Wulan Peraga').waitFor();
    await photograph(page, 'delegate-approval');
    expect(await widthOf(page)).toBe(390);
    await page.getByRole('button', { name: 'Setujui' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
    await page.getByRole('heading', { name: /telah disetujui/ }).waitFor();
    await agus.leave();
  });

  it('is named to the employee with the absent', async () => {
    await office.settle();
    const { body } = await (await office.clientOf('lukman')).listNotices({});
    expect(body.items[0]?.sentence).toContain('Agus Fiktif, S.E., M.Ak. a.n. Wulan Peraga, S.Sos., M.A.P.');
  });
});
