import { SFNClient, type SFNClientConfig } from '@aws-sdk/client-sfn';
import { type Door, openDoor } from '../../../local/door/door.ts';
import { askOperator } from '../../../local/door/operations/machines.ts';
import { type Engine, openEngine } from '../../../local/engine/engine.ts';
import type { MachineSource } from '../../../local/engine/machine/load-machine.ts';
import { openSqliteTable, type SqliteTable } from '../../../local/sqlite-table.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { definitionOf, task, tokenTask } from '../engine/definition.ts';
import { testClock } from '../engine/open-example.ts';

export const operatorKey = 'kunci-operator-contoh';
export const machineArn = (name: string): string => `arn:aws:states:local:000000000000:stateMachine:${name}`;
export const executionArn = (machine: string, name: string): string =>
  `arn:aws:states:local:000000000000:execution:${machine}:${name}`;

/** The product's only machine: it waits for a person to decide. */
const approval = {
  ...definitionOf({ Ask: tokenTask('holdTask') }),
  name: 'approval',
};

/** A definition of the operator's own, which waits for the operator. */
export const asking = definitionOf({ Hold: tokenTask(askOperator) }).text;

/** A definition that is through at once. */
export const quick = definitionOf({ Done: { Type: 'Pass', Output: { done: true }, End: true } }).text;

/** A definition that invokes one of the product's steps. */
export const naming = (operation: string): string => definitionOf({ Step: task(operation) }).text;

export interface ExampleDoor {
  readonly door: Door;
  readonly engine: Engine;
  readonly clock: ReturnType<typeof testClock>;
  readonly sfn: SFNClient;
  /** The tokens that the product keeps on the server, in the order of the waits. */
  readonly humanTokens: readonly string[];
  readonly log: readonly string[];
  client(config?: SFNClientConfig): SFNClient;
  /** What the operator did in an agency: operation, arn and outcome. */
  audited(agencyId?: string): Promise<readonly string[]>;
}

const openDoors: { close(): Promise<void> }[] = [];

export const closeDoors = async (): Promise<void> => {
  for (const one of openDoors.splice(0)) await one.close();
};

const openProduct = (table: SqliteTable, machines: readonly MachineSource[]) => {
  const clock = testClock();
  const humanTokens: string[] = [];
  const engine = openEngine({
    store: table,
    machines,
    operations: ['holdTask', 'settleTask', 'finaliseResult', askOperator],
    invoke: async (operation, payload) => {
      if (operation === 'holdTask') humanTokens.push((payload as { token: string }).token);
      return null;
    },
    clock,
  });
  return { clock, humanTokens, engine };
};

const clientFor = (url: string, config: SFNClientConfig = {}): SFNClient =>
  new SFNClient({
    endpoint: url,
    region: 'local',
    maxAttempts: 1,
    credentials: { accessKeyId: 'operator', secretAccessKey: operatorKey },
    ...config,
  });

/** A door over an engine with one machine of the product, and an SDK client with the operator's key. */
export const openExampleDoor = async (
  table = openSqliteTable(':memory:'),
  machines: readonly MachineSource[] = [approval],
): Promise<ExampleDoor> => {
  const { clock, humanTokens, engine } = openProduct(table, machines);
  const log: string[] = [];
  const door = await openDoor({
    port: 0,
    key: operatorKey,
    engine,
    table,
    clock,
    agencyIds: ['contoh', 'lain'],
    onChange: () => void engine.runDue(),
    log: (event, facts) => log.push(`${event} ${String(facts.code ?? facts.machine ?? facts.error)}`),
  });
  const sfn = clientFor(door.url);
  openDoors.push({
    close: async () => {
      sfn.destroy();
      await door.close();
    },
  });
  return {
    door,
    engine,
    clock,
    sfn,
    humanTokens,
    log,
    client: (config) => clientFor(door.url, config),
    audited: async (agencyId = 'contoh') => {
      const { entries } = await auditPage(table, { agencyId, journalId: 'operator' });
      return entries.map(({ actorId, action, facts }) => `${actorId} ${action} ${facts.arn} ${facts.outcome}`);
    },
  };
};
