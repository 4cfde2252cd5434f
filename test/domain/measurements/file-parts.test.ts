import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileParts } from '../../../shared/domain/measurements/file-parts.ts';

const half = 524_288;

describe('the parts of a file', () => {
  it.each([
    [1, [1]],
    [half, [half]],
    [half + 1, [half, 1]],
  ])('of %s bytes are of half a megabyte but the last', (size, sizes) => {
    expect(fileParts(size).map((part) => part.size)).toEqual(sizes);
  });

  it('cover it without gap or overlap', () => {
    const covers = (size: number): void => {
      let reached = 0;
      for (const [index, part] of fileParts(size).entries()) {
        expect([part.number, part.from]).toEqual([index + 1, reached]);
        reached += part.size;
      }
      expect(reached).toBe(size);
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_485_760 }), covers));
  });
});
