import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { benchEvents, reportEvents } from '../../bench/measures.ts';
import { dynamoTable } from '../../shared/data/dynamo-table.ts';
import { createTableInput } from '../../shared/data/table/create-table-input.ts';
import { startDynamodbLocal } from './dynamodb-local/start.ts';

/** More when asked: `EVENTS=500000 test/conformance/dynamodb-local.sh dynamodb-events`. */
const events = Number(process.env.EVENTS ?? 1_000);

it('takes events into DynamoDB with the same values as SQL', { timeout: 3_600_000 }, async () => {
  const local = await startDynamodbLocal();
  try {
    const tableName = `capaian-${randomUUID()}`;
    await local.client.send(new CreateTableCommand(createTableInput(tableName)));
    const table = dynamoTable({ client: DynamoDBDocumentClient.from(local.client), tableName });
    const figures = await benchEvents(table, events);
    const { seconds, counts, checked, different } = figures;
    console.log(`${events} events, ${(events / seconds).toFixed(0)} a second`, counts);
    // Few events are for seeing that it works; many are a measurement, which is kept.
    const where = '`test/conformance/dynamodb-local.sh dynamodb-events`, DynamoDB Local in memory';
    if (events >= 100_000) reportEvents({ store: 'dynamodb-local', where }, figures);
    expect(different).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  } finally {
    await local.stop();
  }
});
