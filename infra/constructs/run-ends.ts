import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';

export interface RunEndsProps extends HouseFunctionProps {
  /** The machines of which the ends of executions are told. */
  readonly machines: readonly StateMachine[];
}

/** Tells a function of every execution that ended otherwise than well. */
export class RunEnds extends Construct {
  readonly function: HouseFunction;

  constructor(scope: Construct, id: string, { machines, ...props }: RunEndsProps) {
    super(scope, id);
    this.function = new HouseFunction(this, id, { timeout: Duration.seconds(30), ...props });
    new Rule(this, 'Ends', {
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: machines.map(({ stateMachineArn }) => stateMachineArn),
        },
      },
      targets: [new LambdaFunction(this.function.lambda, { retryAttempts: 20, maxEventAge: Duration.hours(6) })],
    });
  }
}
