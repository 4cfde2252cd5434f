import { randomBytes } from 'node:crypto';
import { Conflict, type Table } from '../shared/ports/table.ts';
import { localKeys } from './local-keys.ts';

/**
 * A value that is made once and kept in the table: keys are never in code, and survive a restart.
 * Two processes that start at the same time come to the same value.
 */
export const storedOnce = async <T>(table: Table, name: string, make: () => Promise<T> | T): Promise<T> => {
  const key = localKeys.secret(name);
  const found = await table.get(key);
  if (found) return found.value as T;
  const value = await make();
  try {
    await table.transact([{ put: { ...key, value }, if: { absent: true } }]);
    return value;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return (await table.get(key))?.value as T;
  }
};

/** 256 random bits under this name, for signing. */
export const storedSecret = async (table: Table, name: string): Promise<Buffer> =>
  Buffer.from(await storedOnce(table, name, () => randomBytes(32).toString('base64url')), 'base64url');
