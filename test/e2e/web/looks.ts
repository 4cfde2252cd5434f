import { expect } from 'vitest';
import { atRest, type Person, photograph, seriousFindings, widthOf } from './browser.ts';

/** How somebody may look at a page. Every pair of choices comes up. */
export const looks = [
  { language: 'id', colorScheme: 'light', width: 390 },
  { language: 'id', colorScheme: 'dark', width: 1200 },
  { language: 'en', colorScheme: 'dark', width: 390 },
  { language: 'en', colorScheme: 'light', width: 1200 },
] as const;

export type Look = (typeof looks)[number];

const buttons = { id: 'Indonesia', en: 'English' } as const;

/** Waits until nothing is on its way any more: no request, no page that still loads. */
export const quiet = async ({ page }: Person): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.locator('main h1').first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
};

/** Goes to another page without loading the document again, as a link does. */
export const goWithin = async (person: Person, path: string): Promise<void> => {
  await person.page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)});
    scrollTo(0, 0); dispatchEvent(new Event('capaian:moved'))`);
  await settledRequests(person);
};

/** Waits until the answers of all requests are there, and the page shows them. */
export const settledRequests = async ({ page }: Person): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  await atRest(page);
};

/** Turns the page to a language, a scheme of colours and a width, as its own settings do. */
export const turnTo = async (person: Person, { language, colorScheme, width }: Look): Promise<void> => {
  const { page } = person;
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('button', { name: buttons[language], exact: true, includeHidden: true }).dispatchEvent('click');
  await settledRequests(person);
};

/** What sticks out sideways: how wide the page is, and the first elements beyond its edge. */
export const sticksOut = async ({ page }: Person, width: number): Promise<readonly string[]> => {
  const wide = await widthOf(page);
  if (wide <= width) return [];
  const beyond = `[...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > ${width})
    .slice(0, 12).map((one) => one.localName + '.' + one.getAttribute('class')).join(' ')`;
  return [`${wide} pixels instead of ${width}: ${await page.evaluate(beyond)}`];
};

/** What is wrong with a page in a look: serious findings, and what sticks out sideways. */
export const faultsIn = async (person: Person, name: string, look: Look): Promise<readonly string[]> => {
  const { page } = person;
  await turnTo(person, look);
  const { language, colorScheme, width } = look;
  const label = `${name}-${language}-${colorScheme}-${width}`;
  await photograph(page, label);
  const findings = (await seriousFindings(page)).map((finding) => `${label}: ${finding}`);
  return [...findings, ...(await sticksOut(person, width)).map((text) => `${label}: ${text}`)];
};

/** Every look at a page of somebody, without a serious fault. */
export const expectFair = async (person: Person, name: string): Promise<void> => {
  const faults: string[] = [];
  for (const look of looks) faults.push(...(await faultsIn(person, name, look)));
  expect(faults).toEqual([]);
};
