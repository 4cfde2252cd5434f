import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  type ITable,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { indexKeys } from '../shared/data/table/index-keys.ts';
import type { CodeOf } from './bundle.ts';
import { alarmPeriod, HouseAlarm } from './constructs/alarm.ts';
import { type Issuer, SignIn } from './constructs/sign-in.ts';
import type { Stage } from './stage.ts';

export interface DataStackProps extends StackProps {
  readonly stage: Stage;
  readonly code: CodeOf;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

const agencyIssuer = (issuer: NonNullable<Stage['issuer']>): Issuer => ({
  clientId: issuer.audience,
  scope: 'openid profile',
  ...issuer,
  origins: [new URL(issuer.url).origin],
});

const throttles = (table: ITable): MathExpression =>
  new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: {
      reads: table.metric('ReadThrottleEvents', { period: alarmPeriod, statistic: 'sum' }),
      writes: table.metric('WriteThrottleEvents', { period: alarmPeriod, statistic: 'sum' }),
    },
    period: alarmPeriod,
    label: 'Throttled requests',
  });

/** What must outlive everything else: the table, the evidence, the accounts, their key. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly table: ITable;
  readonly bucket: Bucket;
  readonly alarms: Topic;
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, { stage, code, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.table = stage.restored ? this.restoredTable(stage.restored) : this.makeTable();
    this.bucket = this.makeBucket(stage);
    this.alarms = new Topic(this, 'Alarms', { enforceSSL: true });
    this.alarms.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    if (stage.alarmMail !== undefined) this.alarms.addSubscription(new EmailSubscription(stage.alarmMail));
    new HouseAlarm(this, 'Throttled', {
      metric: throttles(this.table),
      ifItFails: 'Everybody may have to try again: a partition or the account is at its limit.',
      topic: this.alarms,
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    this.issuer = stage.issuer ? agencyIssuer(stage.issuer) : this.makeSignIn({ stage, code });
  }

  private makeSignIn({ stage, code }: Pick<DataStackProps, 'stage' | 'code'>): Issuer {
    const { issuer } = new SignIn(this, 'SignIn', {
      baseUrl: stage.baseUrl,
      code: code('tokenClaims'),
      alarms: this.alarms,
      logDays: stage.logDays,
      environment: {},
      ifItFails: 'Nobody can sign in.',
    });
    return issuer;
  }

  /** The damaged table stays behind, as everything does that this stack no longer names. */
  private restoredTable({ tableName, streamArn: tableStreamArn }: NonNullable<Stage['restored']>): ITable {
    const globalIndexes = Object.keys(indexKeys);
    return Table.fromTableAttributes(this, 'Restored', { tableName, tableStreamArn, globalIndexes });
  }

  private makeTable(): ITable {
    const table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, { pk, sk }] of Object.entries(indexKeys)) {
      table.addGlobalSecondaryIndex({ indexName, partitionKey: text(pk), sortKey: text(sk) });
    }
    return table as ITable;
  }

  /** Who fetched which file of evidence. S3 writes its logs only where it keeps the key itself. */
  private makeAccessLogs(days: number): Bucket {
    return new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(days) }],
    });
  }

  private makeBucket({ baseUrl, logDays }: Stage): Bucket {
    return new Bucket(this, 'Evidence', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: this.makeAccessLogs(logDays) as IBucket,
      removalPolicy: RemovalPolicy.RETAIN,
      // Browsers put and get evidence straight from the bucket, by addresses that the API signed.
      cors: [
        {
          allowedOrigins: [baseUrl],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // Parts are made one file once all are there. Whoever has not gone on with an upload for a week begins anew.
        { prefix: 'parts/', expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
  }
}
