import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ExecutionView } from '../../engine/archive.ts';
import type { ExecutionStatus } from '../../engine/interpret/execution.ts';
import { type ExecutionName, executionArn, executionOf, machineArn, machineOf } from '../arns.ts';
import { DoorError } from '../door-error.ts';
import { agencyOf, changing, type DoorEffects, jsonOf, looking, secondsOf } from '../operation.ts';
import { pageFields, pageSize, positionIn, tokenFor } from '../paging.ts';
import { checkMachine, checkName } from './machines.ts';

/** @throws {DoorError} ExecutionDoesNotExist */
export const execution = (at: ExecutionName, { engine }: DoorEffects): ExecutionView => {
  const found = engine.describe(at.machine, at.name);
  if (found) return found;
  throw new DoorError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn(at)}'`);
};

const summaryOf = ({ machine, name, status, startedAt, stoppedAt }: ExecutionView) => ({
  executionArn: executionArn({ machine, name }),
  stateMachineArn: machineArn(machine),
  name,
  status,
  startDate: secondsOf(startedAt),
  ...(stoppedAt === undefined ? {} : { stopDate: secondsOf(stoppedAt) }),
});

/** @throws {DoorError} in Amazon's words */
const startNamed = async (at: ExecutionName, input: unknown, { engine }: DoorEffects): Promise<void> => {
  try {
    await engine.start(at.machine, at.name, input);
  } catch (error) {
    const { name: kind, message } = error as Error;
    if (kind === 'InvalidStart') throw new DoorError('InvalidExecutionInput', message);
    if (kind === 'ExecutionAlreadyExists')
      throw new DoorError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn(at)}'`);
    throw error;
  }
};

const inputOf = (text: string): unknown => jsonOf(text, 'InvalidExecutionInput');

/** Starts an execution; without a name it gets one. */
export const startExecution = changing(
  {
    stateMachineArn: z.string(),
    name: z
      .string()
      .max(1_000)
      .default(() => randomUUID()),
    input: z.string().default('{}'),
  },
  ({ stateMachineArn, name, input }, effects) => {
    checkName(name);
    const arn = executionArn({ machine: machineOf(stateMachineArn), name });
    return { agencyId: agencyOf(inputOf(input), effects), arn };
  },
  async ({ stateMachineArn, name, input }, effects) => {
    const at = { machine: machineOf(stateMachineArn), name };
    if (!effects.engine.machines().some((source) => source.name === at.machine))
      throw new DoorError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
    await startNamed(at, inputOf(input), effects);
    return { executionArn: executionArn(at), startDate: secondsOf(execution(at, effects).startedAt) };
  },
);

/** Amazon knows more of them than ever happen here. */
const statuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'] as const;
const neverHere: readonly string[] = ['TIMED_OUT', 'PENDING_REDRIVE'];

/** The executions of a machine, the newest first. */
export const listExecutions = looking(
  { stateMachineArn: z.string(), statusFilter: z.enum(statuses).optional(), ...pageFields },
  (request, effects) => {
    const { statusFilter } = request;
    const machine = machineOf(request.stateMachineArn);
    checkMachine(machine, effects);
    const list = `executions ${machine} ${statusFilter ?? 'all'}`;
    const position = positionIn(list, request);
    if (neverHere.includes(statusFilter ?? '')) return { executions: [] };
    const page = effects.engine.list({
      machine,
      limit: pageSize(request),
      ...(statusFilter === undefined ? {} : { status: statusFilter as ExecutionStatus }),
      ...(position === undefined ? {} : { cursor: position }),
    });
    return {
      executions: page.executions.map(summaryOf),
      ...(page.cursor === undefined ? {} : { nextToken: tokenFor(list, page.cursor) }),
    };
  },
);

const dataOf = ({ input, output }: ExecutionView) => ({
  input: JSON.stringify(input),
  inputDetails: { included: true },
  ...(output === undefined ? {} : { output: JSON.stringify(output), outputDetails: { included: true } }),
});

export const describeExecution = looking(
  { executionArn: z.string(), includedData: z.enum(['ALL_DATA', 'METADATA_ONLY']).default('ALL_DATA') },
  (request, effects) => {
    const view = execution(executionOf(request.executionArn), effects);
    const { error, cause } = view;
    return {
      ...summaryOf(view),
      ...(request.includedData === 'ALL_DATA' ? dataOf(view) : {}),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
    };
  },
);

/**
 * Aborts an execution; one that has ended stays as it is. A person's task stays in the table, but nothing reminds of it
 * or ends it any more.
 */
export const stopExecution = changing(
  { executionArn: z.string(), error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() },
  (request, effects) => {
    const { input } = execution(executionOf(request.executionArn), effects);
    return { agencyId: agencyOf(input, effects), arn: request.executionArn };
  },
  async ({ executionArn: arn, error, cause }, effects) => {
    const at = executionOf(arn);
    const reason = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    await effects.engine.stop(at.machine, at.name, reason);
    return { stopDate: secondsOf(execution(at, effects).stoppedAt ?? effects.clock.now()) };
  },
);
