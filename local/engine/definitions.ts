import { createHash } from 'node:crypto';
import { loadMachine, type MachineSource } from './machine/load-machine.ts';
import type { Machine } from './machine/machine.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A machine with the hash under which its definition is kept. */
export interface CurrentMachine {
  readonly source: MachineSource;
  readonly hash: string;
  readonly machine: Machine;
}

export interface Definitions {
  /** Every machine that can be started. */
  sources(): readonly MachineSource[];
  /**
   * Adds a machine to those that can be started, or replaces it.
   * @throws {MachineRefused} when it uses anything that the engine does not know
   */
  add(source: MachineSource): void;
  /** The machine of that name as this program has it. */
  current(name: string): CurrentMachine | undefined;
  /** The machine with which an execution was started: an execution keeps its definition when the program changes. */
  byHash(hash: string): Machine;
}

/**
 * Loads the machines of this program.
 * @param readOld the stored text of a definition that this program no longer has
 * @throws {MachineRefused} when a machine uses anything that the engine does not know
 */
export const openDefinitions = (
  sources: readonly MachineSource[],
  operations: Iterable<string>,
  readOld: (hash: string) => MachineSource,
): Definitions => {
  const known = new Set(operations);
  const current = new Map(
    sources.map((source) => [source.name, { source, hash: hashOf(source.text), machine: loadMachine(source, known) }]),
  );
  const loaded = new Map([...current.values()].map(({ hash, machine }) => [hash, machine]));
  return {
    sources: () => [...current.values()].map(({ source }) => source),
    add: (source) => {
      const machine = loadMachine(source, known);
      // With the name, since two machines that were added may have the same text.
      const hash = hashOf(JSON.stringify([source.name, source.text]));
      current.set(source.name, { source, hash, machine });
      loaded.set(hash, machine);
    },
    current: (name) => current.get(name),
    byHash: (hash) => {
      const machine = loaded.get(hash) ?? loadMachine(readOld(hash));
      loaded.set(hash, machine);
      return machine;
    },
  };
};
