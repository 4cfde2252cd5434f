import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { explainWildcard } from '../explained.ts';
import { alarmPeriod, HouseAlarm } from './alarm.ts';

export interface HouseFunctionProps {
  readonly code: Code;
  /** One sentence: what a person can't do meanwhile. It is the text of the alarm. */
  readonly ifItFails: string;
  readonly alarms: ITopic;
  readonly logDays: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Ten seconds when absent. */
  readonly timeout?: Duration;
  /** One call at a time: what comes meanwhile is dropped. */
  readonly alone?: true;
  /** Answers its faults itself, as the API does: they count from its log, since Lambda sees no error. */
  readonly answersFaults?: true;
}

/** A Lambda function with the house's defaults: Node 24 on arm64, its own log and role, tracing, an alarm. */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Without a role of its own, CDK would attach a policy that may write every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    explainWildcard(
      role,
      '*',
      'X-Ray has no resources to name, nor has the listing of streams; all else names its own.',
    );
    this.lambda = new LambdaFunction(this, 'Function', {
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: props.timeout ?? Duration.seconds(10),
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      environment: { POWERTOOLS_SERVICE_NAME: id, ...props.environment },
      ...(props.alone ? { reservedConcurrentExecutions: 1, retryAttempts: 0, maxEventAge: Duration.minutes(1) } : {}),
    });
    new HouseAlarm(this, 'Failing', {
      metric: this.failures(id, logGroup, props.answersFaults ?? false),
      ifItFails: props.ifItFails,
      topic: props.alarms,
    });
  }

  private failures(id: string, logGroup: LogGroup, answersFaults: boolean): IMetric {
    const errors = this.lambda.metricErrors({ period: alarmPeriod });
    if (!answersFaults) return errors;
    const filter = logGroup.addMetricFilter('Faults', {
      filterPattern: FilterPattern.stringValue('$.message', '=', 'fault'),
      metricNamespace: 'Capaian',
      metricName: `${id}Faults`,
    });
    const faults = filter.metric({ period: alarmPeriod, statistic: 'sum' });
    return new MathExpression({
      expression: 'FILL(errors, 0) + FILL(faults, 0)',
      usingMetrics: { errors, faults },
      period: alarmPeriod,
      label: 'Faults',
    });
  }
}
