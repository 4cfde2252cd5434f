import { resolve } from 'node:path';
import { takeBackup } from '../store/backup.ts';
import { type Command, wordOf } from './command.ts';

/** While the server runs, or while it doesn't. Exit code 1 tells of files that were missing already. */
export const backup: Command = async (call) => {
  const target = resolve(wordOf(call, 'backup <new folder>'));
  const { files, missing } = await takeBackup(call.config.dataFolder, target, new Date().toISOString());
  call.say(`${target}: tabel dan ${files} berkas · the table and ${files} files`);
  for (const path of missing) call.say(`  hilang · missing: ${path}`);
  return missing.length === 0 ? 0 : 1;
};
