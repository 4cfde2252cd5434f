import type { DatabaseSync } from 'node:sqlite';
import { pathOf } from '../../disk-files.ts';
import { localKeys } from '../../local-keys.ts';

/** A file of evidence as the table knows it. */
export interface KnownFile {
  /** Within the folder of files. */
  readonly path: string;
  readonly sha256: string;
}

/** Every file that the table knows. */
export const knownFiles = function* (table: DatabaseSync): Generator<KnownFile> {
  const prefix = localKeys.file('').pk;
  const rows = table.prepare('SELECT pk, body FROM items WHERE pk > ? AND pk < ? ORDER BY pk');
  for (const { pk, body } of rows.iterate(prefix, `${prefix}\u{10ffff}`)) {
    const { sha256 } = (JSON.parse(String(body)) as { file: { sha256: string } }).file;
    yield { path: pathOf('', String(pk).slice(prefix.length), sha256), sha256 };
  }
};
