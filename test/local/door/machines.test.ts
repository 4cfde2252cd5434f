import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  ListStateMachinesCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteTable } from '../../../local/sqlite-table.ts';
import { asking, closeDoors, machineArn, naming, openExampleDoor, quick } from './open-example-door.ts';

afterEach(closeDoors);

const roleArn = 'arn:aws:iam::000000000000:role/none';
const create = (name: string, definition: string) => new CreateStateMachineCommand({ name, definition, roleArn });

describe('machines', () => {
  it('are listed by name, page after page', async () => {
    const { sfn } = await openExampleDoor();
    await sfn.send(create('zakat', quick));
    await sfn.send(create('asking', asking));
    const first = await sfn.send(new ListStateMachinesCommand({ maxResults: 2 }));
    expect(first.stateMachines?.map(({ name, type }) => [name, type])).toEqual([
      ['approval', 'STANDARD'],
      ['asking', 'STANDARD'],
    ]);
    const { nextToken } = first;
    const second = await sfn.send(new ListStateMachinesCommand({ nextToken, maxResults: 2 }));
    expect(second.stateMachines?.map(({ stateMachineArn }) => stateMachineArn)).toEqual([machineArn('zakat')]);
    expect(second.nextToken).toBeUndefined();
  });

  it('are described with their definition and whose they are', async () => {
    const { sfn } = await openExampleDoor();
    await sfn.send(create('asking', asking));
    const own = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn('asking') }));
    expect(own).toMatchObject({ definition: asking, status: 'ACTIVE', description: 'Made by the operator.' });
    expect(own.creationDate?.toISOString()).toBe('2026-01-05T01:00:00.000Z');
    const product = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn('approval') }));
    expect(product.description).toBe('Belongs to the product.');
  });

  it('that nobody made do not exist', async () => {
    const { sfn } = await openExampleDoor();
    const wish = sfn.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn('none') }));
    await expect(wish).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    const malformed = sfn.send(new DescribeStateMachineCommand({ stateMachineArn: 'arn:aws:states:x' }));
    await expect(malformed).rejects.toMatchObject({ name: 'InvalidArn' });
  });
});

describe('making a machine', () => {
  it('twice with the same definition makes one', async () => {
    const { sfn } = await openExampleDoor();
    const first = await sfn.send(create('asking', asking));
    expect(first.stateMachineArn).toBe(machineArn('asking'));
    expect((await sfn.send(create('asking', asking))).creationDate).toEqual(first.creationDate);
    await expect(sfn.send(create('asking', quick))).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  });

  it('never replaces one of the product', async () => {
    const { sfn } = await openExampleDoor();
    await expect(sfn.send(create('approval', quick))).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  });

  it('with what the engine does not know names every reason', async () => {
    const { sfn } = await openExampleDoor();
    const definition = JSON.stringify({
      Comment: 'Wrong twice.',
      QueryLanguage: 'JSONata',
      StartAt: 'First',
      States: { First: { Type: 'Pass', Next: 'Nowhere' }, Lost: { Type: 'Pass', End: true } },
    });
    await expect(sfn.send(create('wrong', definition))).rejects.toMatchObject({
      name: 'InvalidDefinition',
      message: expect.stringMatching(/state "First", Next: there is no state "Nowhere"[\s\S]*state "Lost"/),
    });
    await expect(sfn.send(create('wrong', 'no JSON'))).rejects.toMatchObject({ name: 'InvalidDefinition' });
  });

  it('may not name a step that decides for a person', async () => {
    const { sfn } = await openExampleDoor();
    for (const operation of ['holdTask', 'finaliseResult', 'unknown'])
      await expect(sfn.send(create('deciding', naming(operation)))).rejects.toMatchObject({
        name: 'InvalidDefinition',
        message: expect.stringContaining('may name askOperator, settlePhase, settleTask and no other'),
      });
    expect((await sfn.send(create('looking', naming('settleTask')))).stateMachineArn).toBe(machineArn('looking'));
  });

  it('refuses a name that is malformed or holds an NIP', async () => {
    const { sfn } = await openExampleDoor();
    for (const name of ['a b', 'case-199001012015011001'])
      await expect(sfn.send(create(name, quick))).rejects.toMatchObject({ name: 'InvalidName' });
  });

  it('refuses what it could not honour', async () => {
    const { sfn } = await openExampleDoor();
    const express = new CreateStateMachineCommand({ name: 'quick', definition: quick, roleArn, type: 'EXPRESS' });
    await expect(sfn.send(express)).rejects.toMatchObject({ name: 'StateMachineTypeNotSupported' });
    const traced = new CreateStateMachineCommand({
      name: 'quick',
      definition: quick,
      roleArn,
      tracingConfiguration: { enabled: true },
    });
    await expect(sfn.send(traced)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('gives way to the product when that brings one along', async () => {
    const table = openSqliteTable(':memory:');
    const { sfn } = await openExampleDoor(table, []);
    await sfn.send(create('approval', quick));
    const later = await openExampleDoor(table);
    expect(later.log).toEqual(['made-machine-refused approval']);
    const found = await later.sfn.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn('approval') }));
    expect([found.description, found.definition === quick]).toEqual(['Belongs to the product.', false]);
  });

  it('survives a restart', async () => {
    const table = openSqliteTable(':memory:');
    const { sfn } = await openExampleDoor(table);
    await sfn.send(create('quick', quick));
    const later = await openExampleDoor(table);
    await later.sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn('quick'), name: 'first' }));
    expect(later.engine.describe('quick', 'first')?.output).toEqual({ done: true });
  });
});
