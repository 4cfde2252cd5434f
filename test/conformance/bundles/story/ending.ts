import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { recount } from '../../../../functions/console/recount.ts';
import { countsOf } from '../../../../shared/data/counts.ts';
import { undeliveredJournals } from '../../../../shared/data/outbox.ts';
import { agencyId } from '../run/office.ts';
import type { World } from '../run/open-world.ts';
import { cycleId, siti } from './siti.ts';

/** Eighteen digits are a NIP. */
const nip = /\d{18}/;

const byUnit = <Counts extends { readonly unitId: string }>(all: readonly Counts[]): readonly Counts[] =>
  [...all].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));

const dataHolds = async ({ ledger, table, as }: World): Promise<void> => {
  const hr = as('wati');
  const { intact, entries } = (await hr.verifyCase({ caseId: siti.caseId })).body;
  ledger.holds(`the chain of ${entries} entries is intact`, intact);
  const { stages } = (await hr.getOverview({ cycleId })).body.total;
  ledger.holds('one year is completed', stages.completed, 1);
  const counted = await countsOf(table, agencyId, cycleId);
  const recounted = await recount({ agencyId, cycleId }, { table });
  ledger.holds('the counters are what a recount gives', byUnit(counted), byUnit(recounted));
  ledger.holds('nothing is undelivered', await undeliveredJournals(table, agencyId), []);
};

const machinesHold = ({ ledger, engine }: World): void => {
  const all = engine.machines().flatMap(({ name }) => engine.list({ machine: name }).executions);
  const failed = all.filter(({ status }) => status !== 'RUNNING' && status !== 'SUCCEEDED');
  ledger.holds(
    `none of ${all.length} executions failed`,
    failed.map(({ machine, error }) => [machine, error]),
    [],
  );
};

const lettersHold = ({ ledger, letters }: World): void => {
  const toSiti = letters.filter(({ to }) => to === 'siti@kantor.example');
  ledger.holds('the employee got letters', toSiti.length > 0);
  ledger.holds('no letter holds a NIP', letters.filter(({ subject, text }) => nip.test(subject + text)).length, 0);
};

const logsHold = ({ ledger, fleet }: World): void => {
  const lines = fleet.logs.map(({ line }) => JSON.parse(line) as { level: string; message: string });
  const errors = lines.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
  ledger.holds('the only error in the logs is the start that was refused', errors, ['delivery-failed']);
  ledger.holds('no line of a log holds a NIP', fleet.logs.filter(({ line }) => nip.test(line)).length, 0);
};

/** Steps of which it used nothing: they refuse what no machine sends. */
const unusedSteps = ['deemTargetsApproved', 'deemReviewAccepted'];
/** No execution of it failed, and an event without its detail is none. */
const unusedJobs = ['runEnded'];

/** Functions that this year had no use for are loaded all the same, and refuse what nobody sends them. */
const idleOnesHold = async ({ ledger, fleet }: World): Promise<void> => {
  const idle = [...fleet.calls].filter(([, times]) => times === 0).map(([name]) => name);
  const refusing = { ZodError: unusedSteps, TypeError: unusedJobs };
  ledger.holds('only these had nothing to do', idle.toSorted(), Object.values(refusing).flat().toSorted());
  for (const [expected, names] of Object.entries(refusing)) {
    for (const name of names) {
      const error = await fleet.invoke(name, {}).catch((thrown: Error) => thrown.name);
      ledger.holds(`${name} is loaded, and refuses an empty payload`, error, expected);
    }
  }
};

/** A function that may only read is refused a write, so the permissions were really looked at. */
const permissionsHold = async ({ ledger, access, cloud, tableName }: World): Promise<void> => {
  ledger.holds('no function lacked a permission', access.denied, []);
  const client = new DynamoDBClient({
    endpoint: cloud.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'audit', secretAccessKey: 'any' },
  });
  const Item = { pk: { S: 'A#contoh' }, sk: { S: 'agency' } };
  const put = client.send(new PutItemCommand({ TableName: tableName, Item }));
  const error = await put.catch((thrown: Error) => thrown.name);
  client.destroy();
  ledger.holds('a function that may only read is refused a write', error, 'AccessDeniedException');
};

/** What must be so after any year. */
export const lookBack = async (world: World): Promise<void> => {
  const { ledger, cloud } = world;
  ledger.chapter('After the year');
  await dataHolds(world);
  machinesHold(world);
  lettersHold(world);
  await idleOnesHold(world);
  logsHold(world);
  await permissionsHold(world);
  ledger.holds('no service failed', cloud.faults, []);
};
