import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { indexKeys } from './index-keys.ts';

const keySchema = (pk: string, sk: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

/** The shape of the table: what a test creates, and what the deployed one is compared with. */
export const createTableInput = (tableName: string): CreateTableCommandInput => {
  const names = ['pk', 'sk', ...Object.values(indexKeys).flatMap(({ pk, sk }) => [pk, sk])];
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: keySchema('pk', 'sk'),
    GlobalSecondaryIndexes: Object.entries(indexKeys).map(([index, { pk, sk }]) => ({
      IndexName: index,
      KeySchema: keySchema(pk, sk),
      Projection: { ProjectionType: 'ALL' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  };
};
