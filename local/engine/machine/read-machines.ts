import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MachineSource } from './load-machine.ts';

const suffix = '.asl.json';

/** The definitions in a folder, by name. */
export const readMachines = (folder: string): readonly MachineSource[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => ({ name: file.slice(0, -suffix.length), text: readFileSync(join(folder, file), 'utf8') }));
