import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RunEndedEvent, runEnded, type StepFunctionsHistory } from '../../../functions/aws/run-ended.ts';
import { runs } from '../../../shared/data/runs.ts';
import { type App, openApp } from '../../support/app.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const machineArn = 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:scoring-1A2B';

let app: App;

/** Step Functions as far as it tells the history: the newest event first. */
const history = (events: readonly object[]): StepFunctionsHistory => ({
  stateMachines: { 'final-scoring': machineArn },
  client: {
    send: async (command: unknown) => {
      expect(command).toBeInstanceOf(GetExecutionHistoryCommand);
      return { events };
    },
  } as unknown as StepFunctionsHistory['client'],
});

const endOf = (detail: Partial<RunEndedEvent['detail']> = {}): RunEndedEvent => ({
  time: '2026-07-06T02:00:01Z',
  detail: {
    executionArn: `${machineArn.replace(':stateMachine:', ':execution:')}:run-siti`,
    stateMachineArn: machineArn,
    name: 'run-siti',
    status: 'FAILED',
    stopDate: Date.parse('2026-07-06T02:00:00.000Z'),
    input: JSON.stringify({ agencyId: app.agencyId, cycleId, caseId: caseOf('siti') }),
    error: 'UnexpectedOutcome',
    ...detail,
  },
});

const entered = [
  { type: 'ExecutionFailed' },
  { type: 'FailStateEntered', stateEnteredEventDetails: { name: 'Unknown outcome' } },
  { type: 'ChoiceStateEntered', stateEnteredEventDetails: { name: 'Announced?' } },
];

const kept = () => runs(app.table, app.agencyId).run(caseOf('siti'), 'run-siti');

beforeEach(async () => {
  app = openApp();
  await openSmallOffice(app);
});

describe('the end of an execution, as EventBridge tells it', () => {
  it('is noted with the last state and the name of the fault', async () => {
    await runEnded(app.deps, history(entered))(endOf());
    expect(await kept()).toMatchObject({
      machine: 'final-scoring',
      status: 'failed',
      since: '2026-07-06T02:00:00.000Z',
      state: 'Unknown outcome',
      error: 'UnexpectedOutcome',
      unitId: 'layanan',
    });
  });

  it('may be a time-out or an abort, of which no state is known', async () => {
    await runEnded(app.deps, history([]))(endOf({ status: 'TIMED_OUT', error: null }));
    expect(await kept()).toMatchObject({ status: 'timed-out' });
  });

  it('told twice is noted once', async () => {
    await runEnded(app.deps, history(entered))(endOf());
    await runEnded(app.deps, history(entered))(endOf());
    expect(await kept()).toMatchObject({ version: 1 });
  });

  it('that went well, or of another machine, is left alone', async () => {
    await runEnded(app.deps, history(entered))(endOf({ status: 'SUCCEEDED' }));
    await runEnded(app.deps, history(entered))(endOf({ stateMachineArn: `${machineArn}-other` }));
    expect(await kept()).toBeUndefined();
  });
});
