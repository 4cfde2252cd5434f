import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Query } from '../../ports/table.ts';
import { positionOf } from './cursor.ts';
import { indexKeys } from './index-keys.ts';
import { checkQuery } from './query-limits.ts';

interface Range {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

const rangeOf = (range: Query['sk']): Range => {
  if (!range) return { text: '', values: {} };
  if ('beginsWith' in range) {
    return { text: ' AND begins_with(#sk, :begin)', values: { ':begin': range.beginsWith } };
  }
  return { text: ' AND #sk BETWEEN :from AND :to', values: { ':from': range.from, ':to': range.to } };
};

const startKeyOf = (query: Query): Record<string, string> | undefined => {
  const position = positionOf(query);
  if (!position) return undefined;
  const { pk, sk, indexSk } = position;
  if (!query.index) return { pk, sk };
  const names = indexKeys[query.index];
  return { pk, sk, [names.pk]: query.pk, [names.sk]: indexSk };
};

/**
 * A query in DynamoDB's words.
 * @throws {LimitExceeded} when DynamoDB would refuse it
 * @throws {BadCursor} when the cursor is none of this query's
 */
export const queryInputOf = (query: Query, tableName: string): QueryCommandInput => {
  checkQuery(query);
  const names = query.index ? indexKeys[query.index] : { pk: 'pk', sk: 'sk' };
  const range = rangeOf(query.sk);
  const start = startKeyOf(query);
  return {
    TableName: tableName,
    KeyConditionExpression: `#pk = :pk${range.text}`,
    ExpressionAttributeNames: { '#pk': names.pk, ...(range.text === '' ? {} : { '#sk': names.sk }) },
    ExpressionAttributeValues: { ':pk': query.pk, ...range.values },
    ScanIndexForward: !query.descending,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: query.consistent ?? false }),
    ...(query.limit === undefined ? {} : { Limit: query.limit }),
    ...(start ? { ExclusiveStartKey: start } : {}),
  };
};
