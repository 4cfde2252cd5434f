import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface HouseAlarmProps {
  readonly metric: IMetric;
  /** One sentence: what a person is left without. It is the text of the alarm. */
  readonly ifItFails: string;
  readonly topic: ITopic;
  /** Rings at this value or above; 1 when absent. */
  readonly threshold?: number;
}

export const alarmPeriod = Duration.minutes(5);

/** An alarm that says what a person is left without, and tells the topic. No data is good news. */
export class HouseAlarm extends Construct {
  constructor(scope: Construct, id: string, { metric, ifItFails, topic, threshold = 1 }: HouseAlarmProps) {
    super(scope, id);
    const alarm = new Alarm(this, 'Alarm', {
      metric,
      threshold,
      alarmDescription: ifItFails,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
  }
}
