import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoTable } from '../../shared/data/dynamo-table.ts';
import { createTableInput } from '../../shared/data/table/create-table-input.ts';
import { tableContract } from '../data/table-contract.ts';
import { startDynamodbLocal } from './dynamodb-local/start.ts';

tableContract('DynamoDB', async () => {
  const local = await startDynamodbLocal();
  const tableName = `capaian-${randomUUID()}`;
  await local.client.send(new CreateTableCommand(createTableInput(tableName)));
  const table = dynamoTable({ client: DynamoDBDocumentClient.from(local.client), tableName });
  return { table, close: () => local.stop() };
});
