import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../shared/ports/files.ts';

/** An adapter with the way in which a browser would reach it. */
export interface ReachableFiles {
  readonly files: Files;
  /** PUTs bytes to an address as a part is sent. */
  readonly put: (address: string, bytes: Uint8Array) => Promise<number>;
}

const kilobyte = 1024;
/** Two whole parts of 512 KB and one of 1,000 bytes. */
const size = 1024 * kilobyte + 1_000;
const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 9)) % 251);
const file = { contentType: 'application/pdf', size };
const stretches = [
  { number: 1, from: 0, size: 512 * kilobyte },
  { number: 2, from: 512 * kilobyte, size: 512 * kilobyte },
  { number: 3, from: 1024 * kilobyte, size: 1_000 },
];
const sha256 = createHash('sha256').update(bytes).digest('hex');

/** What every store of files keeps to when a file is sent in parts. */
export const describeResumableFiles = (name: string, reach: () => ReachableFiles): void => {
  let made = 0;
  const fresh = (): string => {
    made += 1;
    return `contoh/case-${made}/evidence-${made}`;
  };
  const send = async (key: string, numbers: readonly number[], from = bytes): Promise<void> => {
    const { files, put } = reach();
    for (const part of await files.parts(key, file)) {
      if (!numbers.includes(part.number)) continue;
      expect(await put(part.uploadAddress, from.slice(part.from, part.from + part.size))).toBe(200);
    }
  };
  const arrived = async (key: string): Promise<readonly number[]> =>
    (await reach().files.parts(key, file)).filter((part) => part.arrived).map(({ number }) => number);

  describe(`a file in parts, ${name}`, () => {
    it('has parts of half a megabyte that cover it', async () => {
      const parts = await reach().files.parts(fresh(), file);
      expect(parts.map(({ uploadAddress: _, ...part }) => part)).toEqual(
        stretches.map((part) => ({ ...part, arrived: false })),
      );
      expect(new Set(parts.map(({ uploadAddress }) => uploadAddress)).size).toBe(3);
    });

    it('goes on from the parts that are there', async () => {
      const key = fresh();
      await send(key, [3, 1]);
      expect(await arrived(key)).toEqual([1, 3]);
    });

    it('is nothing while a part is missing', async () => {
      const key = fresh();
      await send(key, [1, 3]);
      await reach().files.join(key, file);
      expect(await reach().files.stat(key)).toBeUndefined();
      expect(await arrived(key)).toEqual([1, 3]);
    });

    it('becomes whole, whatever the order of its parts', async () => {
      const key = fresh();
      await send(key, [3]);
      await send(key, [1, 2]);
      await reach().files.join(key, file);
      expect(await reach().files.stat(key)).toEqual({ size, sha256 });
    });

    it('takes the last of a part that was sent twice', async () => {
      const key = fresh();
      await send(key, [1, 2, 3], new Uint8Array(size));
      await send(key, [1, 2, 3]);
      await reach().files.join(key, file);
      expect(await reach().files.stat(key)).toEqual({ size, sha256 });
    });

    it('stays as it was joined first', async () => {
      const key = fresh();
      await send(key, [1, 2, 3]);
      await Promise.all([reach().files.join(key, file), reach().files.join(key, file)]);
      await send(key, [1, 2, 3], new Uint8Array(size));
      await reach().files.join(key, file);
      expect(await reach().files.stat(key)).toEqual({ size, sha256 });
    });

    it('keeps its parts apart from those of another', async () => {
      const key = fresh();
      await send(key, [1, 2, 3]);
      expect(await arrived(`${key}0`)).toEqual([]);
      expect(await arrived(key.slice(0, -1))).toEqual([]);
    });

    it.each([0, 10 * 1024 * kilobyte + 1, 1.5])('is refused at %s bytes', async (wrong) => {
      await expect(reach().files.parts(fresh(), { ...file, size: wrong })).rejects.toThrow(RangeError);
    });
  });
};
