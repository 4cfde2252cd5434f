import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathOf } from '../../../../local/disk-files.ts';
import { localKeys } from '../../../../local/local-keys.ts';
import { openSqliteTable } from '../../../../local/sqlite-table.ts';
import { commit } from '../../../../shared/data/journal.ts';

/**
 * A process that writes numbered records into a folder of data until it is killed, as the server would: each with its
 * entry in the chain of the audit, every fourth with a file that is on the disk before the table knows it. It tells each
 * number only after it was acknowledged.
 */
const [folder = '', run = ''] = process.argv.slice(2);
const table = openSqliteTable(join(folder, 'capaian.sqlite'));

const writeFile = (key: string) => {
  const content = Buffer.from(`isi ${key}`.repeat(500));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = pathOf(join(folder, 'files'), key, sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { put: { ...localKeys.file(key), file: { sha256, size: content.length, contentType: 'text/plain' } } };
};

const writeOne = async (lane: number, number: number): Promise<void> => {
  const name = `${run}-${lane}-${number}`;
  const change = { agencyId: 'contoh', journalId: `case-${lane}`, action: 'write', actorId: 'system', events: [] };
  const writes = [
    { put: { pk: 'left', sk: name, text: 'x'.repeat(1_000) }, if: { absent: true } as const },
    { put: { pk: 'right', sk: name } },
    ...(number % 4 === 0 ? [writeFile(`bukti/${name}`)] : []),
  ];
  await commit(table, { ...change, writes }, { now: new Date().toISOString() });
  process.stdout.write(`${name}\n`);
};

const writeForEver = async (lane: number): Promise<void> => {
  for (let number = 0; ; number += 1) await writeOne(lane, number);
};

await Promise.all(Array.from({ length: 6 }, (_, lane) => writeForEver(lane)));
