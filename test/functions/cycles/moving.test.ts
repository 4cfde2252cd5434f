import { beforeEach, describe, expect, it } from 'vitest';
import { movePhase } from '../../../functions/cycles/move-phase.ts';
import { holdPhase } from '../../../functions/steps/hold-phase.ts';
import { settlePhase } from '../../../functions/steps/settle-phase.ts';
import { peopleWrites } from '../../../shared/data/people.ts';
import { type App, openApp } from '../../support/app.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';
import { wholeTable } from '../../support/whole-table.ts';

let app: App;

const later = '2026-02-14T16:59:59.999Z';
const moves = (rest: { closesAt?: string; reason?: string; ifMatch?: number; as?: string } = {}) => {
  const { closesAt = later, reason = 'Banjir di tiga kelurahan.', ifMatch = 2, as = 'wati' } = rest;
  return app.call(movePhase, as, { cycleId, phase: 'planning', ifMatch, body: { closesAt, reason } });
};

beforeEach(async () => {
  app = openApp({ now: '2026-01-20T02:00:00.000Z' });
  await openSmallOffice(app);
  await app.step(holdPhase, { cycleId, phase: 'planning', token: 't-planning' });
});

describe('a phase that is extended', () => {
  it('closes later, and wakes its machine', async () => {
    const { status, etag, body } = await moves();
    expect([status, etag, body.phases.planning.closesAt]).toEqual([200, 3, later]);
    await app.deliver();
    expect(app.completed).toEqual([{ token: 't-planning', output: { event: 'rescheduled' } }]);
  });

  it('does not close at its former time', async () => {
    await moves();
    app.at('2026-01-31T17:00:00.000Z');
    expect(await app.step(settlePhase, { cycleId, phase: 'planning', execution: 'e' })).not.toMatchObject({
      due: 'close',
    });
    app.at('2026-02-14T17:00:00.000Z');
    expect(await app.step(settlePhase, { cycleId, phase: 'planning', execution: 'e' })).toMatchObject({ due: 'close' });
  });

  it('is told to whoever is in charge of HR, unless they did it', async () => {
    await moves();
    await app.deliver();
    expect(await inboxOf(app, 'wati')).toEqual([]);
    const write = peopleWrites(app.agencyId);
    await app.table.transact([
      write.agency({ agencyId: app.agencyId, name: 'Kantor Contoh', hrIds: ['kepala'], version: 0 }),
    ]);
    await moves({ closesAt: '2026-02-20T16:59:59.999Z', ifMatch: 3 });
    await app.deliver();
    expect(await inboxOf(app, 'kepala')).toEqual(['deadline-moved']);
  });
});

describe('an extension is refused, and nothing changes,', () => {
  const refused = async (call: ReturnType<typeof moves>, status: number, errors: readonly object[]) => {
    const before = wholeTable(app);
    const answer = await call;
    expect(answer.status).toBe(status);
    expect(answer.problem.errors).toMatchObject(errors);
    expect(wholeTable(app)).toEqual(before);
    return answer;
  };

  it('to an earlier day and without a reason, with both named', async () => {
    await refused(moves({ closesAt: '2026-01-25T16:59:59.999Z', reason: ' ' }), 422, [
      { code: 'deadline-not-later', field: '/closesAt' },
      { code: 'reason-missing', field: '/reason' },
    ]);
  });

  it('by an old version, with what stands there now', async () => {
    const { problem } = await refused(moves({ ifMatch: 1 }), 409, [{ code: 'changed-since-read' }]);
    expect(problem.current).toMatchObject({ version: 2 });
  });

  it('by whoever is not HR', async () => {
    await refused(moves({ as: 'kepala' }), 403, [{ code: 'not-allowed' }]);
  });
});
