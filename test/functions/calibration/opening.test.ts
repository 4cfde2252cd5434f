import { beforeEach, describe, expect, it } from 'vitest';
import { listCalibrations } from '../../../functions/calibration/list-calibrations.ts';
import { cycles, cycleWrites } from '../../../shared/data/cycles.ts';
import { keys } from '../../../shared/data/keys.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { calibrationDesk, panel } from './calibration-desk.ts';

let desk: Awaited<ReturnType<typeof calibrationDesk>>;

beforeEach(async () => {
  desk = await calibrationDesk();
});

describe('a calibration that HR opens', () => {
  it('points its panel to whom it should look at, and why', async () => {
    const { body } = await desk.open();
    expect(body).toMatchObject({ unit: { name: 'Bidang Layanan' }, scheme: 'matrix', proposals: 1, decided: 0 });
    expect(body.rows).toMatchObject([
      {
        caseId: caseOf('siti'),
        employee: { name: 'Siti Contoh' },
        rater: { employeeId: 'budi' },
        layerId: 'l1',
        rated: { resultsLevel: 'above', behaviourLevel: 'meets' },
        reasons: [{ kind: 'level-against-attainment', level: 'above', suggested: 'meets' }],
        conflicted: [],
      },
    ]);
  });

  it.each([
    ['is closed', 'closed', 'closed'],
    ['is only prepared', 'prepared', 'scheduled'],
    ['has not come to the ratings', 'open', 'scheduled'],
  ] as const)('is refused in a year that %s, and tells nobody', async (_, status, scoring) => {
    const cycle = await cycles(desk.app.table, desk.app.agencyId).cycle(cycleId);
    if (cycle === undefined) throw new Error('there is no year');
    const phases = { ...cycle.phases, scoring: { ...cycle.phases.scoring, status: scoring } };
    await desk.app.table.transact([cycleWrites(desk.app.agencyId).cycle({ ...cycle, status, phases })]);
    expect((await desk.open()).problem).toMatchObject({ status: 409, code: 'phase-not-open' });
    await desk.app.deliver();
    expect(await inboxOf(desk.app, 'ani')).toEqual([]);
  });

  it('looks at the units below too', async () => {
    const sessionId = await desk.opened('dinas');
    expect((await desk.see('ani', sessionId)).body.rows.map(({ caseId }) => caseId)).toEqual([caseOf('siti')]);
  });

  it('is seen by HR and its panel alone', async () => {
    const sessionId = await desk.opened();
    for (const reader of ['wati', 'ani', 'citra']) {
      expect((await desk.see(reader, sessionId)).status).toBe(200);
      expect((await desk.app.call(listCalibrations, reader, { cycleId, query: {} })).body.items).toHaveLength(1);
    }
    for (const reader of ['siti', 'budi', 'joko', 'kepala']) {
      expect((await desk.see(reader, sessionId)).problem.code).toBe('not-allowed');
      expect((await desk.app.call(listCalibrations, reader, { cycleId, query: {} })).body.items).toEqual([]);
      expect((await desk.decide(reader, sessionId)).status).toBe(403);
      expect((await desk.close(reader, sessionId)).status).toBe(403);
    }
    expect((await desk.open('budi')).status).toBe(403);
  });

  it('is the only open one that looks at these people', async () => {
    await desk.opened('dinas');
    expect((await desk.open()).problem).toMatchObject({
      code: 'calibration-open',
      detail: 'Sidang kalibrasi Dinas Contoh masih memeriksa hasil penilaian.',
    });
  });

  it('needs a panel of three people that there are', async () => {
    expect((await desk.open('wati', ['ani', 'bayu', 'bayu'])).problem.code).toBe('panel-too-small');
    expect((await desk.open('wati', ['ani', 'bayu', 'hantu'])).problem.code).toBe('not-found');
  });

  it('has no more people than are read at once', async () => {
    const key = keys.count(desk.app.agencyId, cycleId, { unitId: 'dinas', shard: 0 });
    await desk.app.table.transact([{ add: key, amounts: { cases: 3_001 }, set: { unitId: 'dinas' } }]);
    expect((await desk.open('wati', panel, 'dinas')).problem).toMatchObject({
      status: 422,
      code: 'calibration-too-wide',
      detail:
        'Unit ini dan unit di bawahnya memiliki 3.001 pegawai; satu sidang kalibrasi mencakup paling banyak 3.000.',
    });
    expect((await desk.open()).status).toBe(201);
  });

  it('needs enough of the panel to be heard on everybody', async () => {
    expect((await desk.open('wati', ['ani', 'budi', 'kepala'])).problem).toMatchObject({
      code: 'conflict-of-interest',
      errors: [{ facts: { employeeIds: ['budi', 'kepala'] } }],
    });
  });

  it('tells a member of the panel nothing about themselves', async () => {
    const { body } = await desk.open('wati', ['ani', 'bayu', 'siti']);
    expect(body.proposals).toBe(1);
    const { body: own } = await desk.see('siti', body.sessionId);
    expect(own).toMatchObject({ proposals: 0, decided: 0, rows: [] });
    expect((await desk.decide('siti', body.sessionId)).problem.code).toBe('conflict-of-interest');
    const early = await desk.close('siti', body.sessionId);
    expect(JSON.stringify(early.problem)).not.toContain(caseOf('siti'));
    await desk.decide('ani', body.sessionId);
    await desk.close('wati', body.sessionId, 'Hasil Siti diselaraskan.');
    expect((await desk.see('siti', body.sessionId)).body.minutes).toBeUndefined();
    expect((await desk.see('ani', body.sessionId)).body.minutes).toBe('Hasil Siti diselaraskan.');
  });
});
