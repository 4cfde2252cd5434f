import { beforeEach, describe, expect, it } from 'vitest';
import { addToCalibration } from '../../../functions/calibration/add-to-calibration.ts';
import { listNotices } from '../../../functions/notifications/list-notices.ts';
import { getMe } from '../../../functions/people/get-me.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { inboxOf } from '../../support/appraisal.ts';
import { caseOf, cycleId } from '../../support/small-office.ts';
import { calibrationDesk, kept, panel, same } from './calibration-desk.ts';

let desk: Awaited<ReturnType<typeof calibrationDesk>>;

beforeEach(async () => {
  desk = await calibrationDesk();
});

describe('somebody whom HR adds', () => {
  const why = 'Rekan kerjanya berkeberatan atas penilaian ini.';
  const add = (employeeId: string, sessionId: string, { as = 'wati', reason: words = why } = {}) =>
    desk.app.call(addToCalibration, as, { cycleId, sessionId, body: { employeeId, reason: words } });

  it('is looked at by the panel, with the reason, and is on record', async () => {
    const sessionId = await desk.opened();
    const { status, body } = await add('joko', sessionId);
    expect([status, body.proposals]).toEqual([201, 2]);
    const { body: seen } = await desk.see('ani', sessionId);
    expect(seen.rows.find(({ caseId }) => caseId === caseOf('joko'))).toMatchObject({
      reasons: [{ kind: 'added', by: 'wati', reason: why }],
      conflicted: [],
    });
    const of = { ...same, caseId: caseOf('joko'), verdict: 'unchanged' };
    expect((await desk.decide('ani', sessionId, of)).body.decided).toBe(1);
    const { agencyId, table } = desk.app;
    const { entries } = await auditPage(table, { agencyId, journalId: `calibration-${sessionId}` });
    expect(entries[1]).toMatchObject({
      action: 'addToCalibration',
      actorId: 'wati',
      facts: { caseId: caseOf('joko'), reason: why },
    });
  });

  it('holds the session open until the panel has spoken', async () => {
    const sessionId = await desk.opened();
    await add('joko', sessionId);
    await desk.decide('ani', sessionId);
    expect((await desk.close('ani', sessionId)).problem.errors[0]?.facts?.caseIds).toEqual([caseOf('joko')]);
  });

  it.each([
    ['of whom the panel has spoken or will', 'siti', {}, 'calibrated-already'],
    ['without a reason', 'joko', { reason: ' ' }, 'reason-missing'],
    ['who is not rated', 'kepala', {}, 'calibration-unfit'],
    ['who is not there', 'hantu', {}, 'calibration-unfit'],
    ['if it is HR themselves', 'wati', {}, 'conflict-of-interest'],
    ['by a member of the panel', 'joko', { as: 'ani' }, 'not-allowed'],
  ])('is nobody %s', async (_what, employeeId, wish, code) => {
    const sessionId = await desk.opened();
    expect((await add(employeeId, sessionId, wish)).problem.code).toBe(code);
    expect((await desk.see('wati', sessionId)).body.proposals).toBe(1);
  });

  it('is nobody on whom too few of the panel may speak', async () => {
    const { body } = await desk.open('wati', ['joko', 'bayu', 'budi']);
    expect((await add('joko', body.sessionId)).problem).toMatchObject({
      code: 'conflict-of-interest',
      errors: [{ facts: { employeeIds: ['joko', 'budi'] } }],
    });
  });

  it('is nobody after the session', async () => {
    const sessionId = await desk.opened();
    await desk.decide('ani', sessionId);
    await desk.close('ani', sessionId);
    expect((await add('joko', sessionId)).problem.code).toBe('task-closed');
  });
});

describe('the people of a calibration', () => {
  const told = async (employeeId: string) => {
    await desk.app.deliver();
    return (await inboxOf(desk.app, employeeId)).filter((kind) => /calibrat/.test(kind)).sort();
  };

  it('are told, the panel, that it is open and where', async () => {
    const sessionId = await desk.opened();
    for (const one of panel) expect(await told(one)).toEqual(['calibration-opened']);
    for (const one of ['wati', 'siti', 'budi', 'joko']) expect(await told(one)).toEqual([]);
    const { items } = (await desk.app.call(listNotices, 'ani', { query: {} })).body;
    expect(items.find(({ kind }) => kind === 'calibration-opened')).toMatchObject({
      title: 'Anda menjadi anggota panel kalibrasi',
      sentence:
        'Wati Contoh membuka sidang kalibrasi Bidang Layanan untuk periode 2026 dengan Anda sebagai anggota panel.',
      link: `/kalibrasi?periode=${cycleId}&sidang=${sessionId}`,
    });
  });

  it('have it in their menu, the panel, while it is open', async () => {
    const calibrates = async (as: string) => (await desk.app.call(getMe, as, {})).body.calibrates;
    expect(await calibrates('ani')).toBe(false);
    const sessionId = await desk.opened();
    expect(await Promise.all(['ani', 'citra', 'siti', 'wati'].map(calibrates))).toEqual([true, true, false, false]);
    await desk.decide('ani', sessionId);
    await desk.close('ani', sessionId);
    expect(await calibrates('ani')).toBe(false);
  });

  it('learn at its end what changed, the employee after the announcement', async () => {
    const sessionId = await desk.opened();
    await desk.decide('ani', sessionId);
    for (const one of ['budi', 'siti']) expect(await told(one)).toEqual([]);
    await desk.close('ani', sessionId);
    for (const one of panel) expect(await told(one)).toEqual(['calibration-closed', 'calibration-opened']);
    expect(await told('wati')).toEqual(['calibration-closed']);
    expect(await told('budi')).toEqual(['rating-calibrated']);
    expect(await told('siti')).toEqual([]);
    const { items } = (await desk.app.call(listNotices, 'budi', { query: {} })).body;
    const notice = items.find(({ kind }) => kind === 'rating-calibrated');
    expect(notice).toMatchObject({
      caseId: caseOf('siti'),
      sentence: 'Panel kalibrasi mengubah penilaian Siti Contoh untuk periode 2026.',
    });
  });

  it('are not told of a rating that was kept', async () => {
    const sessionId = await desk.opened();
    await desk.decide('ani', sessionId, kept);
    await desk.close('wati', sessionId);
    expect(await told('budi')).toEqual([]);
  });
});
