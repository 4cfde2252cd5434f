import { resolve } from 'node:path';
import { lockFolder } from '../store/data-lock.ts';
import { restoreBackup } from '../store/restore.ts';
import { type Command, wordOf } from './command.ts';

export const restore: Command = async (call) => {
  const backup = resolve(wordOf(call, 'restore <folder of a backup>'));
  const lock = lockFolder(call.config.dataFolder);
  try {
    const { items, chains, files, manifest } = await restoreBackup(backup, call.config.dataFolder);
    call.say(`cadangan dari · backup of ${manifest.takenAt}`);
    call.say(`utuh · whole: ${items} butir · items, ${chains} rantai audit · audit chains, ${files} berkas · files`);
    return 0;
  } finally {
    lock.close();
  }
};
