import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Condition, Item, Key, Write } from '../../ports/table.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What the table is called, and which version a put without a version in its condition replaces (0: none). */
export interface Assumption {
  readonly tableName: string;
  readonly version: number;
}

interface Expression {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const versionIs = (version: number): Expression =>
  version === 0
    ? { text: 'attribute_not_exists(#version)', names: { '#version': 'version' }, values: {} }
    : { text: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } };

const expressionOf = (condition: Condition | undefined): Expression => {
  if (!condition) return { text: '', names: {}, values: {} };
  if ('version' in condition) {
    return { ...versionIs(1), values: { ':version': condition.version } };
  }
  const text = 'absent' in condition ? 'attribute_not_exists(#pk)' : 'attribute_exists(#pk)';
  return { text, names: { '#pk': 'pk' }, values: {} };
};

/** DynamoDB refuses empty maps of names and values. */
const unlessEmpty = <N extends string>(name: N, map: Readonly<Record<string, unknown>>) =>
  (Object.keys(map).length > 0 ? { [name]: map } : {}) as Partial<Record<N, Record<string, never>>>;

const conditional = ({ text, names, values }: Expression) => ({
  ...(text === '' ? {} : { ConditionExpression: text }),
  ...unlessEmpty('ExpressionAttributeNames', names),
  ...unlessEmpty('ExpressionAttributeValues', values),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** Whether a put goes on from whichever version it meets. */
export const isOpenPut = (write: Write): boolean => 'put' in write && (write.if === undefined || 'present' in write.if);

const putOf = (put: Item, condition: Condition | undefined, { tableName, version }: Assumption): TransactItem => {
  const replaced = condition && 'version' in condition ? condition.version : version;
  const expected = condition && !('present' in condition) ? expressionOf(condition) : versionIs(version);
  return { Put: { TableName: tableName, Item: { ...put, version: replaced + 1 }, ...conditional(expected) } };
};

const keyOnly = ({ pk, sk }: Key): Key => ({ pk, sk });

const updateOf = (write: Extract<Write, { readonly add: Key }>, tableName: string): TransactItem => {
  const added = Object.entries({ ...write.amounts, version: 1 });
  const set = Object.entries(write.set ?? {});
  const expected = expressionOf(write.if);
  const adds = added.map((_, index) => `#a${index} :a${index}`).join(', ');
  const sets = set.map((_, index) => `#s${index} = :s${index}`).join(', ');
  return {
    Update: {
      TableName: tableName,
      Key: keyOnly(write.add),
      UpdateExpression: sets === '' ? `ADD ${adds}` : `ADD ${adds} SET ${sets}`,
      ...conditional({
        text: expected.text,
        names: {
          ...expected.names,
          ...Object.fromEntries(added.map(([name], index) => [`#a${index}`, name])),
          ...Object.fromEntries(set.map(([name], index) => [`#s${index}`, name])),
        },
        values: {
          ...expected.values,
          ...Object.fromEntries(added.map(([, amount], index) => [`:a${index}`, amount])),
          ...Object.fromEntries(set.map(([, value], index) => [`:s${index}`, value])),
        },
      }),
    },
  };
};

/** One write in DynamoDB's words. */
export const transactItemOf = (write: Write, assumption: Assumption): TransactItem => {
  const { tableName } = assumption;
  if ('put' in write) return putOf(write.put, write.if, assumption);
  if ('add' in write) return updateOf(write, tableName);
  const expected = conditional(expressionOf(write.if));
  if ('delete' in write) return { Delete: { TableName: tableName, Key: keyOnly(write.delete), ...expected } };
  const { ConditionExpression = '', ...rest } = expected;
  return { ConditionCheck: { TableName: tableName, Key: keyOnly(write.check), ConditionExpression, ...rest } };
};
