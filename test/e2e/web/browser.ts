import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Debian's Chromium, without a display. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });

/** What a page must never do: break, or load something that its policy forbids. */
const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const expected = /status of (401|403|404|409|410|422)|ERR_INTERNET_DISCONNECTED|Failed to fetch/;
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
};

/**
 * Somebody at a browser of their own, as on another device. Unless asked for it keeps nothing of the application, so that
 * a story can answer in place of the server.
 */
export const openPerson = async (browser: Browser, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, faults);
  return {
    page,
    context,
    /** Opens an address, and signs in on the way when asked to. */
    arrive: async (address: string, name: RegExp): Promise<void> => {
      await page.goto(address);
      await page.getByRole('button', { name }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/oidc'));
    },
    leave: async (): Promise<void> => {
      expect(faults).toEqual([]);
      await context.close();
    },
  };
};

export type Person = Awaited<ReturnType<typeof openPerson>>;

/** What tells that a page is still on its way: it loads, something moves, or it grew since the last look. */
const unrest = `({
  loading: document.querySelector('.loading, .skeleton') !== null,
  moving: document.getAnimations().some(
    (one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity,
  ),
  size: document.body.innerHTML.length,
})`;

/** Waits until a page shows what it has to show, and nothing on it moves. */
export const atRest = async (page: Page): Promise<void> => {
  let before = '';
  for (let tries = 0; tries < 150; tries += 1) {
    const now = JSON.stringify(await page.evaluate(unrest));
    if (now === before && !now.includes('true')) return;
    before = now;
    await page.waitForTimeout(120);
  }
  throw new Error(`${page.url()} never comes to rest`);
};

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds serious on the page once it is at rest: the rule and the elements. */
export const seriousFindings = async (page: Page): Promise<readonly string[]> => {
  await atRest(page);
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const judge = Reflect.get(globalThis, 'axe') as { run: (options: unknown) => Promise<{ violations: unknown }> };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await judge.run({ runOnly: tags, resultTypes: ['violations'] })).violations;
  });
  return (found as readonly Finding[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/** How wide the page is, in pixels: more than the window when something sticks out. */
export const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

/** Keeps a picture of a page where somebody wants to look at it. */
export const photograph = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.CAPAIAN_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
