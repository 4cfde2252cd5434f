import { limits } from '../limits.ts';

/** A stretch of a file. `number` counts from 1; `from` and `size` are in bytes. */
export interface FileStretch {
  readonly number: number;
  readonly from: number;
  readonly size: number;
}

/** The parts in which a file of that many bytes is sent, in order: all of one size but the last. */
export const fileParts = (size: number): readonly FileStretch[] =>
  Array.from({ length: Math.ceil(size / limits.evidence.part) }, (_, index) => {
    const from = index * limits.evidence.part;
    return { number: index + 1, from, size: Math.min(limits.evidence.part, size - from) };
  });
