import type { DoorOperation } from './operation.ts';
import { describeExecution, listExecutions, startExecution, stopExecution } from './operations/executions.ts';
import { getExecutionHistory } from './operations/history.ts';
import { createStateMachine, describeStateMachine, listStateMachines } from './operations/machines.ts';
import { sendTaskFailure, sendTaskSuccess } from './operations/tokens.ts';

/** What the door answers of the Step Functions API, by Amazon's names. */
export const doorOperations: ReadonlyMap<string, DoorOperation> = new Map(
  Object.entries({
    CreateStateMachine: createStateMachine,
    DescribeStateMachine: describeStateMachine,
    ListStateMachines: listStateMachines,
    StartExecution: startExecution,
    ListExecutions: listExecutions,
    DescribeExecution: describeExecution,
    GetExecutionHistory: getExecutionHistory,
    StopExecution: stopExecution,
    SendTaskSuccess: sendTaskSuccess,
    SendTaskFailure: sendTaskFailure,
  }),
);
