import { useCallback, useEffect, useState } from 'react';

/** What a page shows of something that comes over the network. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Loads when `key` changes and on demand. What was shown stays until the next value is there; an answer that comes after
 * the person has moved on is dropped.
 */
export const useLoaded = <Value>(key: string, load: (signal: AbortSignal) => Promise<Value>) => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when there is something else to load
  useEffect(() => {
    const leaving = new AbortController();
    load(leaving.signal).then(
      (value) => !leaving.signal.aborted && setLoaded({ state: 'ready', value }),
      (error: unknown) => !leaving.signal.aborted && setLoaded({ state: 'failed', error }),
    );
    return () => leaving.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const replace = useCallback((value: Value) => setLoaded({ state: 'ready', value }), []);
  return { loaded, reload, replace };
};

type Pages<Item> = { readonly body: { readonly items: readonly Item[]; readonly cursor?: string } };

/** Everything on all pages of a list, up to that many pages. */
export const allOf = async <Item>(
  ask: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Pages<Item>>,
  most = 5,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const { body } = await ask({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...body.items);
    if (body.cursor === undefined) break;
    cursor = body.cursor;
  }
  return items;
};
