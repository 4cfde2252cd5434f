import { clear, createStore, del, get, promisifyRequest, type UseStore, values } from 'idb-keyval';

/** Something typed and not sent, with the instant of its last change. */
interface Typed {
  readonly savedAt: string;
}

/** What was typed on this device. A browser that keeps nothing, as some private windows, behaves as if nothing was. */
export interface DraftStore {
  read<Value extends Typed>(key: string): Promise<Value | undefined>;
  /** False when the browser keeps nothing. */
  write<Value extends Typed>(key: string, typed: Value): Promise<boolean>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
  /** When each was last changed. */
  savedAt(): Promise<readonly string[]>;
}

let opened: UseStore | undefined;
const drafts = (): UseStore => {
  opened ??= createStore('capaian-drafts', 'drafts');
  return opened;
};

const orElse = async <Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> => {
  try {
    return await work();
  } catch {
    return otherwise;
  }
};

/** Committed at once: a transaction left to commit by itself is aborted when the page is reloaded right after a change. */
const put = (key: string, typed: Typed): Promise<void> =>
  drafts()('readwrite', (store) => {
    store.put(typed, key);
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  });

/** IndexedDB, which outlives a reload, an ended session and a lost network. */
export const draftStore: DraftStore = {
  read: <Value extends Typed>(key: string) => orElse(() => get<Value>(key, drafts()), undefined),
  write: (key, typed) => orElse(() => put(key, typed).then(() => true), false),
  remove: (key) => orElse(() => del(key, drafts()), undefined),
  clear: () => orElse(() => clear(drafts()), undefined),
  savedAt: () => orElse(async () => (await values<Typed>(drafts())).map(({ savedAt }) => savedAt), []),
};
