import { useMemo, useSyncExternalStore } from 'react';

const events = ['popstate', 'capaian:moved'];

const subscribe = (listener: () => void): (() => void) => {
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
};

/** What follows the question mark of the address: what a list is narrowed to. Never a name or a NIP. */
export const useSearch = (): URLSearchParams => {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
};

/** Changes what follows the question mark without another entry in the history; undefined removes a name. */
export const changeSearch = (changes: Readonly<Record<string, string | undefined>>): void => {
  const next = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  history.replaceState(null, '', next.size === 0 ? location.pathname : `${location.pathname}?${next}`);
  dispatchEvent(new Event('capaian:moved'));
};

/** A path with what narrows it; names without a value are left out. */
export const withSearch = (path: string, search: Readonly<Record<string, string | undefined>>): string => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined) given.set(name, value);
  return given.size === 0 ? path : `${path}?${given}`;
};
