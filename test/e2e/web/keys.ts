import type { Locator, Page } from 'playwright-core';

/** Runs in the page: what has the focus, and whether somebody can see that it has. */
const focused = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const above = document.elementFromPoint(x, y);
  return {
    what: element.outerHTML.slice(0, 160),
    marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    inView: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
    covered: above !== null && !element.contains(above) && !above.contains(element),
  };
})()`;

interface Focus {
  readonly what: string;
  readonly marked: boolean;
  readonly inView: boolean;
  readonly covered: boolean;
}

const mostSteps = 150;

/** Somebody without a mouse: goes from one thing to the next by Tab, and notes each that does not show its focus. */
export const openKeys = (page: Page) => {
  const hidden: string[] = [];
  const look = async (): Promise<void> => {
    // The page scrolls smoothly to what has the focus.
    await page.waitForTimeout(30);
    const found = await page.evaluate<Focus | undefined>(focused);
    if (found === undefined) return;
    const { what, marked, inView, covered } = found;
    if (!marked || !inView || covered) hidden.push(`${JSON.stringify({ marked, inView, covered })} ${what}`);
  };
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === Reflect.get(Reflect.get(element, 'ownerDocument'), 'activeElement'));
  /** Presses Tab until the target has the focus. */
  const goTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let step = 0; step < mostSteps; step += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
      await look();
    }
    throw new Error(`Tab never comes to ${target}`);
  };
  return {
    goTo,
    press: async (target: Locator, key = 'Enter'): Promise<void> => {
      await goTo(target);
      await page.keyboard.press(key);
    },
    type: async (target: Locator, text: string): Promise<void> => {
      await goTo(target);
      await page.keyboard.type(text);
    },
    /** What did not show that it had the focus, on the way so far. */
    hidden: (): readonly string[] => hidden,
  };
};
