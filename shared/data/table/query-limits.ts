import { LimitExceeded, type Query } from '../../ports/table.ts';
import { checkKeyText, limits } from './item-limits.ts';

/** Sort keys compare by their UTF-8 bytes; strings of JavaScript would compare by UTF-16 units. */
const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Whether the sort key is one that the query asks for. */
export const isInRange = (sk: string, range: Query['sk']): boolean => {
  if (!range) return true;
  if ('beginsWith' in range) return sk.startsWith(range.beginsWith);
  return compareKeys(sk, range.from) >= 0 && compareKeys(sk, range.to) <= 0;
};

const checkRange = (range: NonNullable<Query['sk']>): void => {
  if ('beginsWith' in range) {
    checkKeyText(range.beginsWith, 'beginsWith', limits.sortKey);
    return;
  }
  checkKeyText(range.from, 'from', limits.sortKey);
  checkKeyText(range.to, 'to', limits.sortKey);
  if (compareKeys(range.from, range.to) > 0) throw new LimitExceeded('from comes after to');
};

/** @throws {LimitExceeded} when DynamoDB would refuse the query as malformed */
export const checkQuery = (query: Query): void => {
  checkKeyText(query.pk, 'pk', limits.partitionKey);
  if (query.sk) checkRange(query.sk);
  if (query.limit !== undefined && !(Number.isSafeInteger(query.limit) && query.limit > 0)) {
    throw new LimitExceeded('limit must be a whole number from 1');
  }
  if (query.consistent && query.index) throw new LimitExceeded('an index is never strongly consistent');
};
