import type { CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Conflict, type Item, LimitExceeded, type Write } from '../../ports/table.ts';
import { itemOfAttributes } from './dynamo-attributes.ts';
import { isOpenPut, transactItemOf } from './dynamo-write.ts';
import { checkTransaction } from './item-limits.ts';

export interface DynamoEffects {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** Waits before the next attempt; `attempt` counts from 1. */
  wait(attempt: number): Promise<void>;
}

/** Attempts before a busy item is given up; the waits between them sum up to a second or so. */
export const mostAttempts = 6;

const refusals = new Set(['ValidationError', 'ItemCollectionSizeLimitExceeded']);

const isBusy = ({ Code }: CancellationReason): boolean =>
  Code === 'TransactionConflict' || Code === 'ThrottlingError' || Code === 'ProvisionedThroughputExceeded';

const foundIn = ({ Item }: CancellationReason): Item | undefined => Item && itemOfAttributes(Item);

/** Why DynamoDB cancelled, one reason for each write, or undefined when it committed. */
const attempt = async (
  writes: readonly Write[],
  versions: readonly number[],
  { client, tableName }: DynamoEffects,
): Promise<TransactionCanceledException | undefined> => {
  const TransactItems = writes.map((write, index) =>
    transactItemOf(write, { tableName, version: versions[index] ?? 0 }),
  );
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return undefined;
  } catch (error) {
    if ((error as Error).name !== 'TransactionCanceledException') throw error;
    return error as TransactionCanceledException;
  }
};

/** What no further attempt can change. An open put that met another version than assumed is not lost yet. */
const throwIfFinal = (writes: readonly Write[], reasons: readonly CancellationReason[]): void => {
  const refused = reasons.find(({ Code = '' }) => refusals.has(Code));
  if (refused) throw new LimitExceeded(`DynamoDB refuses the transaction: ${refused.Message}`);
  const failures = writes.flatMap((write, index) => {
    const reason = reasons[index];
    if (reason?.Code !== 'ConditionalCheckFailed') return [];
    const found = foundIn(reason);
    const isLost = !isOpenPut(write) || (write.if !== undefined && found === undefined);
    return isLost ? [{ index, found }] : [];
  });
  if (failures.length > 0) throw new Conflict(failures);
};

/** The reasons that stay after the last attempt. A busy item's error tells nothing of what is stored. */
const givenUp = async (
  writes: readonly Write[],
  error: TransactionCanceledException,
  read: (write: Write) => Promise<Item | undefined>,
): Promise<Error> => {
  const reasons = error.CancellationReasons ?? [];
  const lost = reasons.flatMap(({ Code }, index) => (Code === undefined || Code === 'None' ? [] : [index]));
  const isThrottled = reasons.some((reason) => isBusy(reason) && reason.Code !== 'TransactionConflict');
  if (isThrottled || lost.length === 0) return error;
  const founds = await Promise.all(lost.map((index) => read(writes[index] as Write)));
  return new Conflict(lost.map((index, position) => ({ index, found: founds[position] })));
};

/**
 * Always one TransactWriteItems, also for one write, although PutItem costs half: it carries a token by which DynamoDB
 * recognises a request that the SDK repeats after a lost answer, so that no `add` counts twice and nobody loses a race
 * against themselves.
 *
 * A put must store the version after the one it replaces. With no version in its condition it is tried as the first
 * (or, if it must be present, the second) and, when DynamoDB answers with the stored item, again as the one after that.
 */
export const transact = async (
  writes: readonly Write[],
  read: (write: Write) => Promise<Item | undefined>,
  effects: DynamoEffects,
): Promise<void> => {
  checkTransaction(writes);
  let versions: readonly number[] = writes.map((write) => (isOpenPut(write) && write.if ? 1 : 0));
  for (let count = 1; ; count += 1) {
    const error = await attempt(writes, versions, effects);
    if (!error) return;
    const reasons = error.CancellationReasons ?? [];
    throwIfFinal(writes, reasons);
    if (count === mostAttempts || reasons.length === 0) throw await givenUp(writes, error, read);
    versions = versions.map((version, index) => {
      const reason = reasons[index];
      return reason?.Code === 'ConditionalCheckFailed' ? (foundIn(reason)?.version ?? 0) : version;
    });
    if (reasons.some(isBusy)) await effects.wait(count);
  }
};
