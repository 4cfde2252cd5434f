import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { OutboxDelivery } from './constructs/outbox-delivery.ts';
import { RunEnds } from './constructs/run-ends.ts';
import { ScheduledJob } from './constructs/scheduled-job.ts';
import { Step } from './constructs/step.ts';
import { Sweeper } from './constructs/sweeper.ts';
import { Workflow } from './constructs/workflow.ts';
import { entriesOf, FunctionStack, type FunctionStackProps } from './function-stack.ts';
import { grant, grantMachines, type Machines } from './grants.ts';
import { jobPermissions, machines, type Permission, type StepOperation, stepPermissions } from './permissions.ts';

export interface WorkStackProps extends FunctionStackProps {
  /** The folder of the `.asl.json` files. */
  readonly workflows: string;
}

interface MachineProps {
  readonly folder: string;
  readonly alarms: ITopic;
  readonly logDays: number;
}

/** What works when nobody asks: the machines with their steps, and the jobs. */
export class WorkStack extends FunctionStack {
  constructor(scope: Construct, id: string, props: WorkStackProps) {
    super(scope, id, props);
    const { workflows: folder, data, stage } = props;
    const made = this.makeMachines(this.makeSteps(), { folder, alarms: data.alarms, logDays: stage.logDays });
    this.makeJobs(made);
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

  private makeMachines(
    steps: Readonly<Record<string, IFunction>>,
    { folder, alarms, logDays }: MachineProps,
  ): Machines {
    const made = entriesOf(machines).map(([name, { ifItFails }]) => {
      const file = join(folder, `${name}.asl.json`);
      const props = { file, steps, ifItFails, alarms, logDays };
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
