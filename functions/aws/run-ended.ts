import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { EventBridgeEvent } from 'aws-lambda';
import type { Dependencies } from '../dependencies.ts';
import { type RunEnd, recordRunEnd } from '../runs/record-run-end.ts';
import { type Environment, required } from './environment.ts';

/** What Step Functions tells of an execution that has ended. Instants are milliseconds. */
interface Detail {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: string;
  readonly stopDate?: number | null;
  readonly input?: string | null;
  readonly error?: string | null;
}

export type RunEndedEvent = Pick<EventBridgeEvent<string, Detail>, 'detail' | 'time'>;

const statuses: Readonly<Record<string, RunEnd['status']>> = {
  FAILED: 'failed',
  ABORTED: 'stopped',
  TIMED_OUT: 'timed-out',
};

/** So many of the last events surely tell the state that failed. */
const lastEvents = 50;

export interface StepFunctionsHistory {
  readonly client: Pick<SFNClient, 'send'>;
  /** Machine → ARN. */
  readonly stateMachines: Readonly<Record<string, string>>;
}

const lastState = async (executionArn: string, { client }: StepFunctionsHistory): Promise<string | undefined> => {
  const command = new GetExecutionHistoryCommand({
    executionArn,
    reverseOrder: true,
    maxResults: lastEvents,
    includeExecutionData: false,
  });
  const { events = [] } = await client.send(command);
  return events.find(({ stateEnteredEventDetails }) => stateEnteredEventDetails)?.stateEnteredEventDetails?.name;
};

/**
 * Notes executions that ended otherwise than well, as EventBridge tells them. Told twice, it is noted once.
 * @throws {Error} when the event has no input, which Step Functions leaves out above 248 KB and ours never reaches
 */
export const runEnded =
  (deps: Dependencies, history: StepFunctionsHistory) =>
  async ({ detail, time }: RunEndedEvent): Promise<void> => {
    const { executionArn, stateMachineArn, name: execution, stopDate, input, error } = detail;
    const status = statuses[detail.status];
    const machine = Object.entries(history.stateMachines).find(([, arn]) => arn === stateMachineArn)?.[0];
    if (status === undefined || machine === undefined) return;
    if (typeof input !== 'string') throw new Error(`the end of ${execution} came without its input`);
    const state = await lastState(executionArn, history);
    const at = new Date(stopDate ?? Date.parse(time)).toISOString();
    const known = { ...(state === undefined ? {} : { state }), ...(typeof error === 'string' ? { error } : {}) };
    await recordRunEnd({ machine, execution, status, at, input: JSON.parse(input), ...known }, deps);
  };

/** From `STATE_MACHINES`, a JSON object of machine → ARN. */
export const runEndedJob = (deps: Dependencies, environment: Environment = process.env) =>
  runEnded(deps, {
    client: new SFNClient({}),
    stateMachines: JSON.parse(required(environment, 'STATE_MACHINES')) as Record<string, string>,
  });
