import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ListExecutionsCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { closeDoors, type ExampleDoor, executionArn, machineArn, openExampleDoor, quick } from './open-example-door.ts';

afterEach(closeDoors);

const caseInput = { agencyId: 'lain', caseId: 'case-1' };

/** A door with executions of the product: `a` and `b` wait, and `c` was aborted. */
const busyDoor = async (): Promise<ExampleDoor> => {
  const example = await openExampleDoor();
  const { engine, clock } = example;
  for (const name of ['a', 'b', 'c']) {
    await engine.start('approval', name, caseInput);
    clock.advance(60);
  }
  await engine.runDue();
  await engine.stop('approval', 'c');
  return example;
};

describe('listing executions', () => {
  it('gives the newest first, page after page', async () => {
    const { sfn } = await busyDoor();
    const stateMachineArn = machineArn('approval');
    const first = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 2 }));
    expect(first.executions?.map(({ name, status }) => [name, status])).toEqual([
      ['c', 'ABORTED'],
      ['b', 'RUNNING'],
    ]);
    const { nextToken } = first;
    const second = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 2, nextToken }));
    expect(second.executions).toMatchObject([
      { executionArn: executionArn('approval', 'a'), startDate: new Date('2026-01-05T01:00:00.000Z') },
    ]);
    expect(second.nextToken).toBeUndefined();
  });

  it('gives those of one status', async () => {
    const { sfn } = await busyDoor();
    const stateMachineArn = machineArn('approval');
    const names = async (statusFilter: 'RUNNING' | 'ABORTED' | 'TIMED_OUT') => {
      const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter }));
      return executions?.map(({ name }) => name);
    };
    expect(await names('RUNNING')).toEqual(['b', 'a']);
    expect(await names('ABORTED')).toEqual(['c']);
    expect(await names('TIMED_OUT')).toEqual([]);
  });

  it('refuses the token of another list', async () => {
    const { sfn } = await busyDoor();
    const stateMachineArn = machineArn('approval');
    const { nextToken } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1 }));
    for (const wrong of [nextToken, 'invented']) {
      const wish = new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', nextToken: wrong });
      await expect(sfn.send(wish)).rejects.toMatchObject({ name: 'InvalidToken' });
    }
  });

  it('refuses what is out of bounds or unknown', async () => {
    const { sfn } = await busyDoor();
    const tooMany = new ListExecutionsCommand({ stateMachineArn: machineArn('approval'), maxResults: 1001 });
    await expect(sfn.send(tooMany)).rejects.toMatchObject({ name: 'ValidationException' });
    const nowhere = new ListExecutionsCommand({ stateMachineArn: machineArn('none') });
    await expect(sfn.send(nowhere)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });
});

describe('describing an execution', () => {
  it('tells input, status and times', async () => {
    const { sfn } = await busyDoor();
    const found = await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn('approval', 'a') }));
    expect(found).toMatchObject({ name: 'a', status: 'RUNNING', stateMachineArn: machineArn('approval') });
    expect(JSON.parse(found.input ?? '')).toEqual(caseInput);
    expect(found.stopDate).toBeUndefined();
  });

  it('leaves out the data when only the rest is wanted', async () => {
    const { sfn } = await busyDoor();
    const wish = { executionArn: executionArn('approval', 'a'), includedData: 'METADATA_ONLY' } as const;
    const found = await sfn.send(new DescribeExecutionCommand(wish));
    expect([found.status, found.input]).toEqual(['RUNNING', undefined]);
  });

  it('masks an NIP, wherever it may stand', async () => {
    const { sfn, engine } = await busyDoor();
    await engine.start('approval', 'slip', { note: 'NIP 199001012015011001' });
    const found = await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn('approval', 'slip') }));
    expect(found.input).toBe('{"note":"NIP ******************"}');
  });

  it('refuses one that does not exist', async () => {
    const { sfn } = await busyDoor();
    const wish = new DescribeExecutionCommand({ executionArn: executionArn('approval', 'z') });
    await expect(sfn.send(wish)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });
});

describe('starting an execution', () => {
  it('runs a machine that the operator made, to its end', async () => {
    const { sfn } = await openExampleDoor();
    const roleArn = 'arn:aws:iam::000000000000:role/none';
    await sfn.send(new CreateStateMachineCommand({ name: 'quick', definition: quick, roleArn }));
    const started = await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn('quick') }));
    expect(started.executionArn).toMatch(/:execution:quick:[0-9a-f-]{36}$/);
    const found = await sfn.send(new DescribeExecutionCommand({ executionArn: started.executionArn }));
    expect(found).toMatchObject({ status: 'SUCCEEDED', output: '{"done":true}', input: '{}' });
  });

  it('happens once for each name and input', async () => {
    const { sfn } = await openExampleDoor();
    const start = (input: string) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn('approval'), name: 'first', input }));
    const first = await start('{"caseId":"case-1"}');
    expect(await start('{ "caseId": "case-1" }')).toMatchObject({ startDate: first.startDate });
    await expect(start('{"caseId":"case-2"}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('refuses what can not be started', async () => {
    const { sfn } = await openExampleDoor();
    const start = (machine: string, name: string, input: string) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input }));
    await expect(start('none', 'first', '{}')).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(start('approval', 'a b', '{}')).rejects.toMatchObject({ name: 'InvalidName' });
    await expect(start('approval', 'first', '{')).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
    const long = JSON.stringify('x'.repeat(262_144));
    await expect(start('approval', 'first', long)).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
  });
});

describe('stopping an execution', () => {
  it('aborts it with the reason, once', async () => {
    const { sfn, clock } = await busyDoor();
    const wish = { executionArn: executionArn('approval', 'a'), error: 'Mistake', cause: 'opened twice' };
    const stopped = await sfn.send(new StopExecutionCommand(wish));
    clock.advance(60);
    expect((await sfn.send(new StopExecutionCommand(wish))).stopDate).toEqual(stopped.stopDate);
    const found = await sfn.send(new DescribeExecutionCommand({ executionArn: wish.executionArn }));
    expect(found).toMatchObject({ status: 'ABORTED', error: 'Mistake', cause: 'opened twice' });
    expect(found.stopDate).toEqual(stopped.stopDate);
  });

  it('refuses one that does not exist', async () => {
    const { sfn } = await busyDoor();
    const wish = new StopExecutionCommand({ executionArn: executionArn('approval', 'z') });
    await expect(sfn.send(wish)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });
});
