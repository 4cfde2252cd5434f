import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { benchEvents } from '../../bench/measures.ts';
import { dynamoTable } from '../../shared/data/dynamo-table.ts';
import { createTableInput } from '../../shared/data/table/create-table-input.ts';
import { startDynamodbLocal } from './dynamodb-local/start.ts';

/** More when asked: `EVENTS=500000 test/conformance/dynamodb-local.sh dynamodb-events`. */
const events = Number(process.env.EVENTS ?? 1_000);

it('takes events into DynamoDB with the same values as SQL', { timeout: 600_000 }, async () => {
  const local = await startDynamodbLocal();
  try {
    const tableName = `capaian-${randomUUID()}`;
    await local.client.send(new CreateTableCommand(createTableInput(tableName)));
    const table = dynamoTable({ client: DynamoDBDocumentClient.from(local.client), tableName });
    const { seconds, counts, checked, different } = await benchEvents(table, events);
    console.log(`${events} events, ${(events / seconds).toFixed(0)} a second`, counts);
    expect(different).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  } finally {
    await local.stop();
  }
});
