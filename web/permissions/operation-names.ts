import type { Operation } from '../../shared/contract/define-operations.ts';
import { slices } from '../../shared/contract/index.ts';
import type { Bilingual } from '../../shared/domain/schemes/scheme.ts';

/** What each operation does, in words, by slice. The build puts the words alone into the browser's file. */
export const operationNames: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = Object.fromEntries(
  Object.entries<Readonly<Record<string, Operation>>>(slices).map(([slice, operations]) => [
    slice,
    Object.fromEntries(Object.entries(operations).map(([id, { summary }]) => [id, summary])),
  ]),
);
