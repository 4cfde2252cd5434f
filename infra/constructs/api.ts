import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, type IHttpRouteAuthorizer, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { alarmPeriod, HouseAlarm } from './alarm.ts';
import type { Issuer } from './sign-in.ts';

export interface ApiProps {
  readonly stage: Stage;
  readonly issuer: Pick<Issuer, 'url' | 'audience'>;
  readonly alarms: ITopic;
}

/** Which operation, how it ended, how long it took: never an address, a path with ids or a claim. */
const accessLogLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    routeKey: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integrationErrorMessage',
  }),
);

/** The HTTP API under `/api`, which lets nobody in without a token of the issuer unless a route says so. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly authorizer: IHttpRouteAuthorizer;

  constructor(scope: Construct, id: string, { stage, issuer, alarms }: ApiProps) {
    super(scope, id);
    this.authorizer = new HttpJwtAuthorizer('Token', issuer.url, { jwtAudience: [issuer.audience] });
    this.http = new HttpApi(this, 'Http', { createDefaultStage: false, defaultAuthorizer: this.authorizer });
    const log = new LogGroup(this, 'AccessLog', {
      retention: stage.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.http.addStage('Stage', {
      stageName: 'api',
      autoDeploy: true,
      throttle: { rateLimit: stage.requests.rate, burstLimit: stage.requests.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLogLine },
    });
    new HouseAlarm(this, 'Failing', {
      metric: this.http.metricServerError({ period: alarmPeriod, statistic: 'sum' }),
      threshold: 5,
      ifItFails: 'Everybody may be answered by faults; the alarms of the slices say where.',
      topic: alarms,
    });
  }
}
