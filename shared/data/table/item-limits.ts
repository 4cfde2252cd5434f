import { type Condition, type Item, type Key, LimitExceeded, type Write } from '../../ports/table.ts';
import { indexKeys } from './index-keys.ts';
import { attributeBytes, utf8Bytes } from './item-size.ts';

/** DynamoDB's own limits, in bytes unless the name says otherwise. */
export const limits = {
  partitionKey: 2048,
  sortKey: 1024,
  item: 400 * 1024,
  transaction: 4 * 1024 * 1024,
  transactionWrites: 100,
  page: 1024 * 1024,
  /** Ours: an update expression of DynamoDB holds 4 KB, which this many names never fill. */
  addedAttributes: 100,
} as const;

const indexAttributes = Object.values(indexKeys).flatMap(({ pk, sk }) => [
  { name: pk, most: limits.partitionKey },
  { name: sk, most: limits.sortKey },
]);

const keyAttributes = new Set(['pk', 'sk', ...indexAttributes.map(({ name }) => name)]);

/** @throws {LimitExceeded} unless it is a string of 1 to that many bytes */
export const checkKeyText = (text: unknown, name: string, most: number): void => {
  if (typeof text !== 'string' || text === '') throw new LimitExceeded(`${name} must be a string that is not empty`);
  if (!text.isWellFormed()) throw new LimitExceeded(`${name} is not well-formed Unicode`);
  if (utf8Bytes(text) > most) throw new LimitExceeded(`${name} has more than ${most} bytes`);
};

/** @throws {LimitExceeded} when DynamoDB would refuse the key */
export const checkKey = ({ pk, sk }: Key): void => {
  checkKeyText(pk, 'pk', limits.partitionKey);
  checkKeyText(sk, 'sk', limits.sortKey);
};

const checkIndexAttributes = (attributes: Readonly<Record<string, unknown>>): void => {
  for (const { name, most } of indexAttributes) {
    if (Object.hasOwn(attributes, name)) checkKeyText(attributes[name], name, most);
  }
};

/**
 * The bytes of an item as it will be stored.
 * @throws {LimitExceeded} when a key is malformed, a value is not JSON, or the item has more than 400 KB
 */
export const checkItem = (item: Item): number => {
  checkKey(item);
  checkIndexAttributes(item);
  const bytes = attributeBytes(item);
  if (bytes > limits.item) throw new LimitExceeded(`an item has ${bytes} bytes, more than ${limits.item}`);
  return bytes;
};

const checkCondition = (condition: Condition | undefined): void => {
  if (!condition || !('version' in condition)) return;
  if (!Number.isSafeInteger(condition.version) || condition.version < 0) {
    throw new LimitExceeded('a condition compares a version that is not a whole number');
  }
};

/** The bytes of what an `add` carries. */
const checkAdd = ({ add, amounts, set = {} }: Extract<Write, { readonly add: Key }>): number => {
  const names = [...Object.keys(amounts), ...Object.keys(set)];
  if (names.length > limits.addedAttributes)
    throw new LimitExceeded(`an add names ${names.length} attributes, more than ${limits.addedAttributes}`);
  if (new Set(names).size < names.length) throw new LimitExceeded('an add names an attribute twice');
  for (const name of ['pk', 'sk', 'version']) {
    if (names.includes(name)) throw new LimitExceeded(`an add must not name ${name}`);
  }
  for (const [name, amount] of Object.entries(amounts)) {
    if (keyAttributes.has(name)) throw new LimitExceeded(`an add must not count in ${name}`);
    // Binary and decimal sums of fractions differ, and the two adapters would.
    if (!Number.isSafeInteger(amount)) throw new LimitExceeded(`the amount of ${name} is not a whole number`);
  }
  checkKey(add);
  checkIndexAttributes(set);
  return attributeBytes({ pk: add.pk, sk: add.sk, ...amounts, ...set });
};

const checkWrite = (write: Write): number => {
  checkCondition(write.if);
  if ('put' in write) return checkItem({ ...write.put, version: 1 });
  if ('add' in write) return checkAdd(write);
  const { pk, sk } = keyOf(write);
  checkKey({ pk, sk });
  return attributeBytes({ pk, sk });
};

/** The key that a write touches. */
export const keyOf = (write: Write): Key => {
  if ('put' in write) return write.put;
  if ('delete' in write) return write.delete;
  return 'check' in write ? write.check : write.add;
};

/** A name for a key that no other key has. */
export const keyName = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/**
 * What both adapters refuse before they look at what is stored.
 * @throws {LimitExceeded} when DynamoDB would refuse the transaction as malformed or too large
 */
export const checkTransaction = (writes: readonly Write[]): void => {
  if (writes.length === 0) throw new LimitExceeded('a transaction has no writes');
  if (writes.length > limits.transactionWrites) {
    throw new LimitExceeded(`a transaction has ${writes.length} writes, more than ${limits.transactionWrites}`);
  }
  const bytes = writes.reduce((sum, write) => sum + checkWrite(write), 0);
  if (bytes > limits.transaction) {
    throw new LimitExceeded(`a transaction has ${bytes} bytes, more than ${limits.transaction}`);
  }
  if (new Set(writes.map((write) => keyName(keyOf(write)))).size < writes.length) {
    throw new LimitExceeded('a transaction touches one item twice');
  }
};
