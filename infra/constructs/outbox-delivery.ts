import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keys } from '../../shared/data/keys.ts';
import { explain } from '../explained.ts';
import { alarmPeriod, HouseAlarm } from './alarm.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

export interface OutboxDeliveryProps extends HouseFunctionProps {
  readonly table: ITable;
}

/** `out#`: the beginning of the sort key of every outbox row, and of nothing else. */
const beginningOfOutboxRows = (): string => {
  const { sk } = keys.outbox('agency', 'journal', 1);
  return sk.slice(0, sk.indexOf('#') + 1);
};

const newOutboxRows = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(beginningOfOutboxRows()) } } },
});

/**
 * Delivers new outbox rows from the stream of the table. A record that keeps failing is put aside after five attempts so
 * that its shard goes on; its row is still in the table, and the sweeper delivers it.
 */
export class OutboxDelivery extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { table, ...props }: OutboxDeliveryProps) {
    super(scope, id);
    this.function = new HouseFunction(this, id, { timeout: Duration.minutes(1), ...props });
    const aside = new Queue(this, 'PutAside', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    explain(aside, 'SQS3', 'It is itself where records are put that the stream failed to deliver.');
    this.function.lambda.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 50,
        parallelizationFactor: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 5,
        onFailure: new SqsDlq(aside),
        filters: [newOutboxRows],
      }),
    );
    const { ifItFails, alarms } = props;
    const putAside = aside.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod });
    new HouseAlarm(this, 'SomethingPutAside', { metric: putAside, ifItFails, topic: alarms });
  }
}
