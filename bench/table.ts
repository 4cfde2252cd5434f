import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Page } from 'playwright-core';
import { openWebOffice } from '../test/e2e/web/web-office.ts';

/** How long people wait for the next picture after what they do, in milliseconds. */
export interface TableFigures {
  readonly rows: number;
  /** From the address to the first rows, with all rows loaded. */
  readonly loaded: number;
  /** The longest interaction of each kind, by the browser's own Event Timing. */
  readonly longest: Readonly<Record<string, number>>;
  /** The longest time between two pictures while a wheel turns. */
  readonly scrollFrame: number;
  /** How many programs wanted the machine at the same time: above the number of cores the figures say little. */
  readonly load: number;
}

const rows = 10_000;
const pageRows = 1_000;
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Plainly fictional people, each with something to sort by. */
const rowAt = (index: number) => ({
  caseId: `case-${index}`,
  cycleId: '2026',
  employee: { employeeId: `e-${index}`, name: `Pegawai ${(index * 7919) % rows} Rekaan` },
  unit: { unitId: `u-${index % 200}`, name: `Seksi Contoh ${index % 200}` },
  stage: 'submitted',
  midReview: 'not-yet',
  selfAssessed: false,
  next: {
    taskId: `t-${index}`,
    kind: 'approve-targets',
    assignee: { employeeId: `s-${index % 500}`, name: `Atasan ${index % 500} Umpama` },
    dueAt: new Date(Date.UTC(2026, 0, 1 + (index % 60))).toISOString(),
    late: index % 3 === 0,
  },
});

/** Answers the list of cases here, so that the browser and not the server is measured. */
const serveRows = (page: Page) =>
  page.route('**/api/cycles/*/cases?*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: pageRows }, (_, index) => rowAt(from + index));
    const next = from + pageRows;
    return route.fulfill({ json: { items, ...(next < rows ? { cursor: String(next) } : {}) } });
  });

/** Remembers how long each interaction took, from the event to the next picture. */
const observe = `
  globalThis.interactions = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) interactions.push({ name, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

const longestSince = async (page: Page, work: () => Promise<void>): Promise<number> => {
  await page.evaluate('interactions.length = 0');
  await work();
  await page.waitForTimeout(600);
  return page.evaluate('Math.max(0, ...interactions.map(({ duration }) => duration))');
};

const turnWheel = async (page: Page): Promise<number> => {
  await page.getByRole('grid').hover();
  await page.evaluate(`
    globalThis.frames = []; globalThis.turning = true; let before = performance.now();
    const next = (now) => { frames.push(now - before); before = now; if (turning) requestAnimationFrame(next); };
    requestAnimationFrame(next);
  `);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(25);
  }
  return page.evaluate('turning = false, Math.max(...frames)');
};

const press = (page: Page, key: string, times: number) => async (): Promise<void> => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
};

const measure = async (page: Page): Promise<TableFigures> => {
  const began = performance.now();
  await page.getByText('10.000 pegawai', { exact: true }).waitFor();
  const loaded = performance.now() - began;
  const sort = page.getByRole('button', { name: /^Nama/ });
  const sorted = await longestSince(page, async () => {
    for (let time = 0; time < 4; time += 1) await sort.click();
  });
  const typed = await longestSince(page, async () => {
    await page.getByLabel('Saring menurut nama').pressSequentially('pegawai 99', { delay: 60 });
    for (let time = 0; time < 10; time += 1) await page.keyboard.press('Backspace', { delay: 30 });
  });
  await page.getByText('10.000 pegawai', { exact: true }).waitFor();
  const scrollFrame = await turnWheel(page);
  await page.getByRole('grid').getByRole('link').first().focus();
  const paged = await longestSince(page, press(page, 'PageDown', 20));
  const ended = await longestSince(page, press(page, 'Control+End', 1));
  return {
    rows,
    loaded,
    longest: { 'sort by name': sorted, 'type in the filter': typed, PageDown: paged, 'Ctrl + End': ended },
    scrollFrame,
    load: loadavg()[0] ?? 0,
  };
};

/** The console's table with 10,000 rows in a real browser; undefined where there is no Chromium. */
export const benchTable = async (): Promise<TableFigures | undefined> => {
  if (!existsSync(executablePath)) {
    console.log('The table is not measured: there is no Chromium here. CHROMIUM may say where it is.');
    return undefined;
  }
  const office = await openWebOffice();
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.addInitScript(observe);
    await serveRows(page);
    await page.goto(`${office.baseUrl}/konsol/2026/unit/semua`);
    await page.getByRole('button', { name: /Dewi Umpama/ }).click();
    await page.getByRole('grid').waitFor();
    return await measure(page);
  } finally {
    await browser.close();
    await office.close();
  }
};
