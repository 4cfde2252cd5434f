import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableInput } from '../../shared/data/table/create-table-input.ts';
import { queryInputOf } from '../../shared/data/table/dynamo-query.ts';
import { transactItemOf } from '../../shared/data/table/dynamo-write.ts';
import { attributeBytes } from '../../shared/data/table/item-size.ts';
import { freshKey, rejectionOf } from '../data/contract/fixtures.ts';
import { refusedByDynamodb } from '../data/contract/limits.ts';
import { type DynamodbLocal, startDynamodbLocal } from './dynamodb-local/start.ts';

const tableName = 'capaian';
let local: DynamodbLocal;
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  local = await startDynamodbLocal();
  client = DynamoDBDocumentClient.from(local.client);
  await local.client.send(new CreateTableCommand(createTableInput(tableName)));
});
afterAll(() => local.stop());

/** Items whose size is not plain to see. */
const samples: readonly (readonly [string, Record<string, unknown>])[] = [
  ['texts', { é: 'é😀', empty: '', long: 'x'.repeat(1000) }],
  ['whole numbers', { a: [0, 1, -1, 10, 99, 100, 101, 1000, 12_345, -1_000_000, 2 ** 53 - 1, 1 - 2 ** 53] }],
  ['fractions', { a: [0.1, 0.01, 0.001, 1.5, 10.25, 88.31, -12.3456, 0.1 + 0.2, 1e-7, 1.2345e-20] }],
  ['constants', { a: true, b: false, c: null }],
  ['nested lists and maps', { a: [[], {}, [[{ b: [1, 'x', { c: null }] }]]], d: { e: { f: {} } } }],
  ['a plan', { doc: { objectives: [{ id: 'o1', weight: 3_333, indicators: [{ target: 95.5, unit: '%' }] }] } }],
];

describe('the limits that both tables keep', () => {
  it.each(refusedByDynamodb)('are those of DynamoDB for %s', async (_, writes) => {
    const TransactItems = writes.map((write) => transactItemOf(write, { tableName, version: 0 }));
    const error = await rejectionOf(client.send(new TransactWriteCommand({ TransactItems })));
    expect(['ValidationException', 'TransactionCanceledException']).toContain(error.name);
    if (error.name !== 'TransactionCanceledException') return;
    const reasons = (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [];
    expect(reasons.map(({ Code }) => Code)).toContain('ValidationError');
  });

  it.each(samples)('count %s to the byte', async (_, extra) => {
    const item = { ...freshKey(), ...extra, fill: '' };
    const room = 409_600 - attributeBytes(item);
    const fits = { ...item, fill: 'x'.repeat(room) };
    await client.send(new PutCommand({ TableName: tableName, Item: fits }));
    const tooLarge = new PutCommand({ TableName: tableName, Item: { ...fits, fill: `${fits.fill}x` } });
    expect(await rejectionOf(client.send(tooLarge))).toMatchObject({ name: 'ValidationException' });
  });

  it('leave a consistent read of an index to nobody', async () => {
    const input = { ...queryInputOf({ index: 'gsi1', pk: 'x' }, tableName), ConsistentRead: true };
    expect(await rejectionOf(client.send(new QueryCommand(input)))).toMatchObject({ name: 'ValidationException' });
  });
});
