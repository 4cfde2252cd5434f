import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Dependencies } from '../dependencies.ts';
import { deliverJournal } from '../outbox/deliver-journal.ts';

interface Journal {
  readonly agencyId: string;
  readonly journalId: string;
}

const textIn = (document: Readonly<Record<string, AttributeValue>>, name: string): string => {
  const text = document[name]?.S;
  if (text === undefined) throw new Error(`outbox row: want text in ${name}, got none`);
  return text;
};

/** A new outbox row says only which journal has something to tell; what and in which order is read from the table. */
const journalOf = ({ dynamodb }: DynamoDBRecord): Journal => {
  const document = dynamodb?.NewImage?.doc?.M ?? {};
  return { agencyId: textIn(document, 'agencyId'), journalId: textIn(document, 'journalId') };
};

const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

/** Journals are delivered in the order of their first row, each once. */
const byJournal = (records: readonly DynamoDBRecord[]): readonly (readonly DynamoDBRecord[])[] => [
  ...Map.groupBy(records, (record) => {
    const { agencyId, journalId } = journalOf(record);
    return JSON.stringify([agencyId, journalId]);
  }).values(),
];

/**
 * Delivers what the stream of the table tells of new outbox rows. A journal that fails doesn't keep the others of its
 * batch waiting; its first record is given back, and Lambda tries again from there.
 */
export const deliverFromStream =
  (deps: Dependencies) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed: { itemIdentifier: string }[] = [];
    for (const records of byJournal(event.Records)) {
      const [first] = records;
      if (!first) continue;
      try {
        await deliverJournal(journalOf(first), deps);
      } catch (error) {
        deps.log('delivery-failed', { journalId: journalOf(first).journalId, error });
        failed.push({ itemIdentifier: sequenceOf(first) });
      }
    }
    return { batchItemFailures: failed };
  };
