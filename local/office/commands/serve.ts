import { writeLog } from '../../runtime/write-log.ts';
import { isWebBuilt } from '../../web-pages.ts';
import { openOffice } from '../open-office.ts';
import type { Command } from './command.ts';

/** Serves until it is told to end. */
export const serve: Command = async ({ config, say }) => {
  const office = await openOffice({ config, web: isWebBuilt(), log: writeLog });
  const { kind, fingerprint, validTo, authorityFile } = office.certificate;
  say(`Capaian · ${office.office}`);
  say(`  ${office.baseUrl}/`);
  say(`  sertifikat · certificate: ${kind}, sampai · until ${validTo.toISOString().slice(0, 10)}`);
  if (authorityFile !== undefined)
    say(`  otoritas untuk dipercaya peramban · authority for browsers to trust: ${authorityFile}`);
  say(`  SHA-256 ${fingerprint}`);
  process.send?.('ready');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => resolve());
  });
  await office.close();
  return 0;
};
