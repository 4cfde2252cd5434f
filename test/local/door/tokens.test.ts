import {
  CreateStateMachineCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { asking, closeDoors, executionArn, machineArn, openExampleDoor } from './open-example-door.ts';

afterEach(closeDoors);

/** A door whose operator's own machine waits for the operator. */
const askingDoor = async () => {
  const example = await openExampleDoor();
  const { sfn, engine } = example;
  const roleArn = 'arn:aws:iam::000000000000:role/none';
  await sfn.send(new CreateStateMachineCommand({ name: 'asking', definition: asking, roleArn }));
  const input = '{"agencyId":"lain"}';
  await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn('asking'), name: 'first', input }));
  const taskToken = engine.tokensOf('asking', 'first').get('Hold') ?? '';
  return { ...example, taskToken };
};

const humanDoor = async () => {
  const example = await openExampleDoor();
  await example.engine.start('approval', 'first', { agencyId: 'lain', caseId: 'case-1' });
  await example.engine.runDue();
  return { ...example, taskToken: example.humanTokens[0] ?? '' };
};

describe('the token of an own machine', () => {
  it('is answered once', async () => {
    const { sfn, engine, taskToken } = await askingDoor();
    await sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{"go":true}' }));
    expect(engine.describe('asking', 'first')).toMatchObject({ status: 'SUCCEEDED', output: { go: true } });
    const again = sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await expect(again).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('can be answered with an error', async () => {
    const { sfn, engine, taskToken } = await askingDoor();
    await sfn.send(new SendTaskFailureCommand({ taskToken, error: 'Declined', cause: 'not today' }));
    expect(engine.describe('asking', 'first')).toMatchObject({ error: 'Declined', cause: 'not today' });
  });

  it('takes JSON only', async () => {
    const { sfn, taskToken } = await askingDoor();
    const wish = sfn.send(new SendTaskSuccessCommand({ taskToken, output: 'yes' }));
    await expect(wish).rejects.toMatchObject({ name: 'InvalidOutput' });
  });

  it('that looks like none is invalid', async () => {
    const { sfn } = await askingDoor();
    const wish = sfn.send(new SendTaskSuccessCommand({ taskToken: 'invented', output: '{}' }));
    await expect(wish).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});

describe('the token of a human decision', () => {
  it('is refused, whatever the answer', async () => {
    const { sfn, engine, taskToken } = await humanDoor();
    const refusal = {
      name: 'AccessDeniedException',
      message: 'approval waits for what a person decides. People decide in the application, never the operator.',
    };
    const success = sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await expect(success).rejects.toMatchObject(refusal);
    await expect(sfn.send(new SendTaskFailureCommand({ taskToken }))).rejects.toMatchObject(refusal);
    expect(engine.describe('approval', 'first')?.status).toBe('RUNNING');
    expect(await engine.complete(taskToken, {})).toBe('completed');
  });

  it('stays refused when the product has the machine no more', async () => {
    const table = openSqliteTable(':memory:');
    const { engine, humanTokens } = await openExampleDoor(table);
    await engine.start('approval', 'first', {});
    await engine.runDue();
    const { sfn } = await openExampleDoor(table, []);
    const roleArn = 'arn:aws:iam::000000000000:role/none';
    const taking = sfn.send(new CreateStateMachineCommand({ name: 'approval', definition: asking, roleArn }));
    await expect(taking).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
    const answer = sfn.send(new SendTaskSuccessCommand({ taskToken: humanTokens[0] ?? '', output: '{}' }));
    await expect(answer).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('leaves the attempt in the journal, without the token', async () => {
    const { sfn, taskToken, audited } = await humanDoor();
    await sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' })).catch(() => undefined);
    const arn = executionArn('approval', 'first');
    expect(await audited('lain')).toEqual([
      `operator SendTaskSuccess ${arn} asked`,
      `operator SendTaskSuccess ${arn} AccessDeniedException`,
    ]);
  });
});

it('knows no operation besides', async () => {
  const { sfn, taskToken } = await askingDoor();
  const wish = sfn.send(new SendTaskHeartbeatCommand({ taskToken }));
  await expect(wish).rejects.toMatchObject({ name: 'UnknownOperationException' });
});
