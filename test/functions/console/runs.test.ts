import { beforeEach, describe, expect, it } from 'vitest';
import { getMachine } from '../../../functions/console/get-machine.ts';
import { getOverview } from '../../../functions/console/get-overview.ts';
import { listRuns } from '../../../functions/console/list-runs.ts';
import { retryRun } from '../../../functions/console/retry-run.ts';
import { recordRunEnd } from '../../../functions/runs/record-run-end.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { type App, openApp } from '../../support/app.ts';
import { actionsOf, fileOf, inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

let app: App;

const machine = 'mid-review';
const wait = 'Wait for the dialogue';

const opens = (employeeId: string) =>
  app.step(openTask, { cycleId, caseId: caseOf(employeeId), kind: 'hold-mid-review', execution: `m-${employeeId}` });

const fails = (employeeId: string, error = 'Unexpected') =>
  recordRunEnd(
    {
      machine,
      execution: `m-${employeeId}`,
      status: 'failed',
      at: '2026-07-08T02:00:00.000Z',
      state: 'Look at the dialogue',
      error,
      input: { agencyId: app.agencyId, cycleId, caseId: caseOf(employeeId) },
    },
    app.deps,
  );

const drawn = async () => (await app.call(getMachine, 'wati', { cycleId, machine })).body;
const runsOf = async (status: 'waiting' | 'failed') =>
  (await app.call(listRuns, 'wati', { cycleId, machine, query: { status } })).body.items;
const retry = (reason = 'Gangguan sudah diperbaiki.') =>
  app.call(retryRun, 'wati', { caseId: caseOf('siti'), runId: 'm-siti', body: { reason } });

beforeEach(async () => {
  app = openApp({ now: '2026-07-06T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution', 'mid-review'] });
  await opens('siti');
  await opens('joko');
});

describe('a state machine in the console', () => {
  it('shows who waits in which state, and who is late', async () => {
    const standing = async () => (await drawn()).states.find(({ name }) => name === wait);
    expect(await standing()).toMatchObject({ waitsFor: 'hold-mid-review', waiting: 2, late: 0, failed: 0 });
    app.at('2026-12-01T02:00:00.000Z');
    expect(await standing()).toMatchObject({ waiting: 2, late: 2 });
  });

  it('is drawn from its file', async () => {
    const { startAt, states, transitions } = await drawn();
    expect(startAt).toBe('Ask the supervisor to hold the dialogue');
    expect(states.map(({ name }) => name)).toContain('Record that it was missed');
    expect(transitions).toContainEqual({ from: 'Dialogue held?', to: wait, when: ['open'], caught: false });
    expect(transitions).toContainEqual({ from: wait, to: 'Look at the dialogue', caught: true });
  });

  it('counts only the unit that is asked about', async () => {
    const { body } = await app.call(getMachine, 'wati', { cycleId, machine, query: { unitId: 'dinas', direct: true } });
    expect(body.total).toEqual({ waiting: 0, late: 0, failed: 0 });
  });
});

describe('the executions of a machine', () => {
  it('wait with the employee, the unit and who is to act', async () => {
    const [first] = await runsOf('waiting');
    expect(first).toMatchObject({
      state: wait,
      status: 'waiting',
      unit: { name: 'Bidang Layanan' },
      task: { kind: 'hold-mid-review', assignee: { employeeId: 'budi' }, late: false },
    });
  });

  it('are only those of the state that is asked about', async () => {
    const query = { state: 'Wait for the acknowledgement' };
    expect((await app.call(listRuns, 'wati', { cycleId, machine, query })).body.items).toEqual([]);
  });
});

describe('an execution of no case that failed', () => {
  const complaintFails = () =>
    recordRunEnd(
      {
        machine: 'complaint',
        execution: 'c-1',
        status: 'failed',
        at: '2026-07-06T01:59:00.000Z',
        error: 'Unexpected',
        input: { agencyId: app.agencyId, complaintId: 'c-1' },
      },
      app.deps,
    );

  it('is told to HR once, however often it is told', async () => {
    await complaintFails();
    await complaintFails();
    await app.deliver();
    expect((await inboxOf(app, 'wati')).filter((kind) => kind === 'workflow-stopped')).toHaveLength(1);
  });
});

describe('an execution that failed', () => {
  beforeEach(() => fails('siti'));

  it('is listed, counted and in the history of its case', async () => {
    expect(await runsOf('failed')).toMatchObject([
      { runId: 'm-siti', state: 'Look at the dialogue', error: 'Unexpected', employee: { name: 'Siti Contoh' } },
    ]);
    expect((await drawn()).total).toMatchObject({ failed: 1 });
    expect((await app.call(getOverview, 'wati', { cycleId })).body.total.failedRuns).toBe(1);
    expect(await actionsOf(app, 'siti')).toContain('runFailed');
  });

  it('is told to HR', async () => {
    await app.deliver();
    expect(await inboxOf(app, 'wati')).toContain('case-stuck');
  });

  it('is noted once, however often it is told', async () => {
    await fails('siti');
    expect(await runsOf('failed')).toHaveLength(1);
    expect((await actionsOf(app, 'siti')).filter((action) => action === 'runFailed')).toHaveLength(1);
  });

  it('keeps the name of the fault, never its text', async () => {
    await fails('joko', 'NIP 198609262015052001 is not known');
    const joko = (await runsOf('failed')).find(({ runId }) => runId === 'm-joko');
    expect(joko).toMatchObject({ state: 'Look at the dialogue' });
    expect(joko).not.toHaveProperty('error');
  });

  it('starts again from the case, and its old task is withdrawn', async () => {
    expect(await retry()).toMatchObject({ status: 200, body: { runId: 'm-siti-again' } });
    await app.deliver();
    const input = { agencyId: app.agencyId, cycleId, caseId: caseOf('siti') };
    expect(app.started).toEqual([{ machine, name: 'm-siti-again', input }]);
    expect((await fileOf(app, 'siti')).tasks.map(({ status }) => status)).toEqual(['cancelled']);
    expect(await runsOf('failed')).toEqual([]);
    expect((await drawn()).total).toEqual({ waiting: 1, late: 0, failed: 0 });
  });

  it('starts again once, and with a reason', async () => {
    expect(await retry(' ')).toMatchObject({ status: 422, problem: { code: 'reason-missing' } });
    await retry();
    expect(await retry('Sekali lagi.')).toMatchObject({ status: 409, problem: { code: 'run-not-failed' } });
  });

  it('of the own case is left to others of HR', async () => {
    await opens('wati');
    await fails('wati');
    const own = { caseId: caseOf('wati'), runId: 'm-wati', body: { reason: 'Gangguan.' } };
    expect(await app.call(retryRun, 'wati', own)).toMatchObject({
      status: 403,
      problem: { code: 'conflict-of-interest' },
    });
  });
});

describe('the end of an execution of no case', () => {
  it('is left to the operator', async () => {
    const input = { agencyId: app.agencyId, cycleId, phase: 'planning' };
    const end = { machine: 'cycle-phase', execution: 'p', status: 'failed', at: app.now(), input } as const;
    await expect(recordRunEnd(end, app.deps)).resolves.toBeUndefined();
  });
});
