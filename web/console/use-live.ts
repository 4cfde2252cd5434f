import { useCallback, useEffect, useRef, useState } from 'react';
import type { Loaded } from '../ui/load.ts';

const everyMs = 30_000;

/**
 * Loads as the key changes, again every half minute while somebody looks, and on demand. Once something was shown it stays:
 * a later failure only makes it `stale`. Answers for an earlier key are dropped.
 */
export const useLive = <Value>(key: string, load: (signal: AbortSignal) => Promise<Value>) => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [stale, setStale] = useState(false);
  const [round, setRound] = useState(0);
  const shownKey = useRef<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when there is something else to load
  useEffect(() => {
    const leaving = new AbortController();
    load(leaving.signal).then(
      (value) => {
        if (leaving.signal.aborted) return;
        shownKey.current = key;
        setStale(false);
        setLoaded({ state: 'ready', value });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        if (shownKey.current === key) setStale(true);
        else setLoaded({ state: 'failed', error });
      },
    );
    return () => leaving.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), everyMs);
    return () => clearInterval(timer);
  }, [reload]);
  return { loaded, stale, reload };
};
