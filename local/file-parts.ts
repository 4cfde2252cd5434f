import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileParts } from '../shared/domain/measurements/file-parts.ts';

/** Parts of uploads that have not ended, in a folder of their own for each file. */
export interface FileParts {
  /** Puts a part in its place, instead of the same part before. */
  readonly keep: (temporary: string, key: string, number: number) => Promise<void>;
  /** The numbers of the parts that are there in their size. */
  readonly arrived: (key: string, size: number) => Promise<ReadonlySet<number>>;
  /** The bytes of all parts in order. */
  readonly read: (key: string, size: number) => AsyncGenerator<Buffer>;
  readonly remove: (key: string) => Promise<void>;
}

/** Whoever has not gone on with an upload for a week begins anew. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

const forgetAbandoned = async (folder: string, now: number): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < now - keptMs) await rm(path, { recursive: true, force: true });
  }
};

/** Opens the folder of parts, without what was abandoned in it. */
export const openFileParts = async (folder: string, now: number): Promise<FileParts> => {
  await mkdir(folder, { recursive: true });
  await forgetAbandoned(folder, now);
  const folderOf = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex'));
  const pathOf = (key: string, number: number): string => join(folderOf(key), `${number}`);
  const sizeAt = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => undefined))?.size;
  return {
    keep: async (temporary, key, number) => {
      await mkdir(folderOf(key), { recursive: true });
      await rename(temporary, pathOf(key, number));
    },
    arrived: async (key, size) => {
      const parts = fileParts(size);
      const sizes = await Promise.all(parts.map(({ number }) => sizeAt(pathOf(key, number))));
      return new Set(parts.filter((part, index) => sizes[index] === part.size).map(({ number }) => number));
    },
    read: async function* (key, size) {
      for (const { number } of fileParts(size)) yield* createReadStream(pathOf(key, number));
    },
    remove: (key) => rm(folderOf(key), { recursive: true, force: true }),
  };
};
