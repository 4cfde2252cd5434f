import { Duration } from 'aws-cdk-lib';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { alarmPeriod, HouseAlarm } from './alarm.ts';
import type { HouseFunctionProps } from './house-function.ts';
import { ScheduledJob } from './scheduled-job.ts';

/** Older than this, what was decided is noticeably not told. */
const oldestSeconds = 15 * 60;

/** The job that delivers what the stream has not, with an alarm on the age of the oldest undelivered row. */
export class Sweeper extends ScheduledJob {
  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id, { every: Duration.minutes(5), ...props });
    const age = new MetricFilter(this, 'Age', {
      logGroup: this.function.lambda.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'outbox-age'),
      metricNamespace: 'Capaian',
      metricName: 'OldestUndeliveredSeconds',
      metricValue: '$.seconds',
    });
    new HouseAlarm(this, 'SomethingStuck', {
      metric: age.metric({ statistic: 'max', period: alarmPeriod }),
      threshold: oldestSeconds,
      ifItFails: props.ifItFails,
      topic: props.alarms,
    });
  }
}
