import { setTimeout as delay } from 'node:timers/promises';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, type Key, LimitExceeded, type Table } from '../ports/table.ts';
import { cursorAfter } from './table/cursor.ts';
import { batchGet } from './table/dynamo-batch-get.ts';
import { queryInputOf } from './table/dynamo-query.ts';
import { type DynamoEffects, transact } from './table/dynamo-transact.ts';
import { checkKey, keyOf } from './table/item-limits.ts';

export interface DynamoTableOptions {
  /** The SDK's retries of throttled or lost requests are the client's configuration. */
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** Waits before an attempt is repeated, for tests. */
  readonly wait?: (attempt: number) => Promise<void>;
}

const firstWaitMs = 25;

/** Twice as long each time, at random, so that those who met don't meet again. */
const waitAtRandom = async (attempt: number): Promise<void> => {
  await delay(Math.random() * firstWaitMs * 2 ** attempt);
};

/** What our own limits let through and DynamoDB refuses is refused all the same, as the port says. */
const refusing = async <T>(request: Promise<T>): Promise<T> => {
  try {
    return await request;
  } catch (error) {
    if ((error as Error).name !== 'ValidationException') throw error;
    throw new LimitExceeded(`DynamoDB refuses the request: ${(error as Error).message}`, { cause: error });
  }
};

/** The table in DynamoDB. `createTableInput` has its shape. */
export const dynamoTable = ({ client, tableName, wait = waitAtRandom }: DynamoTableOptions): Table => {
  const effects: DynamoEffects = { client, tableName, wait };

  const get = async ({ pk, sk }: Key): Promise<Item | undefined> => {
    checkKey({ pk, sk });
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true }));
    return Item as Item | undefined;
  };

  return {
    get: (key) => refusing(get(key)),
    getMany: async (keys) => {
      for (const key of keys) checkKey(key);
      return refusing(batchGet(keys, effects));
    },
    query: async (query) => {
      const { Items, LastEvaluatedKey } = await refusing(client.send(new QueryCommand(queryInputOf(query, tableName))));
      const items = (Items ?? []) as Item[];
      return LastEvaluatedKey ? { items, cursor: cursorAfter(LastEvaluatedKey as Item, query) } : { items };
    },
    transact: (writes) => refusing(transact(writes, (write) => get(keyOf(write)), effects)),
  };
};
