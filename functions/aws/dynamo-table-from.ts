import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoTable } from '../../shared/data/dynamo-table.ts';
import type { Table } from '../../shared/ports/table.ts';
import { type Environment, required } from './environment.ts';

/** The table named by `TABLE_NAME`. */
export const tableFrom = (environment: Environment): Table =>
  dynamoTable({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    tableName: required(environment, 'TABLE_NAME'),
  });
