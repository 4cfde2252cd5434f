import {
  Conflict,
  type Item,
  type Key,
  type Page,
  type Query,
  type Table,
  type Write,
} from '../../shared/ports/table.ts';

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

const keyOf = (write: Write): Key => {
  if ('put' in write) return write.put;
  if ('delete' in write) return write.delete;
  return 'check' in write ? write.check : write.add;
};

const holds = (write: Write, found: Item | undefined): boolean => {
  if (!write.if) return true;
  if ('absent' in write.if) return found === undefined;
  if ('present' in write.if) return found !== undefined;
  return found?.version === write.if.version;
};

/** A table in a map, for tests of what stands on the port: keys, conditions and pages, no indexes. */
export const mapTable = (): Table => {
  const items = new Map<string, Item>();
  const apply = (write: Write): void => {
    const key = keyOf(write);
    const found = items.get(nameOf(key));
    const version = (found?.version ?? 0) + 1;
    if ('delete' in write) items.delete(nameOf(key));
    else if ('put' in write) items.set(nameOf(key), structuredClone({ ...write.put, version }));
    else if ('add' in write) {
      const sums = Object.entries(write.amounts).map(([name, amount]) => [name, Number(found?.[name] ?? 0) + amount]);
      items.set(nameOf(key), { ...found, ...key, ...Object.fromEntries(sums), ...write.set, version });
    }
  };
  const matching = (query: Query): Item[] => {
    const { sk } = query;
    const found = [...items.values()].filter((item) => {
      if (item.pk !== query.pk) return false;
      if (!sk) return true;
      return 'beginsWith' in sk ? item.sk.startsWith(sk.beginsWith) : item.sk >= sk.from && item.sk <= sk.to;
    });
    const sorted = found.sort((a, b) => (a.sk < b.sk ? -1 : 1));
    return query.descending ? sorted.reverse() : sorted;
  };
  return {
    get: async (key) => structuredClone(items.get(nameOf(key))),
    getMany: async (keys) => keys.flatMap((key) => items.get(nameOf(key)) ?? []),
    query: async (query): Promise<Page> => {
      const all = matching(query);
      const start = query.cursor ? all.findIndex(({ sk }) => sk === query.cursor) + 1 : 0;
      const page = all.slice(start, start + (query.limit ?? all.length));
      const last = page.at(-1);
      return { items: structuredClone(page), ...(last && start + page.length < all.length ? { cursor: last.sk } : {}) };
    },
    transact: async (writes) => {
      const failures = writes.flatMap((write, index) => {
        const found = items.get(nameOf(keyOf(write)));
        return holds(write, found) ? [] : [{ index, found }];
      });
      if (failures.length > 0) throw new Conflict(failures);
      for (const write of writes) apply(write);
    },
  };
};
