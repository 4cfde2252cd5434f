import { type RefObject, useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { type Scrolled, visibleRows } from './visible-rows.ts';

const narrow = '(max-width: 44rem)';

const subscribeNarrow = (listener: () => void): (() => void) => {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether rows are shown as cards, as on a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribeNarrow, () => matchMedia(narrow).matches);

const pixelsPerRem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

interface WindowOf {
  readonly count: number;
  /** Of one row, so that it grows with the reader's own size of text. */
  readonly rowRem: number;
}

/** Which rows of a scrolled box are drawn, and how high one is. Scrolling renders only when other rows come into view. */
export const useRowWindow = (box: RefObject<HTMLElement | null>, { count, rowRem }: WindowOf) => {
  const [rowHeight, setRowHeight] = useState(() => rowRem * pixelsPerRem());
  const [shown, setShown] = useState({ from: 0, to: Math.min(count, 40) });
  const scrolled = useCallback(
    (): Scrolled => ({
      top: box.current?.scrollTop ?? 0,
      height: box.current?.clientHeight ?? 600,
      rowHeight,
      count,
    }),
    [box, rowHeight, count],
  );
  const look = useCallback(() => {
    const next = visibleRows(scrolled());
    setShown((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, [scrolled]);
  useLayoutEffect(() => setRowHeight(rowRem * pixelsPerRem()), [rowRem]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);
  return { rowHeight, scrolled, from: Math.min(shown.from, count), to: Math.min(shown.to, count) };
};
