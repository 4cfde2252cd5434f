import { checkItem, keyOf } from '../../shared/data/table/item-limits.ts';
import { type Condition, type Item, type Key, LimitExceeded, type Write } from '../../shared/ports/table.ts';

/** What a write did to an item: both images, as DynamoDB's stream gives them. */
export interface Change {
  readonly key: Key;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Whether the condition of a write holds of the stored item. */
export const holds = (condition: Condition | undefined, found: Item | undefined): boolean => {
  if (!condition) return true;
  if ('absent' in condition) return found === undefined;
  if ('present' in condition) return found !== undefined;
  return found?.version === condition.version;
};

const sumOf = (name: string, stored: unknown, amount: number): number => {
  if (stored !== undefined && typeof stored !== 'number') throw new LimitExceeded(`${name} holds no number to add to`);
  return (stored ?? 0) + amount;
};

const itemAfter = (write: Write, found: Item | undefined): Item | undefined => {
  const version = (found?.version ?? 0) + 1;
  if ('put' in write) return { ...write.put, version };
  if ('add' in write) {
    const { pk, sk } = write.add;
    const sums = Object.entries(write.amounts).map(([name, amount]) => [name, sumOf(name, found?.[name], amount)]);
    return { ...found, pk, sk, ...Object.fromEntries(sums), ...write.set, version };
  }
  return undefined;
};

/**
 * What the write changes in the stored item, or undefined when it changes nothing. Its condition is taken to hold.
 * @throws {LimitExceeded} when the item would outgrow DynamoDB's limits, or what is added to is no number
 */
export const plannedWrite = (
  write: Write,
  found: Item | undefined,
): (Change & { readonly size: number }) | undefined => {
  if ('check' in write) return undefined;
  const { pk, sk } = keyOf(write);
  const after = itemAfter(write, found);
  if (!after && !found) return undefined;
  return { key: { pk, sk }, before: found, after, size: after ? checkItem(after) : 0 };
};
