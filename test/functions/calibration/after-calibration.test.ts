import { beforeEach, describe, expect, it } from 'vitest';
import { decideAppeal } from '../../../functions/appeals/decide-appeal.ts';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import { fileOf, withOrganisationRating } from '../../support/appraisal.ts';
import { caseOf } from '../../support/small-office.ts';
import { calibrationDesk, kept, lowered, panel } from './calibration-desk.ts';

let desk: Awaited<ReturnType<typeof calibrationDesk>>;

beforeEach(async () => {
  desk = await calibrationDesk();
});

describe('the announcement', () => {
  it.each([
    ['layanan', 'Bidang Layanan'],
    ['dinas', 'Dinas Contoh'],
  ])('waits for the open session of %s, which it names', async (unitId, name) => {
    const sessionId = await desk.opened(unitId);
    expect(await desk.announce()).toMatchObject({
      status: 409,
      problem: {
        code: 'calibration-open',
        detail: `Sidang kalibrasi ${name} masih memeriksa hasil penilaian.`,
        errors: [{ facts: { sessionId, unitId } }],
      },
    });
    await desk.decide('ani', sessionId);
    expect((await desk.close('ani', sessionId)).body).toMatchObject({
      closedAt: desk.app.now(),
      closedBy: { employeeId: 'ani' },
    });
    expect((await desk.announce()).body).toEqual({ announced: 2 });
    const { case: one } = await fileOf(desk.app, 'siti');
    expect(one.announcedPredicate).toBe('baik');
  });

  it('of a unit above does not wait for a session below', async () => {
    await desk.opened();
    await withOrganisationRating(desk.app, 'dinas');
    expect((await desk.announce('dinas')).status).toBe(200);
  });
});

describe('a session', () => {
  it('closes with minutes, once everything is decided', async () => {
    const sessionId = await desk.opened();
    expect((await desk.close('wati', sessionId)).problem).toMatchObject({
      code: 'calibration-open',
      errors: [{ facts: { caseIds: [caseOf('siti')] } }],
    });
    await desk.decide('ani', sessionId, kept);
    expect((await desk.close('wati', sessionId, ' ')).problem.code).toBe('text-missing');
    expect((await desk.close('wati', sessionId)).status).toBe(200);
    expect((await desk.close('wati', sessionId)).problem.code).toBe('task-closed');
  });

  it('closes without who moved to a unit that announced', async () => {
    const sessionId = await desk.opened();
    const { case: one } = await fileOf(desk.app, 'siti');
    await desk.app.table.transact(saveCase({ ...one, unitId: 'dinas' }, one));
    await withOrganisationRating(desk.app, 'dinas');
    expect((await desk.announce('dinas')).body).toEqual({ announced: 1 });
    expect((await desk.close('wati', sessionId)).status).toBe(200);
  });
});

describe('an appeal after a calibration', () => {
  it('is not decided by whoever sat on the panel', async () => {
    const { body } = await desk.open('wati', [...panel, 'kepala']);
    const present = [...panel];
    await desk.decide('ani', body.sessionId, { ...lowered, present });
    await desk.close('ani', body.sessionId);
    await desk.announce();
    const caseId = caseOf('siti');
    await desk.app.call(fileAppeal, 'siti', { caseId, body: { reasons: 'Capaian saya melebihi target.' } });
    const { case: one, appeal } = await fileOf(desk.app, 'siti');
    if (appeal === undefined) throw new Error('no appeal');
    await desk.app.table.transact(saveCase({ ...one, reviewingOfficerId: 'bayu' }, one));
    const ruling = { verdict: 'unchanged', reasons: 'Tetap.' } as const;
    const decided = await desk.app.call(decideAppeal, 'bayu', { caseId, body: ruling, ifMatch: appeal.version });
    expect(decided.problem.errors.map(({ code }) => code)).toContain('conflict-of-interest');
    expect(
      (await desk.app.call(decideAppeal, 'kepala', { caseId, body: ruling, ifMatch: appeal.version })).status,
    ).toBe(403);
  });
});
