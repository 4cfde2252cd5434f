import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { auditPage, firstBreak } from '../../../shared/data/audit.ts';
import { closeDoors, executionArn, machineArn, openExampleDoor, quick } from './open-example-door.ts';

afterEach(closeDoors);

const roleArn = 'arn:aws:iam::000000000000:role/none';
const making = new CreateStateMachineCommand({ name: 'quick', definition: quick, roleArn });

describe('the journal of the operator', () => {
  it('holds every change with its outcome', async () => {
    const { sfn, audited } = await openExampleDoor();
    await sfn.send(making);
    const replacing = new CreateStateMachineCommand({ name: 'approval', definition: quick, roleArn });
    await sfn.send(replacing).catch(() => undefined);
    await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn('quick'), name: 'first' }));
    expect(await audited()).toEqual([
      `operator CreateStateMachine ${machineArn('quick')} asked`,
      `operator CreateStateMachine ${machineArn('quick')} done`,
      `operator CreateStateMachine ${machineArn('approval')} asked`,
      `operator CreateStateMachine ${machineArn('approval')} StateMachineAlreadyExists`,
      `operator StartExecution ${executionArn('quick', 'first')} asked`,
      `operator StartExecution ${executionArn('quick', 'first')} done`,
    ]);
  });

  it('is that of the agency whose execution it is', async () => {
    const { sfn, engine, audited } = await openExampleDoor();
    await engine.start('approval', 'first', { agencyId: 'lain' });
    await sfn.send(new StopExecutionCommand({ executionArn: executionArn('approval', 'first') }));
    const arn = executionArn('approval', 'first');
    expect(await audited('lain')).toEqual([
      `operator StopExecution ${arn} asked`,
      `operator StopExecution ${arn} done`,
    ]);
    expect(await audited('contoh')).toEqual([]);
  });

  it('says nothing of looking', async () => {
    const { sfn, engine, audited } = await openExampleDoor();
    await engine.start('approval', 'first', {});
    await sfn.send(new ListStateMachinesCommand({}));
    await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn('approval', 'first') }));
    expect(await audited()).toEqual([]);
  });

  it('stays a whole chain when changes come at once', async () => {
    const table = openSqliteTable(':memory:');
    const { sfn } = await openExampleDoor(table);
    await sfn.send(making);
    const stateMachineArn = machineArn('quick');
    const starts = Array.from({ length: 12 }, () => sfn.send(new StartExecutionCommand({ stateMachineArn })));
    await Promise.all(starts);
    const { entries } = await auditPage(table, { agencyId: 'contoh', journalId: 'operator' });
    expect([entries.length, firstBreak(entries)]).toEqual([26, undefined]);
  });
});
