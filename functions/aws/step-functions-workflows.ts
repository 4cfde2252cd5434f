import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { canonical } from '../../shared/data/audit.ts';
import type { Workflows } from '../../shared/ports/workflows.ts';
import { type Environment, required } from './environment.ts';

export interface StepFunctionsOptions {
  readonly client: Pick<SFNClient, 'send'>;
  /** Machine → ARN. */
  readonly stateMachines: Readonly<Record<string, string>>;
}

/** `…:stateMachine:appeal` with a name is `…:execution:appeal:name`. */
const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const isGone = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

/**
 * Step Functions as the engine. Inputs and outputs are sent in canonical form, since the table gives the members of a
 * map in no order and a second start must look like the first.
 */
export const stepFunctionsWorkflows = ({ client, stateMachines }: StepFunctionsOptions): Workflows => {
  const arnOf = (machine: string): string => {
    const arn = stateMachines[machine];
    if (arn === undefined) {
      throw new Error(`state machine ${machine} is not deployed; known: ${Object.keys(stateMachines).join(', ')}`);
    }
    return arn;
  };

  /** Step Functions answers a second start by an error once the first has ended, whatever its input. */
  const startedBefore = async (stateMachineArn: string, name: string, input: string): Promise<boolean> => {
    const command = new DescribeExecutionCommand({ executionArn: executionArn(stateMachineArn, name) });
    const { input: before = 'null' } = await client.send(command);
    return canonical(JSON.parse(before)) === input;
  };

  return {
    start: async (machine, name, given) => {
      const stateMachineArn = arnOf(machine);
      const input = canonical(given);
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
      } catch (error) {
        const same = error instanceof ExecutionAlreadyExists && (await startedBefore(stateMachineArn, name, input));
        if (!same) throw error;
      }
    },
    complete: async (taskToken, output) => {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: canonical(output) }));
        return 'completed';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw error;
      }
    },
  };
};

/** From `STATE_MACHINES`, a JSON object of machine → ARN. */
export const workflowsFrom = (environment: Environment): Workflows =>
  stepFunctionsWorkflows({
    client: new SFNClient({}),
    stateMachines: JSON.parse(required(environment, 'STATE_MACHINES')) as Record<string, string>,
  });
