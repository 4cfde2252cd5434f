import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, Key } from '../../ports/table.ts';
import { type DynamoEffects, mostAttempts } from './dynamo-transact.ts';
import { keyName } from './item-limits.ts';

/** DynamoDB's most keys a request. */
const largestBatch = 100;

/** What a full answer or a throttled table leaves unread is asked for again, until nothing comes any more. */
const batchOf = async (keys: readonly Key[], { client, tableName, wait }: DynamoEffects): Promise<Item[]> => {
  const items: Item[] = [];
  let unread: readonly Key[] = keys;
  let idle = 0;
  while (unread.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...unread], ConsistentRead: true } } }),
    );
    unread = (UnprocessedKeys?.[tableName]?.Keys ?? []) as Key[];
    const read = (Responses?.[tableName] ?? []) as Item[];
    items.push(...read);
    idle = read.length > 0 ? 0 : idle + 1;
    if (unread.length === 0) break;
    if (idle === mostAttempts) throw new Error(`DynamoDB left ${unread.length} items unread`);
    await wait(idle + 1);
  }
  return items;
};

/** The items that exist, each once, asked for in hundreds. */
export const batchGet = async (keys: readonly Key[], effects: DynamoEffects): Promise<readonly Item[]> => {
  const once = [...new Map(keys.map(({ pk, sk }) => [keyName({ pk, sk }), { pk, sk }])).values()];
  const items: Item[] = [];
  for (let start = 0; start < once.length; start += largestBatch) {
    items.push(...(await batchOf(once.slice(start, start + largestBatch), effects)));
  }
  return items;
};
