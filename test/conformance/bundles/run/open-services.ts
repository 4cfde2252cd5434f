import { randomBytes } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Engine, openEngine } from '../../../../local/engine/engine.ts';
import { openSqliteTable } from '../../../../local/sqlite-table.ts';
import { dynamoTable } from '../../../../shared/data/dynamo-table.ts';
import { createTableInput } from '../../../../shared/data/table/create-table-input.ts';
import { type DynamodbLocal, startDynamodbLocal } from '../../dynamodb-local/start.ts';
import { accessOf } from '../cloud/access.ts';
import { openBucket } from '../cloud/bucket.ts';
import { openCloud } from '../cloud/cloud.ts';
import { openDynamodb } from '../cloud/dynamodb.ts';
import { openEmail } from '../cloud/email.ts';
import { openStepFunctions } from '../cloud/step-functions.ts';
import { openStream } from '../cloud/stream.ts';
import { matchesPattern } from '../lambda/filter.ts';
import { type Fleet, openFleet } from '../lambda/fleet.ts';
import type { Lead } from '../lambda/moved-date.ts';
import type { Deployment } from '../packaged/deployment.ts';

export type Services = Awaited<ReturnType<typeof openServices>>;

const openTable = async ({ client }: DynamodbLocal, tableName: string) => {
  await client.send(new CreateTableCommand(createTableInput(tableName)));
  const { hostname, port = 80 } = (await client.config.endpoint?.()) ?? { hostname: '' };
  const address = `http://${hostname}:${port}`;
  const table = dynamoTable({ client: DynamoDBDocumentClient.from(client), tableName });
  return { address, table };
};

/** The definitions of the templates on the embedded engine. It calls a function as the machine's role may. */
const engineOf = ({ machines, functions }: Deployment, invoke: Fleet['invoke'], check: Check): Engine => {
  const arns = new Map(machines.flatMap(({ steps }) => Object.entries(steps)));
  return openEngine({
    store: openSqliteTable(':memory:'),
    machines: machines.map(({ name, definition }) => ({ name, text: definition })),
    operations: arns.keys(),
    clock: { now: () => new Date().toISOString() },
    invoke: (operation, payload, { machine }) => {
      const arn = arns.get(operation) ?? '';
      check(machine, 'lambda:InvokeFunction', arn);
      return invoke(functions.find((one) => one.arn === arn)?.name ?? '', payload);
    },
  });
};

type Check = (role: string, action: string, resource: string) => void;

/** The services of AWS around the packaged functions: real table, real engine, and what stands in for the rest. */
export const openServices = async (deployment: Deployment, lead: Lead) => {
  const { tableName, tableArn, functions, machines, mapping } = deployment;
  const secret = randomBytes(30).toString('base64url');
  const access = accessOf(deployment);
  const local = await startDynamodbLocal();
  const { address, table } = await openTable(local, tableName);
  const dynamodb = openDynamodb({ address, tableArn, access });
  const stepFunctions = openStepFunctions({ machines, engine: () => engine, access });
  const email = openEmail(deployment.region, access);
  const bucket = openBucket(secret, access);
  const cloud = await openCloud({
    dynamodb: dynamodb.answer,
    stepFunctions: stepFunctions.answer,
    email: email.answer,
    bucket: bucket.answer,
  });
  const fleet = openFleet({ functions, endpoint: cloud.endpoint, lead, secret });
  const engine: Engine = engineOf(deployment, fleet.invoke, access.check);
  for (const action of ['DescribeStream', 'GetShardIterator', 'GetRecords']) {
    access.check(mapping.function.name, `dynamodb:${action}`, `${tableArn}/stream/latest`);
  }
  const isWanted = (record: unknown): boolean => mapping.patterns.some((pattern) => matchesPattern(record, pattern));
  const stream = await openStream({ address, tableName, isWanted });
  return {
    tableName,
    table,
    access,
    fleet,
    engine,
    stream,
    cloud,
    letters: email.letters,
    counts: dynamodb.counts,
    disturbStarts: stepFunctions.disturb,
    close: async () => {
      await fleet.close();
      await cloud.close();
      await local.stop();
    },
  };
};
