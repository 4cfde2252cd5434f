import { join } from 'node:path';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { citizenPages } from '../functions/citizens/pages.ts';
import { slices } from '../shared/contract/index.ts';
import type { CodeOf } from './bundle.ts';
import { Api } from './constructs/api.ts';
import { CitizenPages } from './constructs/citizen-pages.ts';
import { EndpointSlice } from './constructs/endpoint-slice.ts';
import { OutboxDelivery } from './constructs/outbox-delivery.ts';
import { RunEnds } from './constructs/run-ends.ts';
import { ScheduledJob } from './constructs/scheduled-job.ts';
import { Step } from './constructs/step.ts';
import { Sweeper } from './constructs/sweeper.ts';
import { Workflow } from './constructs/workflow.ts';
import type { DataStack } from './data-stack.ts';
import { environmentOf, grant, grantMachines, type Machines, type Resources } from './grants.ts';
import {
  jobPermissions,
  machines,
  type Permission,
  pagePermissions,
  type Slice,
  type StepOperation,
  slicePermissions,
  stepPermissions,
} from './permissions.ts';
import type { Stage } from './stage.ts';

export interface AppStackProps extends StackProps {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly data: DataStack;
  /** The folder of the `.asl.json` files. */
  readonly workflows: string;
}

const entriesOf = <K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] =>
  (Object.keys(table) as K[]).map((name) => [name, table[name]] as const);

/** Everything that can be replaced: the API, the steps and machines, and what runs by itself. */
export class AppStack extends Stack {
  readonly api: Api;
  private readonly props: AppStackProps;
  private readonly resources: Resources;

  constructor(scope: Construct, id: string, props: AppStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    this.props = props;
    this.resources = { stack: this, stage, table: data.table, bucket: data.bucket, key: data.key };
    this.api = new Api(this, 'Api', { stage, issuer: data.issuer, alarms: data.alarms });
    this.makeSlices();
    this.makeCitizenPages();
    this.makeJobs(this.makeMachines(this.makeSteps()));
    new CfnOutput(this, 'ApiAddress', { value: this.api.http.apiEndpoint });
  }

  /** What every function has, by its row of the permission table. */
  private functionProps(name: string, permission: Permission) {
    const { code, data, stage } = this.props;
    return {
      code: code(name),
      alarms: data.alarms,
      logDays: stage.logDays,
      ifItFails: permission.ifItFails,
      environment: environmentOf(permission, this.resources),
    };
  }

  private makeSlices(): void {
    const { http: api, authorizer } = this.api;
    for (const [name, permission] of entriesOf<Slice, Permission>(slicePermissions)) {
      const props = { api, authorizer, operations: slices[name], ...this.functionProps(name, permission) };
      grant(new EndpointSlice(this, name, props).function.lambda, permission, this.resources);
    }
  }

  private makeCitizenPages(): void {
    const { citizens } = pagePermissions;
    const props = { api: this.api.http, pages: citizenPages, ...this.functionProps('citizens', citizens) };
    grant(new CitizenPages(this, 'citizens', props).function.lambda, citizens, this.resources);
  }

  private makeSteps(): Readonly<Record<string, IFunction>> {
    return Object.fromEntries(
      entriesOf<StepOperation, Permission>(stepPermissions).map(([name, permission]) => {
        const { lambda } = new Step(this, name, this.functionProps(name, permission));
        grant(lambda, permission, this.resources);
        return [name, lambda];
      }),
    );
  }

  private makeMachines(steps: Readonly<Record<string, IFunction>>): Machines {
    const { workflows, data, stage } = this.props;
    const made = entriesOf(machines).map(([name, { ifItFails }]) => {
      const file = join(workflows, `${name}.asl.json`);
      const props = { file, steps, ifItFails, alarms: data.alarms, logDays: stage.logDays };
      return [name, new Workflow(this, name, props).machine] as const;
    });
    return Object.fromEntries(made) as unknown as Machines;
  }

  private makeJobs(started: Machines): void {
    const { table } = this.resources;
    const { deliver, sweep, letters, runEnded } = jobPermissions;
    const delivery = new OutboxDelivery(this, 'deliver', { table, ...this.functionProps('deliver', deliver) });
    const sweeper = new Sweeper(this, 'sweep', this.functionProps('sweep', sweep));
    const every = Duration.minutes(1);
    const post = new ScheduledJob(this, 'letters', { every, ...this.functionProps('letters', letters) });
    const machines = Object.values(started);
    const ends = new RunEnds(this, 'runEnded', { machines, ...this.functionProps('runEnded', runEnded) });
    for (const [made, permission] of [
      [delivery, deliver],
      [sweeper, sweep],
      [post, letters],
      [ends, runEnded],
    ] as const) {
      grant(made.function.lambda, permission, this.resources);
      grantMachines(made.function.lambda, permission, started);
    }
  }
}
