import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser, openPerson, type Person } from '../browser.ts';
import { openWebOffice, type WebOffice } from '../web-office.ts';

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

/** Somebody with a browser of their own, who signs in again whenever a session has ended meanwhile. */
export type Colleague = Person & { readonly open: (path: string) => Promise<void> };

/** A year in an office: four people, each in a browser of their own, and where the employee's case is. */
export interface Year {
  readonly office: WebOffice;
  readonly browser: Browser;
  /** The employee, on a phone. */
  readonly siti: Colleague;
  /** The supervisor. */
  readonly wulan: Colleague;
  /** The reviewing officer. */
  readonly budi: Colleague;
  /** HR. */
  readonly dewi: Colleague;
  /** Known once the year is open. */
  readonly at: { caseId: string; segmentId: string; cycleId: string };
  readonly close: () => Promise<void>;
}

const isSigningIn = (url: URL): boolean => url.pathname.startsWith('/oidc');

const colleague = async (
  name: RegExp,
  { baseUrl, browser, options }: { baseUrl: string; browser: Browser; options?: BrowserContextOptions },
): Promise<Colleague> => {
  const person = await openPerson(browser, options);
  const { page } = person;
  const open = async (path: string): Promise<void> => {
    await page.goto(path.startsWith('http') ? path : `${baseUrl}${path}`);
    const button = page.getByRole('button', { name });
    await button.or(page.locator('#main h1')).first().waitFor();
    if (isSigningIn(new URL(page.url()))) {
      await button.click();
      await page.waitForURL((url) => !isSigningIn(url) && url.pathname !== '/callback');
    }
    await page.locator('#main h1').waitFor();
  };
  return { ...person, open };
};

/** The office as HR finds it on 5 January 2026: no year yet, and a wrong supervisor in the personnel file. */
export const openYear = async (): Promise<Year> => {
  const office = await openWebOffice({ yearOpen: false });
  const browser = await openBrowser();
  const { baseUrl } = office;
  return {
    office,
    browser,
    siti: await colleague(/Siti Rekaan/, { baseUrl, browser, options: phone }),
    wulan: await colleague(/Wulan Peraga/, { baseUrl, browser }),
    budi: await colleague(/Budi Contoh/, { baseUrl, browser, options: { colorScheme: 'dark' } }),
    dewi: await colleague(/Dewi Umpama/, { baseUrl, browser }),
    at: { caseId: '', segmentId: '', cycleId: '2026' },
    close: async () => {
      await browser.close();
      await office.close();
    },
  };
};

/** HR moves the clock of the demo on its page, and everything happens that falls due on the way. */
export const moveClockTo = async ({ dewi, office }: Year, date: string): Promise<void> => {
  const { page } = dewi;
  await page.goto(`${office.baseUrl}/demo/clock`);
  const key = page.getByLabel('Kunci operator');
  await key.or(page.getByLabel('Maju ke tanggal')).waitFor();
  if (await key.isVisible()) {
    await key.fill(office.operatorKey);
    await page.getByRole('button', { name: 'Buka' }).click();
  }
  await page.getByLabel('Maju ke tanggal').fill(date);
  await page.getByRole('button', { name: 'Majukan', exact: true }).click({ timeout: 90_000 });
  await page.getByText('Jam sudah maju.').waitFor({ timeout: 90_000 });
};

/** The task of that kind in a person's case, by its address. */
export const taskPath = async ({ office, at }: Year, login: string, kind: string): Promise<string> => {
  const { body } = await (await office.clientOf(login)).listMyTasks({ query: { limit: 100 } });
  const task = body.items.find((one) => one.caseId === at.caseId && one.kind === kind);
  if (task === undefined) throw new Error(`${login} has no task ${kind}: ${JSON.stringify(body.items)}`);
  return `/tugas/${task.taskId}`;
};

/** The link of a letter that leads to somebody's task, once the letters are out. */
export const linkToTask = async (year: Year, login: string, kind: string): Promise<string> => {
  const { office } = year;
  const path = await taskPath(year, login, kind);
  await office.advanceTo(new Date(Date.parse(office.now()) + 2 * 3_600_000).toISOString());
  const letters = await office.lettersTo(`${login}@rakumpit.example`);
  if (!letters.some((text) => text.includes(path))) throw new Error(`no letter to ${login} leads to ${path}`);
  return path;
};
