import { readFileSync } from 'node:fs';
import { RemovalPolicy } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { explain, explainWildcard } from '../explained.ts';
import { alarmPeriod, HouseAlarm } from './alarm.ts';

export interface WorkflowProps {
  /** The `.asl.json` file, which is the machine. */
  readonly file: string;
  /** The functions that its placeholders may name. */
  readonly steps: Readonly<Record<string, IFunction>>;
  readonly ifItFails: string;
  readonly alarms: ITopic;
  readonly logDays: number;
}

const placeholdersIn = (definition: string): readonly string[] => [
  ...new Set([...definition.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name)),
];

const everyEventIsKept =
  'Step Functions keeps every event of an execution for 90 days, and the chain of the case keeps what a step changed; ' +
  'to log each event again, without the data that a log may not hold, says nothing more at the price of the largest log.';

/** A state machine from its file, with `${operation}` replaced by the function of that step. */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  /** @throws {Error} when the file names an operation that is no step */
  constructor(scope: Construct, id: string, { file, steps, ifItFails, alarms, logDays }: WorkflowProps) {
    super(scope, id);
    const definition = readFileSync(file, 'utf8');
    const used = placeholdersIn(definition).map((name) => {
      const step = steps[name];
      if (!step) throw new Error(`${file}: \${${name}} is no step; want one of ${Object.keys(steps).join(', ')}`);
      return [name, step.functionArn] as const;
    });
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(used),
      tracingEnabled: true,
      logs: {
        // Inputs hold ids only, but outputs of steps need not: neither is logged.
        level: LogLevel.ERROR,
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          logGroupName: `/aws/vendedlogs/states/${this.node.path}`,
          retention: logDays as RetentionDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
    });
    if (used.length > 0) {
      const resources = used.map(([, arn]) => arn);
      this.machine.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }));
    }
    explainWildcard(this.machine, '*', 'X-Ray and the delivery of logs have no resources to name.');
    explain(this.machine, 'SF1', everyEventIsKept);
    new HouseAlarm(this, 'Failing', { metric: this.failures(), ifItFails, topic: alarms });
  }

  private failures(): MathExpression {
    return new MathExpression({
      expression: 'FILL(failed, 0) + FILL(timedOut, 0)',
      usingMetrics: {
        failed: this.machine.metricFailed({ period: alarmPeriod }),
        timedOut: this.machine.metricTimedOut({ period: alarmPeriod }),
      },
      period: alarmPeriod,
      label: 'Failed executions',
    });
  }
}
