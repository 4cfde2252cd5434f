import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeBytes } from '../../shared/data/table/item-size.ts';

/** Found by filling items up to 400 KB in DynamoDB Local 3.3.1 and seeing which byte it refused. */
const measured: readonly (readonly [unknown, number])[] = [
  ['', 0],
  ['é', 2],
  [true, 1],
  [null, 1],
  [0, 1],
  [1, 2],
  [10, 2],
  [12, 2],
  [123, 3],
  [1234, 3],
  [-12, 3],
  [0.5, 2],
  [1.5, 3],
  [100200, 3],
  [123.456, 5],
  [1e-7, 2],
  [1_000_000_000_000, 2],
  [12_345_678_901, 7],
  [9_007_199_254_740_991, 9],
  [-9_007_199_254_740_991, 10],
  [[], 3],
  [{}, 3],
  [[1], 6],
  [[1, 2], 9],
  [[[1]], 10],
  [{ a: 1 }, 7],
  [{ a: 1, bb: 2 }, 12],
  [{ a: { b: 'xyz' } }, 13],
];

describe('the bytes of an item', () => {
  it.each(measured)('of the value %j are as DynamoDB counts them', (value, bytes) => {
    expect(attributeBytes({ e: value })).toBe(1 + bytes);
  });

  it('count names in UTF-8', () => {
    expect(attributeBytes({ é: '', '😀': '' })).toBe(6);
  });

  it('count the pairs of digits of whole numbers', () => {
    const property = fc.property(fc.maxSafeInteger(), (value) => {
      let rest = Math.abs(value);
      while (rest > 0 && rest % 100 === 0) rest /= 100;
      let pairs = 0;
      for (; rest > 0; rest = Math.floor(rest / 100)) pairs += 1;
      expect(attributeBytes({ n: value })).toBe(1 + 1 + pairs + (value < 0 ? 1 : 0));
    });
    fc.assert(property, { examples: [[0], [100], [1000], [-1_000_000]] });
  });
});
