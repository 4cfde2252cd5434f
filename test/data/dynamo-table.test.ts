import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoTable } from '../../shared/data/dynamo-table.ts';
import type { Table, Write } from '../../shared/ports/table.ts';
import { failuresOf, rejectionOf } from './contract/fixtures.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
afterAll(() => dynamo.restore());
const key = { pk: 'A#contoh', sk: 'item' };
const waits: number[] = [];
let table: Table;

beforeEach(() => {
  dynamo.reset();
  waits.length = 0;
  const wait = async (attempt: number): Promise<void> => {
    waits.push(attempt);
  };
  table = dynamoTable({ client: dynamo as unknown as DynamoDBDocumentClient, tableName: 'capaian', wait });
});

const named = (name: string, extra: object = {}): Error => Object.assign(new Error(name), { name, ...extra });

const cancelled = (...reasons: readonly object[]): Error =>
  named('TransactionCanceledException', { CancellationReasons: reasons });

const met = (version: number) => ({
  Code: 'ConditionalCheckFailed',
  Item: { pk: { S: key.pk }, sk: { S: key.sk }, version: { N: `${version}` } },
});

const busy = { Code: 'TransactionConflict' };

const sentWrites = () => dynamo.commandCalls(TransactWriteCommand).map(({ args }) => args[0].input.TransactItems);

describe('what is sent to DynamoDB to write', () => {
  it('is a transaction even for one write', async () => {
    dynamo.on(TransactWriteCommand).resolves({});
    await table.transact([{ put: { ...key, n: 1 }, if: { version: 3 } }]);
    expect(dynamo.calls()).toHaveLength(1);
    expect(sentWrites()).toEqual([
      [
        {
          Put: {
            TableName: 'capaian',
            Item: { ...key, n: 1, version: 4 },
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': 3 },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
      ],
    ]);
  });

  it('adds one to the version beside the amounts', async () => {
    dynamo.on(TransactWriteCommand).resolves({});
    await table.transact([{ add: key, amounts: { open: 2 }, set: { at: 'now' } }]);
    expect(sentWrites()[0]?.[0]).toEqual({
      Update: {
        TableName: 'capaian',
        Key: key,
        UpdateExpression: 'ADD #a0 :a0, #a1 :a1 SET #s0 = :s0',
        ExpressionAttributeNames: { '#a0': 'open', '#a1': 'version', '#s0': 'at' },
        ExpressionAttributeValues: { ':a0': 2, ':a1': 1, ':s0': 'now' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    });
  });

  it('deletes and checks by key alone', async () => {
    dynamo.on(TransactWriteCommand).resolves({});
    const other = { pk: 'A#contoh', sk: 'other' };
    await table.transact([{ delete: { ...key, n: 1 } as typeof key }, { check: other, if: { absent: true } }]);
    const [first, second] = sentWrites()[0] ?? [];
    expect(first?.Delete).toEqual({
      TableName: 'capaian',
      Key: key,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    expect(second?.ConditionCheck).toMatchObject({ Key: other, ConditionExpression: 'attribute_not_exists(#pk)' });
  });

  it('is nothing when our limits refuse it', async () => {
    expect(await rejectionOf(table.transact([]))).toMatchObject({ name: 'LimitExceeded' });
    expect(dynamo.calls()).toHaveLength(0);
  });
});

describe('a put without a version in its condition', () => {
  const versionsSent = () => sentWrites().map((items) => items?.[0]?.Put?.Item?.version);

  it('is a first write where nothing is stored', async () => {
    dynamo.on(TransactWriteCommand).resolves({});
    await table.transact([{ put: key }]);
    expect(versionsSent()).toEqual([1]);
  });

  it('goes on from the version that it meets', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled(met(4)))
      .rejectsOnce(cancelled(met(5)))
      .resolves({});
    await table.transact([{ put: key }]);
    expect(versionsSent()).toEqual([1, 5, 6]);
    expect(waits).toEqual([]);
  });

  it('loses when what must be present is not', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'ConditionalCheckFailed' }));
    expect(await failuresOf(table, [{ put: key, if: { present: true } }])).toEqual([{ index: 0, found: undefined }]);
    expect(dynamo.calls()).toHaveLength(1);
  });

  it('loses in the end to writers that are always faster', async () => {
    let version = 0;
    dynamo.on(TransactWriteCommand).callsFake(() => {
      version += 1;
      throw cancelled(met(version));
    });
    dynamo.on(GetCommand).resolves({ Item: { ...key, version: 9 } });
    expect(await failuresOf(table, [{ put: key }])).toEqual([{ index: 0, found: { ...key, version: 9 } }]);
    expect(sentWrites()).toHaveLength(6);
  });

  it('is not blamed for the write that lost', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled(met(2), met(3)));
    const other: Write = { check: { pk: 'A#contoh', sk: 'other' }, if: { absent: true } };
    const failures = await failuresOf(table, [{ put: key }, other]);
    expect(failures).toEqual([{ index: 1, found: { ...key, version: 3 } }]);
  });
});

describe('an item that others write at the same time', () => {
  it('is tried again after a wait', async () => {
    dynamo.on(TransactWriteCommand).rejectsOnce(cancelled(busy)).rejectsOnce(cancelled(busy)).resolves({});
    await table.transact([{ add: key, amounts: { n: 1 } }]);
    expect(waits).toEqual([1, 2]);
  });

  it('is a conflict with what is stored in the end', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'None' }, busy));
    dynamo.on(GetCommand).resolves({ Item: { ...key, version: 7 } });
    const other: Write = { put: { pk: 'A#contoh', sk: 'other' } };
    const failures = await failuresOf(table, [other, { add: key, amounts: { n: 1 } }]);
    expect(failures).toEqual([{ index: 1, found: { ...key, version: 7 } }]);
    expect(dynamo.commandCalls(GetCommand)[0]?.args[0].input).toMatchObject({ Key: key, ConsistentRead: true });
  });

  it('is a fault while the table is throttled', async () => {
    const error = cancelled({ Code: 'ThrottlingError' });
    dynamo.on(TransactWriteCommand).rejects(error);
    expect(await rejectionOf(table.transact([{ put: key }]))).toBe(error);
    expect(sentWrites()).toHaveLength(6);
  });

  it('is a fault when DynamoDB names no reason', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled());
    expect(await rejectionOf(table.transact([{ put: key }]))).toMatchObject({ name: 'TransactionCanceledException' });
  });
});

describe('what DynamoDB refuses', () => {
  it('exceeds a limit, alone or within a transaction', async () => {
    dynamo.on(TransactWriteCommand).rejectsOnce(cancelled({ Code: 'ValidationError', Message: 'too large' }));
    expect(await rejectionOf(table.transact([{ put: key }]))).toMatchObject({ name: 'LimitExceeded' });
    dynamo.on(GetCommand).rejects(named('ValidationException'));
    expect(await rejectionOf(table.get(key))).toMatchObject({ name: 'LimitExceeded' });
  });

  it('is no limit when it is anything else', async () => {
    dynamo.on(QueryCommand).rejects(named('ResourceNotFoundException'));
    expect(await rejectionOf(table.query({ pk: 'x' }))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('what is sent to DynamoDB to read', () => {
  const keysOf = (count: number) => Array.from({ length: count }, (_, index) => ({ pk: 'A#contoh', sk: `${index}` }));
  const batches = () =>
    dynamo.commandCalls(BatchGetCommand).map(({ args }) => args[0].input.RequestItems?.capaian?.Keys?.length);

  it('asks for many items in hundreds', async () => {
    dynamo.on(BatchGetCommand).resolves({});
    await table.getMany(keysOf(250));
    expect(batches()).toEqual([100, 100, 50]);
  });

  it('asks again for what was left unread', async () => {
    const [first, second] = keysOf(2);
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { capaian: [{ ...first }] }, UnprocessedKeys: { capaian: { Keys: [{ ...second }] } } })
      .resolves({ Responses: { capaian: [{ ...second }] } });
    expect(await table.getMany(keysOf(2))).toEqual([first, second]);
    expect(batches()).toEqual([2, 1]);
    expect(waits).toEqual([1]);
  });

  it('gives up when nothing comes any more', async () => {
    dynamo.on(BatchGetCommand).resolves({ UnprocessedKeys: { capaian: { Keys: keysOf(1) } } });
    expect((await rejectionOf(table.getMany(keysOf(1)))).message).toBe('DynamoDB left 1 items unread');
    expect(batches()).toHaveLength(6);
  });

  it('reads an index with its own names', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [] });
    await table.query({ index: 'gsi2', pk: 'p', sk: { from: 'a', to: 'b' }, descending: true, limit: 5 });
    expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input).toEqual({
      TableName: 'capaian',
      IndexName: 'gsi2',
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': 'gsi2pk', '#sk': 'gsi2sk' },
      ExpressionAttributeValues: { ':pk': 'p', ':from': 'a', ':to': 'b' },
      ScanIndexForward: false,
      Limit: 5,
    });
  });

  it('starts an index where the cursor says', async () => {
    const last = { ...key, gsi1pk: 'p', gsi1sk: 's' };
    dynamo.on(QueryCommand).resolves({ Items: [last], LastEvaluatedKey: last });
    const { cursor = '' } = await table.query({ index: 'gsi1', pk: 'p' });
    await table.query({ index: 'gsi1', pk: 'p', cursor });
    expect(dynamo.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual(last);
  });
});
