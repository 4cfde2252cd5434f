import { existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type BrowserContext, type CDPSession, chromium, devices, type Page } from 'playwright-core';
import { openPerson } from '../test/e2e/web/browser.ts';
import { type FirstLoad, firstLoad } from '../test/e2e/web/first-load.ts';
import { openWebOffice, planOf, type WebOffice } from '../test/e2e/web/web-office.ts';
import { markdownTable } from './markdown-table.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** A cheap phone: a quarter of this machine's speed, on a mobile network of 1.6 Mbit/s with 150 ms to the server. */
const phone = { slowdown: 4, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

interface Spot {
  readonly name: string;
  readonly path: string;
  /** Who signs in; a citizen doesn't. */
  readonly as?: RegExp;
}

/** Milliseconds, by the browser's own entries. */
interface Opening {
  /** From the address until the content stands, with the way to the provider and back. */
  readonly content: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** What long tasks took beyond 50 ms each. */
  readonly blocked: number;
}

const observe = `
  globalThis.seen = { largest: 0, blocked: 0, longest: 0 };
  const watch = (type, note, options = {}) => new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry);
  }).observe({ type, buffered: true, ...options });
  watch('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
  watch('longtask', ({ duration }) => { seen.blocked += Math.max(0, duration - 50); });
  watch('event', ({ duration }) => { seen.longest = Math.max(seen.longest, duration); }, { durationThreshold: 16 });
`;

const slowDown = async (devtools: CDPSession, slow: boolean): Promise<void> => {
  const { slowdown, ...network } = phone;
  const fast = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow ? slowdown : 1 });
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...(slow ? network : fast) });
};

const opened = async (page: Page, address: string): Promise<Opening> => {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main h1').first().waitFor({ timeout: 60_000 });
  await page.locator('.loading, .opening').first().waitFor({ state: 'detached', timeout: 60_000 });
  const content = performance.now() - began;
  await page.waitForTimeout(1500);
  const paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
  const { first, largest, blocked } = await page.evaluate<{ first: number; largest: number; blocked: number }>(
    `({ first: ${paint}, ...seen })`,
  );
  return { content, firstPaint: first, largestPaint: largest, blocked };
};

const phoneIn = async (context: BrowserContext): Promise<{ page: Page; devtools: CDPSession }> => {
  await context.addInitScript(observe);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  return { page, devtools };
};

type Browser = Awaited<ReturnType<typeof chromium.launch>>;

const onPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ ...devices['Galaxy S9+'], serviceWorkers: 'block' });

const signIn = async (page: Page, spot: Spot, office: WebOffice): Promise<void> => {
  if (spot.as === undefined) return;
  await page.goto(office.baseUrl);
  await page.getByRole('button', { name: spot.as }).click();
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
};

interface Measured {
  readonly spot: Spot;
  readonly load: FirstLoad;
  readonly cold: Opening;
  readonly warm: Opening;
}

/** One page: with nothing of it on the phone, and again with what the browser kept. */
const measureSpot = async (spot: Spot, browser: Browser, office: WebOffice): Promise<Measured> => {
  const context = await onPhone(browser);
  const { page, devtools } = await phoneIn(context);
  await signIn(page, spot, office);
  await devtools.send('Network.clearBrowserCache');
  await slowDown(devtools, true);
  const address = `${office.baseUrl}${spot.path}`;
  const cold = await opened(page, address);
  const warm = await opened(page, address);
  await slowDown(devtools, false);
  await context.close();
  const person = await openPerson(browser);
  await signIn(person.page, spot, office);
  const load = await firstLoad(person, address);
  await person.context.close();
  return { spot, load, cold, warm };
};

/** The longest interaction while somebody types an objective on the slow phone, until the next picture. */
const typing = async (spot: Spot, browser: Browser, office: WebOffice): Promise<number> => {
  const context = await onPhone(browser);
  const { page, devtools } = await phoneIn(context);
  await signIn(page, spot, office);
  await page.goto(`${office.baseUrl}${spot.path}`);
  await page.getByRole('button', { name: 'Tambah RHK' }).click();
  await slowDown(devtools, true);
  await page.evaluate('seen.longest = 0');
  const text = page.getByLabel('Hasil yang akan dicapai');
  await text.pressSequentially('Surat masuk terjawab dalam tiga hari kerja', { delay: 80 });
  await page.getByLabel('Target', { exact: true }).pressSequentially('12500', { delay: 120 });
  await page.waitForTimeout(1000);
  const longest = await page.evaluate<number>('seen.longest');
  await context.close();
  return longest;
};

const spotsOf = async (office: WebOffice): Promise<readonly Spot[]> => {
  const { caseId, segmentId } = await planOf(await office.clientOf('agus'));
  const agus = /Agus Fiktif/;
  return [
    { name: 'first page of an employee', path: '/', as: agus },
    { name: 'form of a plan', path: `/kasus/${caseId}/skp/${segmentId}`, as: agus },
    { name: 'actuals', path: `/kasus/${caseId}/realisasi/${segmentId}`, as: agus },
    { name: 'inbox', path: '/tugas', as: agus },
    { name: 'rating', path: `/kasus/${caseId}/penilaian/${segmentId}`, as: /Wulan Peraga/ },
    { name: 'console of HR', path: '/konsol', as: /Dewi Umpama/ },
    { name: 'first page of a citizen', path: '/warga/rakumpit' },
  ];
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const whole = (milliseconds: number): string => milliseconds.toFixed(0);

const opening = ({ content, firstPaint, largestPaint, blocked }: Opening): readonly string[] =>
  [content, firstPaint, largestPaint, blocked].map(whole);

const report = (measured: readonly Measured[], typed: number, load: number): string =>
  [
    '# What the pages cost',
    '',
    'Written by `npm run bench`, in Chromium. Sizes are gzipped, as the server packs them at worst; the answers of the API are',
    'not in them. `test/e2e/web/budget.story.ts` holds the budgets: 200 KB of script for an employee, 30 KB in all for a citizen.',
    '',
    ...markdownTable(
      ['first load, KB', 'script', 'style', 'in all'],
      measured.map(({ spot, load: { script, style, all } }) => [spot.name, ...[script, style, all].map(kilobytes)]),
    ),
    `A phone at a quarter of this machine's speed, on a network of 1.6 Mbit/s with ${phone.latency} ms to the server. Cold: nothing`,
    'of the application is on it. Warm: the browser kept its files, without the service worker. Milliseconds; content counts from',
    `the address, with the way to the provider and back; ${whole(load)} programs wanted the machine at the same time.`,
    '',
    ...markdownTable(
      ['page', '', 'content', 'first paint', 'largest paint', 'blocked beyond 50 ms'],
      measured.flatMap(({ spot, cold, warm }) => [
        [spot.name, 'cold', ...opening(cold)],
        ['', 'warm', ...opening(warm)],
      ]),
    ),
    `Typing in the form of a plan on that phone: the longest interaction until the next picture took ${whole(typed)} ms (200 are the`,
    'budget). A table of 10,000 rows is in [report.md](report.md).',
    '',
  ].join('\n');

/** What the pages cost on a cheap phone, written to `bench/web.md`. */
export const benchWeb = async (): Promise<string> => {
  if (!existsSync(executablePath))
    return 'The pages are not measured: there is no Chromium here. CHROMIUM may name it.';
  const office = await openWebOffice();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const spots = await spotsOf(office);
    const measured: Measured[] = [];
    for (const spot of spots) measured.push(await measureSpot(spot, browser, office));
    const form = spots[1];
    const typed = form === undefined ? 0 : await typing(form, browser, office);
    const text = report(measured, typed, loadavg()[0] ?? 0);
    writeFileSync(new URL('web.md', import.meta.url), text);
    return text;
  } finally {
    await browser.close();
    await office.close();
  }
};
