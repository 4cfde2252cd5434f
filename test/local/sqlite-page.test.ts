import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPrefix } from '../../local/sqlite/page.ts';

const isBefore = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

const text = fc.string({ unit: 'binary', maxLength: 6 });
const prefix = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 });

describe('the first string after a prefix', () => {
  it('follows what begins with the prefix', () => {
    const property = fc.property(prefix, text, (begin, rest) => {
      const end = afterPrefix(begin);
      if (end !== undefined) expect(isBefore(begin + rest, end)).toBe(true);
    });
    fc.assert(property);
  });

  it('precedes all else that follows the prefix', () => {
    const property = fc.property(prefix, text, (begin, other) => {
      const end = afterPrefix(begin);
      if (other.startsWith(begin) || isBefore(other, begin) || end === undefined) return;
      expect(isBefore(other, end)).toBe(false);
    });
    fc.assert(property);
  });

  it.each([
    ['a#', 'a$'],
    ['a\uD7FF', 'a\uE000'],
    ['a\u{10FFFF}', 'b'],
    ['\u{10FFFF}\u{10FFFF}', undefined],
  ])('after %j is %j', (begin, end) => {
    expect(afterPrefix(begin)).toBe(end);
  });
});
