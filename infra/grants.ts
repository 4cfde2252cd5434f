import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { indexKeys } from '../shared/data/table/index-keys.ts';
import { explainWildcard } from './explained.ts';
import type { Machine, Permission } from './permissions.ts';
import type { Stage } from './stage.ts';

/** What permissions are about. */
export interface Resources {
  /** The stack of the functions. */
  readonly stack: Stack;
  readonly table: ITable;
  readonly bucket: Bucket;
  /** Of the table and the bucket. */
  readonly key: IKey;
  readonly stage: Stage;
}

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];

const keyReads = ['kms:Decrypt', 'kms:DescribeKey'];
const keyWrites = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const allow = (actions: readonly string[], resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] });

/** The key is used by DynamoDB or S3 on behalf of the function, never by the function itself. */
const keyUse = (actions: readonly string[], { key, stack }: Resources): PolicyStatement => {
  const services = [`dynamodb.${stack.region}.amazonaws.com`, `s3.${stack.region}.amazonaws.com`];
  const statement = allow(actions, [key.keyArn]);
  statement.addCondition('StringEquals', { 'kms:ViaService': services });
  return statement;
};

const ofTable = (wish: NonNullable<Permission['table']>, resources: Resources): readonly PolicyStatement[] => {
  const { tableArn } = resources.table;
  const indexArns = Object.keys(indexKeys).map((index) => `${tableArn}/index/${index}`);
  return [
    allow(reads, [tableArn, ...indexArns]),
    ...(wish === 'readWrite' ? [allow(writes, [tableArn])] : []),
    keyUse([...keyReads, ...(wish === 'readWrite' ? keyWrites : [])], resources),
  ];
};

const ofFiles = (resources: Resources): readonly PolicyStatement[] => {
  const { bucketArn } = resources.bucket;
  return [
    // Keys of evidence are made of ids that only exist at run time.
    allow(['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'], [`${bucketArn}/*`]),
    allow(['s3:ListBucketVersions'], [bucketArn]),
    keyUse(['kms:Decrypt', 'kms:GenerateDataKey'], resources),
  ];
};

/** SES knows the address itself or its whole domain. */
const ofMail = ({ stage, stack }: Resources): readonly PolicyStatement[] => {
  const sender = /<(.+)>/.exec(stage.mailFrom)?.[1] ?? stage.mailFrom;
  const identities = [sender, sender.slice(sender.indexOf('@') + 1)];
  return [
    allow(
      ['ses:SendEmail'],
      identities.map((name) => stack.formatArn({ service: 'ses', resource: 'identity', resourceName: name })),
    ),
  ];
};

/** Gives a function what its row says of table, files and mail, and no more. */
export const grant = (target: LambdaFunction, permission: Permission, resources: Resources): void => {
  const statements = [
    ...(permission.table ? ofTable(permission.table, resources) : []),
    ...(permission.files ? ofFiles(resources) : []),
    ...(permission.mail ? ofMail(resources) : []),
  ];
  for (const statement of statements) target.addToRolePolicy(statement);
  if (permission.files) {
    const { bucket } = resources;
    // The name under which the other stack sees the bucket.
    const evidence = `${Stack.of(bucket).exportValue(bucket.bucketArn)}/*`;
    explainWildcard(target.role ?? target, evidence, 'Keys of evidence are made of ids that only exist at run time.');
  }
};

/** The variables by which the adapters of `functions/aws` find what the row grants. */
export const environmentOf = (
  permission: Permission,
  { table, bucket, stage }: Resources,
): Readonly<Record<string, string>> => ({
  BASE_URL: stage.baseUrl,
  ...(permission.table ? { TABLE_NAME: table.tableName } : {}),
  ...(permission.files ? { BUCKET_NAME: bucket.bucketName } : {}),
  ...(permission.mail ? { MAIL_FROM: stage.mailFrom } : {}),
});

export type Machines = Readonly<Record<Machine, StateMachine>>;

/** Lets a function start the machines of its row, complete what they wait for, or follow what became of them. */
export const grantMachines = (
  target: LambdaFunction,
  { starts = [], follows = [], completes }: Permission,
  machines: Machines,
) => {
  const stack = Stack.of(target);
  const names = [...new Set([...starts, ...follows])];
  if (names.length === 0) return;
  const arns = names.map((name) => machines[name].stateMachineArn);
  const started = starts.map((name) => machines[name].stateMachineArn);
  if (started.length > 0) {
    target.addToRolePolicy(allow(['states:StartExecution', ...(completes ? ['states:SendTaskSuccess'] : [])], started));
  }
  const executions = names.map((name) =>
    stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${machines[name].stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
  // To see whether an execution that exists already is the same one, or where it failed: its name is only known at run time.
  const looks = [
    ...(starts.length > 0 ? ['states:DescribeExecution'] : []),
    ...(follows.length > 0 ? ['states:GetExecutionHistory'] : []),
  ];
  target.addToRolePolicy(allow(looks, executions));
  for (const arn of executions) {
    explainWildcard(target.role ?? target, arn, 'Names of executions are made of ids that only exist at run time.');
  }
  const arnByName = Object.fromEntries(names.map((name, index) => [name, arns[index]]));
  target.addEnvironment('STATE_MACHINES', stack.toJsonString(arnByName));
};
