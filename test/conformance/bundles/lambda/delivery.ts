import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { StreamMapping } from '../packaged/deployment.ts';
import type { Fleet } from './fleet.ts';

/** The event source mapping between the table's stream and its function. */
export interface Delivery {
  /** Hands records on in batches and in their order. What the function gives back is handed to it again. */
  hand(records: readonly DynamoDBRecord[]): Promise<void>;
  /** Every batch that was handed on. */
  readonly batches: readonly DynamoDBStreamEvent[];
  /** How often records were given back. */
  readonly givenBack: () => number;
}

const batchesOf = (records: readonly DynamoDBRecord[], size: number): readonly DynamoDBRecord[][] =>
  Array.from({ length: Math.ceil(records.length / size) }, (_, index) =>
    records.slice(index * size, (index + 1) * size),
  );

/** Lambda goes on from the earliest record that was given back. */
const leftOf = (batch: readonly DynamoDBRecord[], { batchItemFailures }: DynamoDBBatchResponse) => {
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const first = batch.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
  return first < 0 ? [] : batch.slice(first);
};

export const openDelivery = (mapping: StreamMapping, { invoke }: Pick<Fleet, 'invoke'>): Delivery => {
  const batches: DynamoDBStreamEvent[] = [];
  let givenBack = 0;
  const handBatch = async (batch: DynamoDBRecord[], attempt = 1): Promise<void> => {
    const event: DynamoDBStreamEvent = { Records: batch };
    batches.push(event);
    const left = leftOf(batch, (await invoke(mapping.function.name, event)) as DynamoDBBatchResponse);
    if (left.length === 0) return;
    givenBack += 1;
    if (attempt >= mapping.attempts) throw new Error(`${mapping.function.name} gave back ${left.length} records`);
    await handBatch(left, attempt + 1);
  };
  return {
    batches,
    givenBack: () => givenBack,
    hand: async (records) => {
      for (const batch of batchesOf(records, mapping.batchSize)) await handBatch(batch);
    },
  };
};
