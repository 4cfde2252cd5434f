import type { Clock, Instant } from '../../shared/ports/clock.ts';
import type { Item, Table } from '../../shared/ports/table.ts';
import type { Engine } from '../engine/engine.ts';
import { localKeys, madeMachinePartition } from '../local-keys.ts';

/** A machine that the operator made, as it is in the table. */
export interface MadeMachine {
  readonly name: string;
  readonly definition: string;
  readonly roleArn: string;
  readonly createdAt: Instant;
}

export interface MadeMachines {
  get(name: string): MadeMachine | undefined;
  /** @throws {Conflict} when there is one of that name */
  add(machine: Omit<MadeMachine, 'createdAt'>): Promise<MadeMachine>;
}

interface MadeMachinesOptions {
  readonly table: Table;
  readonly engine: Pick<Engine, 'define' | 'machines'>;
  readonly clock: Clock;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

const stored = async (table: Table): Promise<readonly MadeMachine[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk: madeMachinePartition, consistent: true, ...(cursor ? { cursor } : {}) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items.map(({ machine }) => machine as MadeMachine);
};

/**
 * The operator's own machines. They survive a restart, and never replace one of the product's, not even one that a later
 * version brings along.
 */
export const openMadeMachines = async ({ table, engine, clock, log }: MadeMachinesOptions): Promise<MadeMachines> => {
  const own = new Set(engine.machines().map(({ name }) => name));
  const made = new Map<string, MadeMachine>();
  const define = (machine: MadeMachine): void => {
    engine.define({ name: machine.name, text: machine.definition });
    made.set(machine.name, machine);
  };
  for (const machine of await stored(table)) {
    try {
      if (own.has(machine.name)) throw new Error('the product has a machine of this name now');
      define(machine);
    } catch (error) {
      // The office must open whatever the operator once made; running executions keep their definition.
      log('made-machine-refused', { machine: machine.name, error });
    }
  }
  return {
    get: (name) => made.get(name),
    add: async (wish) => {
      const machine = { ...wish, createdAt: clock.now() };
      await table.transact([{ put: { ...localKeys.madeMachine(machine.name), machine }, if: { absent: true } }]);
      define(machine);
      return machine;
    },
  };
};
