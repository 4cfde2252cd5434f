import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOffice, type Office } from './office-data.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));

/** The office that is played and served where none is named. */
export const usualOffice = 'rakumpit';

/** The names of the example offices, the usual one first. */
export const officeNames = (): readonly string[] => {
  const entries = readdirSync(join(data, 'offices'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [usualOffice, ...folders.sort()];
};

/**
 * The example office of that name.
 * @throws when there is none, naming those that there are
 */
export const officeNamed = (name: string): Office => {
  if (!officeNames().includes(name)) {
    throw new Error(`there is no office "${name}"; there are: ${officeNames().join(', ')}`);
  }
  return loadOffice(name === usualOffice ? join(data, name) : join(data, 'offices', name));
};
