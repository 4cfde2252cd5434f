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
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { stepFunctionsWorkflows } from '../../../functions/aws/step-functions-workflows.ts';

const machine = 'arn:aws:states:ap-southeast-3:111122223333:stateMachine:appeal-Ab1';
const client = mockClient(SFNClient);
afterAll(() => client.restore());
const workflows = stepFunctionsWorkflows({ client: new SFNClient({}), stateMachines: { appeal: machine } });
const about = { message: 'no', $metadata: {} };

beforeEach(() => client.reset());

describe('starting', () => {
  it('names the machine, the execution and the input', async () => {
    client.on(StartExecutionCommand).resolves({});
    await workflows.start('appeal', 'case-1-1', { caseId: 'case-1', agencyId: 'contoh' });
    expect(client.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: machine,
      name: 'case-1-1',
      input: '{"agencyId":"contoh","caseId":"case-1"}',
    });
  });

  it('changes nothing when the same execution exists', async () => {
    client.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(about));
    client.on(DescribeExecutionCommand).resolves({ input: '{"b":2, "a":1}' });
    await expect(workflows.start('appeal', 'one', { a: 1, b: 2 })).resolves.toBeUndefined();
    expect(client.commandCalls(DescribeExecutionCommand)[0]?.args[0].input).toEqual({
      executionArn: 'arn:aws:states:ap-southeast-3:111122223333:execution:appeal-Ab1:one',
    });
  });

  it('fails when the execution exists with another input', async () => {
    client.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(about));
    client.on(DescribeExecutionCommand).resolves({ input: '{"a":2}' });
    await expect(workflows.start('appeal', 'one', { a: 1 })).rejects.toThrow(ExecutionAlreadyExists);
  });

  it('refuses a machine that is not deployed', async () => {
    await expect(workflows.start('lottery', 'one', {})).rejects.toThrow('lottery is not deployed; known: appeal');
  });
});

describe('completing a wait', () => {
  it('sends the token with the output', async () => {
    client.on(SendTaskSuccessCommand).resolves({});
    await expect(workflows.complete('token-1', { event: 'answered' })).resolves.toBe('completed');
    expect(client.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: 'token-1',
      output: '{"event":"answered"}',
    });
  });

  it.each([
    ['timed out', new TaskTimedOut(about)],
    ['ended', new TaskDoesNotExist(about)],
    ['is none of ours', new InvalidToken(about)],
  ])('finds a wait gone that %s', async (_case, error) => {
    client.on(SendTaskSuccessCommand).rejects(error);
    await expect(workflows.complete('token-1', {})).resolves.toBe('gone');
  });

  it('throws what may pass, so that it is tried again', async () => {
    client.on(SendTaskSuccessCommand).rejects(new Error('throttled'));
    await expect(workflows.complete('token-1', {})).rejects.toThrow('throttled');
  });
});
