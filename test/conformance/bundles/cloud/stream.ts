import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import { localAuthorization } from './dynamodb.ts';

/** What is written to the table, in the order in which it was written. */
export interface Stream {
  /** The records since the last call that match the filter of the mapping; waits until so many have come in all. */
  take(expected: number): Promise<readonly DynamoDBRecord[]>;
  /** How many have been taken in all. */
  readonly taken: () => number;
}

interface StreamOptions {
  /** DynamoDB Local. */
  readonly address: string;
  readonly tableName: string;
  readonly isWanted: (record: DynamoDBRecord) => boolean;
}

const patienceMs = 10_000;

const askOf =
  (address: string) =>
  async <T>(operation: string, body: unknown): Promise<T> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        authorization: localAuthorization,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${operation}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

interface Records {
  readonly Records: readonly DynamoDBRecord[];
  readonly NextShardIterator?: string;
}

/** Reads the table's stream from its beginning, as the mapping of the templates starts it. */
export const openStream = async ({ address, tableName, isWanted }: StreamOptions): Promise<Stream> => {
  const ask = askOf(address);
  const { Streams } = await ask<{ Streams: readonly { StreamArn: string }[] }>('ListStreams', { TableName: tableName });
  const [{ StreamArn } = { StreamArn: '' }] = Streams;
  const iterators = new Map<string, string | undefined>();

  const lookForShards = async (): Promise<void> => {
    const { StreamDescription } = await ask<{ StreamDescription: { Shards: readonly { ShardId: string }[] } }>(
      'DescribeStream',
      { StreamArn },
    );
    for (const { ShardId } of StreamDescription.Shards) {
      if (iterators.has(ShardId)) continue;
      const wish = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      const { ShardIterator } = await ask<{ ShardIterator: string }>('GetShardIterator', wish);
      iterators.set(ShardId, ShardIterator);
    }
  };

  const read = async (shard: string): Promise<readonly DynamoDBRecord[]> => {
    const ShardIterator = iterators.get(shard);
    if (ShardIterator === undefined) return [];
    const { Records, NextShardIterator } = await ask<Records>('GetRecords', { ShardIterator });
    iterators.set(shard, NextShardIterator);
    return Records.map((record) => ({ ...record, eventSourceARN: StreamArn }));
  };

  const readAll = async (): Promise<readonly DynamoDBRecord[]> => {
    await lookForShards();
    const found: DynamoDBRecord[] = [];
    for (const shard of iterators.keys()) found.push(...(await read(shard)).filter(isWanted));
    return found;
  };

  let seen = 0;
  return {
    taken: () => seen,
    take: async (expected) => {
      const until = performance.now() + patienceMs;
      const taken: DynamoDBRecord[] = [];
      while (seen < expected) {
        const found = await readAll();
        seen += found.length;
        taken.push(...found);
        if (found.length > 0) continue;
        if (performance.now() > until) throw new Error(`the stream: want ${expected} rows, got ${seen}`);
        await pause(20);
      }
      return taken;
    },
  };
};
