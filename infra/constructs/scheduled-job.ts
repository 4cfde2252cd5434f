import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

export interface ScheduledJobProps extends HouseFunctionProps {
  readonly every: Duration;
}

/** Work that nobody asks for, at a fixed pace. A call that is still running lets the next ones pass. */
export class ScheduledJob extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { every, ...props }: ScheduledJobProps) {
    super(scope, id);
    this.function = new HouseFunction(this, id, { timeout: Duration.minutes(14), alone: true, ...props });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.rate(every),
      target: new LambdaInvoke(this.function.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    });
  }
}
