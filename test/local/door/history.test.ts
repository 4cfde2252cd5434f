import { CreateStateMachineCommand, GetExecutionHistoryCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { amazonHistory } from '../../../local/door/operations/history.ts';
import type { HistoryEvent } from '../../../local/engine/interpret/execution.ts';
import { asking, closeDoors, executionArn, machineArn, openExampleDoor } from './open-example-door.ts';

afterEach(closeDoors);

const waitingDoor = async () => {
  const example = await openExampleDoor();
  await example.engine.start('approval', 'first', { caseId: 'case-1' });
  await example.engine.runDue();
  const history = (wish: object = {}) =>
    example.sfn.send(new GetExecutionHistoryCommand({ executionArn: executionArn('approval', 'first'), ...wish }));
  return { ...example, history };
};

describe('the history', () => {
  it('has the shape of Amazon’s', async () => {
    const { history } = await waitingDoor();
    const timestamp = new Date('2026-01-05T01:00:00.000Z');
    const task = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
    expect((await history()).events).toEqual([
      {
        id: 1,
        previousEventId: 0,
        type: 'ExecutionStarted',
        timestamp,
        executionStartedEventDetails: { input: '{"caseId":"case-1"}', inputDetails: { truncated: false } },
      },
      {
        id: 2,
        previousEventId: 0,
        type: 'TaskStateEntered',
        timestamp,
        stateEnteredEventDetails: { name: 'Ask', input: '{"caseId":"case-1"}', inputDetails: { truncated: false } },
      },
      {
        id: 3,
        previousEventId: 2,
        type: 'TaskScheduled',
        timestamp,
        taskScheduledEventDetails: { ...task, region: 'local', parameters: '{"FunctionName":"holdTask"}' },
      },
      { id: 4, previousEventId: 3, type: 'TaskStarted', timestamp, taskStartedEventDetails: task },
      { id: 5, previousEventId: 4, type: 'TaskSubmitted', timestamp, taskSubmittedEventDetails: task },
    ]);
  });

  it('comes page after page, from either end', async () => {
    const { history } = await waitingDoor();
    const ids = async (wish: object) => (await history(wish)).events?.map(({ id }) => id);
    const { nextToken } = await history({ maxResults: 3 });
    expect(await ids({ maxResults: 3, nextToken })).toEqual([4, 5]);
    expect(await ids({ reverseOrder: true, maxResults: 2 })).toEqual([5, 4]);
    await expect(history({ reverseOrder: true, nextToken })).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('leaves out inputs and outputs when they are not wanted', async () => {
    const { history } = await waitingDoor();
    const { events } = await history({ includeExecutionData: false });
    expect(events?.[1]?.stateEnteredEventDetails).toEqual({ name: 'Ask' });
    expect(JSON.stringify(events)).not.toContain('case-1');
  });

  it('never shows the token of a human decision', async () => {
    const { history, humanTokens } = await waitingDoor();
    const [token = ''] = humanTokens;
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await history())).not.toContain(token);
  });

  it('shows the operator the token of an own machine', async () => {
    const { sfn, engine } = await openExampleDoor();
    const roleArn = 'arn:aws:iam::000000000000:role/none';
    await sfn.send(new CreateStateMachineCommand({ name: 'asking', definition: asking, roleArn }));
    await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn('asking'), name: 'first' }));
    const wish = new GetExecutionHistoryCommand({ executionArn: executionArn('asking', 'first') });
    const { events = [] } = await sfn.send(wish);
    const parameters = JSON.parse(events[2]?.taskScheduledEventDetails?.parameters ?? '');
    expect(engine.holderOf(parameters.TaskToken)).toMatchObject({ machine: 'asking', name: 'first' });
  });

  it('words how tasks and executions fail', () => {
    const at = '2026-01-05T01:00:00.500Z';
    const events: HistoryEvent[] = [
      { type: 'TaskScheduled', at, details: { operation: 'openTask', resource: 'invoke', timeoutInSeconds: 60 } },
      { type: 'TaskTimedOut', at, details: {} },
      { type: 'TaskFailed', at, details: { error: 'Broken', cause: 'why' } },
      { type: 'MapIterationStarted', at, details: { name: 'Each', index: 3 } },
      { type: 'ParallelStateStarted', at, details: {} },
      { type: 'ExecutionFailed', at, details: { error: 'Broken', cause: 'why' } },
    ];
    const worded = amazonHistory(events, { withData: true, tokens: new Map() });
    expect(worded.map(({ id: _, previousEventId: __, type: ___, ...rest }) => rest)).toEqual([
      {
        timestamp: 1_767_574_800.5,
        taskScheduledEventDetails: {
          resourceType: 'lambda',
          resource: 'invoke',
          region: 'local',
          timeoutInSeconds: 60,
          parameters: '{"FunctionName":"openTask"}',
        },
      },
      {
        timestamp: 1_767_574_800.5,
        taskTimedOutEventDetails: { resourceType: 'lambda', resource: 'invoke', error: 'States.Timeout' },
      },
      {
        timestamp: 1_767_574_800.5,
        taskFailedEventDetails: { resourceType: 'lambda', resource: 'invoke', error: 'Broken', cause: 'why' },
      },
      { timestamp: 1_767_574_800.5, mapIterationStartedEventDetails: { name: 'Each', index: 3 } },
      { timestamp: 1_767_574_800.5 },
      { timestamp: 1_767_574_800.5, executionFailedEventDetails: { error: 'Broken', cause: 'why' } },
    ]);
  });
});
