import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPerson, type Person, photograph, seriousFindings, widthOf } from './browser.ts';
import { approvePlanOf, openWebOffice, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

let office: WebOffice;
let browser: Browser;
let addresses: Readonly<Record<string, string>>;

beforeAll(async () => {
  office = await openWebOffice();
  await approvePlanOf(office, 'wulan', 'budi');
  const siti = await office.clientOf('siti');
  const at = await planOf(siti);
  const saved = await siti.saveTargets({ ...at, body: supervisorPlan, ifMatch: 0 });
  await siti.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
  const wulan = await office.clientOf('wulan');
  const [task] = (await wulan.listMyTasks({})).body.items;
  const own = await planOf(await office.clientOf('agus'));
  addresses = {
    home: '/',
    notices: '/pemberitahuan',
    help: '/bantuan',
    case: `/kasus/${at.caseId}`,
    plan: `/kasus/${at.caseId}/skp/${at.segmentId}`,
    permissions: '/hak-akses',
    task: `/tugas/${task?.taskId}`,
    draft: `/kasus/${own.caseId}/skp/${own.segmentId}`,
  };
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const settled = async ({ page }: Person): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).waitFor();
};

interface Look {
  readonly language: 'id' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

const looks: readonly Look[] = [
  { language: 'id', colorScheme: 'light', width: 390 },
  { language: 'en', colorScheme: 'dark', width: 390 },
  { language: 'id', colorScheme: 'dark', width: 1200 },
  { language: 'en', colorScheme: 'light', width: 1200 },
];

/** A form with everything open and everything wrong. */
const breakForm = async ({ page }: Person): Promise<void> => {
  const add = page.getByRole('button', { name: /^(Tambah RHK|Add an objective)$/ });
  if ((await page.getByRole('region', { name: /^(RHK|Objective) 1$/ }).count()) === 0) await add.click();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.getByRole('button', { name: /^(Ajukan|Submit)/ }).click();
  await page.getByRole('alert').first().waitFor();
};

describe.each(looks)('in $language, $colorScheme, $width pixels wide', ({ language, colorScheme, width }) => {
  const open = (): Promise<Person> => openPerson(browser, { colorScheme, viewport: { width, height: 844 } });

  /** Looks at a page: its findings, and how wide it is. */
  const look = async (person: Person, name: string) => {
    await photograph(person.page, `${name}-${language}-${colorScheme}-${width}`);
    const wide = await widthOf(person.page);
    return { name, findings: await seriousFindings(person.page), wide };
  };
  const good = (name: string) => ({ name, findings: [], wide: width });

  it('has no serious finding for a supervisor', async () => {
    const wulan = await open();
    await wulan.arrive(`${office.baseUrl}/?lang=${language}`, /Wulan Peraga/);
    for (const name of ['home', 'notices', 'help', 'permissions', 'case', 'plan', 'task']) {
      await wulan.page.goto(`${office.baseUrl}${addresses[name]}`);
      await settled(wulan);
      expect(await look(wulan, name)).toEqual(good(name));
    }
    await wulan.page.keyboard.press('Alt+Shift+A');
    await wulan.page.getByRole('dialog').waitFor();
    expect(await look(wulan, 'dialog')).toEqual(good('dialog'));
    await wulan.leave();
  });

  it('has no serious finding for an employee with a broken draft', async () => {
    const agus = await open();
    await agus.arrive(`${office.baseUrl}${addresses.draft}?lang=${language}`, /Agus Fiktif/);
    await settled(agus);
    await breakForm(agus);
    expect(await look(agus, 'draft')).toEqual(good('draft'));
    await agus.leave();
  });
});

describe('what a phone loads first', () => {
  /** Bytes of script, packed as the server sends them at worst, until the page stands. */
  const scriptBytes = async (path: string): Promise<number> => {
    const agus = await openPerson(browser);
    await agus.arrive(office.baseUrl, /Agus Fiktif/);
    await settled(agus);
    const names = new Set<string>();
    agus.page.on('request', (request) => request.resourceType() === 'script' && names.add(request.url()));
    await agus.page.goto(`${office.baseUrl}${path}`);
    await settled(agus);
    const files = await Promise.all(
      [...names].map(async (name) => Buffer.from(await (await fetch(name)).arrayBuffer())),
    );
    await agus.leave();
    return files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0);
  };

  it.each(['home', 'draft'])('is at most 200 KB of script for %s', async (name) => {
    const bytes = await scriptBytes(addresses[name] ?? '');
    console.log(`${name}: ${(bytes / 1000).toFixed(1)} KB of script, gzip`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
  });
});
