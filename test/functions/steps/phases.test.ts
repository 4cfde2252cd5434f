import { beforeEach, describe, expect, it } from 'vitest';
import { movePhase } from '../../../functions/cycles/move-phase.ts';
import { closePhase } from '../../../functions/steps/close-phase.ts';
import { holdPhase } from '../../../functions/steps/hold-phase.ts';
import { openPhase } from '../../../functions/steps/open-phase.ts';
import { escalatePhase, remindPhase } from '../../../functions/steps/remind-phase.ts';
import { settlePhase } from '../../../functions/steps/settle-phase.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import { countsOf } from '../../../shared/data/counts.ts';
import { cycles } from '../../../shared/data/cycles.ts';
import { notices } from '../../../shared/data/notices.ts';
import type { Phase } from '../../../shared/domain/schemes/scheme.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf, inboxOf } from '../../support/appraisal.ts';
import { withStaff } from '../../support/large-office.ts';
import { withSubmission } from '../../support/planning.ts';
import { cycleId, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

/** Planning of 2026 in Jakarta: from 2 to 31 January; reminders 10, 5 and 2 working days before its end. */
const opens = '2026-01-01T17:00:00.000Z';
const reminders = ['2026-01-19T02:00:00.000Z', '2026-01-26T02:00:00.000Z', '2026-01-29T02:00:00.000Z'] as const;
const escalation = '2026-01-30T02:00:00.000Z';
const closes = '2026-01-31T16:59:59.999Z';

let app: App;
const settle = (phase: Phase = 'planning') => app.step(settlePhase, { cycleId, phase, execution: 'run-1' });
const cycle = async () => {
  const found = await cycles(app.table, app.agencyId).cycle(cycleId);
  if (!found) throw new Error('there is no cycle');
  return found;
};

/** Takes a step as the machine does: again and again until everybody is reached. Gives how many calls it took. */
const reachAll = async (step: typeof openPhase, stepId: string, phase: Phase = 'planning'): Promise<number> => {
  let calls = 0;
  let more: unknown = {};
  do {
    const { cursor } = await app.step(step, { cycleId, phase, stepId, ...(more as object) });
    more = { cursor };
    calls += 1;
    if (cursor === undefined || cursor === null) return calls;
  } while (calls < 20);
  throw new Error('it never ends');
};
const startedBy = (machine: string) => app.started.filter((one) => one.machine === machine).map(({ name }) => name);

beforeEach(() => {
  app = openApp({ now: opens });
});

describe('a phase', () => {
  it('waits for its day', async () => {
    app.at('2026-01-01T16:00:00.000Z');
    await openSmallOffice(app, { open: [] });
    expect(await settle()).toEqual({ due: 'nothing', waitSeconds: 3_600 });
    app.at(opens);
    expect(await settle()).toMatchObject({ due: 'open', stepId: 'open' });
  });

  it('knows its execution and the token of its wait', async () => {
    await openSmallOffice(app);
    await settle();
    await app.step(holdPhase, { cycleId, phase: 'planning', token: 'token-1' });
    expect((await cycle()).phases.planning).toMatchObject({ execution: 'run-1', token: 'token-1' });
  });

  it('is in every step on its way', async () => {
    await openSmallOffice(app);
    const due = [];
    for (const at of [...reminders, escalation, closes]) {
      app.at(at);
      const { due: word, stepId } = await settle();
      due.push(`${word} ${stepId}`);
      if (word === 'remind') await reachAll(remindPhase, String(stepId));
      if (word === 'escalate') await reachAll(escalatePhase, String(stepId));
      if (word === 'close') await reachAll(closePhase, String(stepId));
    }
    expect(due).toEqual(['remind remind-1', 'remind remind-2', 'remind remind-3', 'escalate escalate', 'close lapse']);
    expect(await settle()).toMatchObject({ due: 'ended' });
  });
});

describe('opening planning', () => {
  const cases = async () => (await countsOf(app.table, app.agencyId, cycleId)).map((one) => [one.unitId, one.cases]);

  it('gives everybody a case, page by page', async () => {
    await openSmallOffice(app, { open: [], employees: [] });
    await withStaff(app, 260);
    expect(await reachAll(openPhase, 'open')).toBe(2);
    expect(await cases()).toEqual([['layanan', 260]]);
    expect(await fileOf(app, 'p260')).toMatchObject({
      case: { stage: 'draft', segments: [{ from: '2026-01-01', to: '2026-12-31', supervisorId: 'budi' }] },
    });
    await app.deliver();
    expect(await inboxOf(app, 'p001')).toEqual(['phase-opened']);
    expect((await cycle()).phases.planning.status).toBe('open');
  });

  it('again after a crash gives nobody a second one', async () => {
    await openSmallOffice(app, { open: [], employees: [] });
    await withStaff(app, 3);
    await reachAll(openPhase, 'open');
    app.at('2026-01-02T02:00:00.000Z');
    await reachAll(openPhase, 'open');
    await app.deliver();
    expect(await cases()).toEqual([['layanan', 3]]);
    expect(await inboxOf(app, 'p001')).toEqual(['phase-opened']);
  });
});

describe('opening a later phase', () => {
  it('of mid-period dialogues makes them due and starts their machines', async () => {
    await openSmallOffice(app);
    app.at('2026-05-31T17:00:00.000Z');
    await reachAll(openPhase, 'open', 'mid-review');
    await app.deliver();
    expect((await fileOf(app, 'siti')).case.midReview).toBe('due');
    expect(startedBy('mid-review')).toContain('contoh-2026-siti-mid-review');
    expect(startedBy('mid-review')).toHaveLength(5);
  });

  it('of ratings starts a machine for everybody, once', async () => {
    await openSmallOffice(app);
    app.at('2027-01-01T17:00:00.000Z');
    await reachAll(openPhase, 'open', 'scoring');
    await reachAll(openPhase, 'open', 'scoring');
    await app.deliver();
    expect(startedBy('final-scoring')).toHaveLength(5);
  });
});

describe('reminding in planning', () => {
  beforeEach(async () => {
    await openSmallOffice(app);
    app.at('2026-01-05T02:00:00.000Z');
    await withSubmission(app);
    await withApprovedPlan(app, 'joko');
    await app.deliver();
    app.at(reminders[0]);
  });

  it('reaches those whose plan is still to be submitted', async () => {
    await reachAll(remindPhase, 'remind-1');
    await app.deliver();
    for (const as of ['kepala', 'wati']) expect(await inboxOf(app, as)).toEqual(['phase-closing']);
    for (const as of ['siti', 'joko']) expect(await inboxOf(app, as)).toEqual([]);
  });

  it('again after a crash tells nobody twice', async () => {
    await reachAll(remindPhase, 'remind-1');
    app.at('2026-01-19T02:05:00.000Z');
    await reachAll(remindPhase, 'remind-1');
    await app.deliver();
    expect(await inboxOf(app, 'kepala')).toEqual(['phase-closing']);
  });

  it('escalates to the superior of each who is behind', async () => {
    app.at(escalation);
    await reachAll(escalatePhase, 'escalate');
    await app.deliver();
    const { items } = await notices(app.table, app.agencyId).inbox('kepala');
    expect(items.map(({ kind, facts }) => `${kind} ${facts.subjectName}`).toSorted()).toEqual([
      'phase-behind Budi Contoh',
      'phase-behind Wati Contoh',
    ]);
  });
});

describe('reminding of what supervisors owe', () => {
  it('reaches the supervisor once, however many dialogues are due', async () => {
    await openSmallOffice(app, { open: ['mid-review'], closed: ['planning'] });
    for (const employeeId of ['siti', 'joko']) {
      const { case: one } = await fileOf(app, employeeId);
      await app.table.transact(saveCase({ ...one, midReview: 'due' }, one));
    }
    app.at('2026-07-24T02:00:00.000Z');
    await reachAll(remindPhase, 'remind-2', 'mid-review');
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toEqual(['phase-closing']);
    expect(await inboxOf(app, 'siti')).toEqual([]);
  });
});

describe('closing', () => {
  it('planning starts what follows it', async () => {
    await openSmallOffice(app);
    app.at(closes);
    await reachAll(closePhase, 'lapse');
    await app.deliver();
    expect((await cycle()).phases.planning.status).toBe('closed');
    expect(startedBy('cycle-phase')).toEqual(['contoh-2026-execution', 'contoh-2026-mid-review']);
  });

  it('the announcement closes the year', async () => {
    await openSmallOffice(app, { open: ['announcement'], closed: ['planning', 'execution', 'mid-review', 'scoring'] });
    app.at('2027-02-28T16:59:59.999Z');
    await reachAll(closePhase, 'lapse', 'announcement');
    expect(await cycle()).toMatchObject({ status: 'closed', phases: { announcement: { status: 'closed' } } });
  });

  it('before its time changes nothing', async () => {
    await openSmallOffice(app);
    const before = await cycle();
    await reachAll(closePhase, 'lapse');
    expect(await cycle()).toEqual(before);
  });
});

describe('a phase with more time', () => {
  it('wakes its machine and closes by the new date', async () => {
    await openSmallOffice(app);
    await app.step(holdPhase, { cycleId, phase: 'planning', token: 'token-1' });
    app.at(escalation);
    const body = { closesAt: '2026-02-06T16:59:59.999Z', reason: 'Banjir' };
    const { version } = await cycle();
    await app.call(movePhase, 'wati', { cycleId, phase: 'planning', ifMatch: version, body });
    await app.deliver();
    expect(app.completed).toEqual([{ token: 'token-1', output: { event: 'rescheduled' } }]);
    app.at(closes);
    await reachAll(closePhase, 'lapse');
    expect((await cycle()).phases.planning.status).toBe('open');
    app.at('2026-02-06T16:59:59.999Z');
    expect(await settle()).toMatchObject({ due: 'close', stepId: 'lapse.2' });
    await reachAll(closePhase, 'lapse.2');
    expect((await cycle()).phases.planning.status).toBe('closed');
  });
});
