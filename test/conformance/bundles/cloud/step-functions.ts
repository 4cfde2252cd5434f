import type { Engine } from '../../../../local/engine/engine.ts';
import type { DeployedMachine } from '../packaged/deployment.ts';
import type { Access } from './access.ts';
import { type Asked, json, type Reply, refusal } from './cloud.ts';

interface Options {
  readonly machines: readonly DeployedMachine[];
  readonly engine: () => Engine;
  readonly access: Access;
}

interface Request {
  readonly stateMachineArn?: string;
  readonly executionArn?: string;
  readonly name?: string;
  readonly input?: string;
  readonly taskToken?: string;
  readonly output?: string;
}

const seconds = (instant: string): number => Date.parse(instant) / 1000;

const arnOf = ({ arn }: DeployedMachine, name: string): string =>
  `${arn.replace(':stateMachine:', ':execution:')}:${name}`;

/**
 * Step Functions in front of the embedded engine, which runs the definitions of the templates. As AWS does it, a second
 * start with the same input is accepted while the first runs, and refused when it has ended.
 */
export const openStepFunctions = ({ machines, engine, access }: Options) => {
  let disturbed = 0;
  const machineOf = (arn: string | undefined): DeployedMachine => {
    const found = machines.find((one) => one.arn === arn);
    if (found === undefined) throw new Error(`there is no state machine ${arn}`);
    return found;
  };

  const start = async (role: string, { stateMachineArn, name = '', input = '{}' }: Request): Promise<Reply> => {
    const machine = machineOf(stateMachineArn);
    access.check(role, 'states:StartExecution', machine.arn);
    if (disturbed > 0) {
      disturbed -= 1;
      return refusal('StateMachineDeleting', 'The test refuses this start.');
    }
    const before = engine().describe(machine.name, name);
    if (before !== undefined && before.status !== 'RUNNING') return refusal('ExecutionAlreadyExists', name);
    try {
      await engine().start(machine.name, name, JSON.parse(input));
    } catch (error) {
      if ((error as Error).name === 'ExecutionAlreadyExists') return refusal('ExecutionAlreadyExists', name);
      throw error;
    }
    const { startedAt = '' } = engine().describe(machine.name, name) ?? {};
    return json({ executionArn: arnOf(machine, name), startDate: seconds(startedAt) });
  };

  const complete = async (role: string, { taskToken = '', output = '{}' }: Request): Promise<Reply> => {
    const holder = engine().holderOf(taskToken);
    if (holder === undefined) return refusal('TaskTimedOut', 'The task is over.');
    access.check(role, 'states:SendTaskSuccess', machines.find(({ name }) => name === holder.machine)?.arn ?? '');
    const ended = await engine().complete(taskToken, JSON.parse(output));
    return ended === 'completed' ? json({}) : refusal('TaskTimedOut', 'The task is over.');
  };

  const describe = (role: string, { executionArn = '' }: Request): Reply => {
    access.check(role, 'states:DescribeExecution', executionArn);
    const [machine = '', name = ''] = executionArn.split(':').slice(-2);
    const found = engine().describe(machine, name);
    if (found === undefined) return refusal('ExecutionDoesNotExist', executionArn);
    const { input, status, startedAt } = found;
    return json({ executionArn, name, status, startDate: seconds(startedAt), input: JSON.stringify(input) });
  };

  return {
    /** Refuses so many of the next starts. */
    disturb: (starts: number): void => {
      disturbed = starts;
    },
    answer: async ({ role, headers, body }: Asked): Promise<Reply> => {
      const operation = String(headers['x-amz-target']).split('.')[1];
      const request = JSON.parse(body.toString('utf8')) as Request;
      if (operation === 'StartExecution') return start(role, request);
      if (operation === 'SendTaskSuccess') return complete(role, request);
      if (operation === 'DescribeExecution') return describe(role, request);
      throw new Error(`Step Functions: ${operation} is not known here`);
    },
  };
};
