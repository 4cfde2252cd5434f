import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { explainWildcard } from '../explained.ts';
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
    const { lambda } = this.function;
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.rate(every),
      target: new LambdaInvoke(lambda, { role: this.role(), retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    });
  }

  private role(): Role {
    const own = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const role = new Role(this, 'Scheduler', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: own }),
    });
    explainWildcard(role, `${this.function.lambda.functionArn}:*`, 'The versions of the one function that it calls.');
    return role;
  }
}
