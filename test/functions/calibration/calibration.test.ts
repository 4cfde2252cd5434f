import { beforeEach, describe, expect, it } from 'vitest';
import { decideAppeal } from '../../../functions/appeals/decide-appeal.ts';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { addToCalibration } from '../../../functions/calibration/add-to-calibration.ts';
import { closeCalibration } from '../../../functions/calibration/close-calibration.ts';
import { decideCalibration } from '../../../functions/calibration/decide-calibration.ts';
import { getCalibration } from '../../../functions/calibration/get-calibration.ts';
import { listCalibrations } from '../../../functions/calibration/list-calibrations.ts';
import { openCalibration } from '../../../functions/calibration/open-calibration.ts';
import { listNotices } from '../../../functions/notifications/list-notices.ts';
import { getMe } from '../../../functions/people/get-me.ts';
import { announceResults } from '../../../functions/scoring/announce-results.ts';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import { type App, openApp } from '../../support/app.ts';
import {
  everythingOf,
  fileOf,
  inboxOf,
  levelsOf,
  withMeasuredYear,
  withOrganisationRating,
} from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice, smallOffice } from '../../support/small-office.ts';

const panel = ['ani', 'bayu', 'citra'];
const spreadReason = 'Sesuai capaian unit.';
const reason = 'Realisasinya tepat target, sama seperti rekannya.';
const [kepala] = smallOffice.employees;
const member = (employeeId: string, at: number, rest: object = {}) => ({
  ...(kepala as (typeof smallOffice.employees)[number]),
  employeeId,
  nip: `19860926201505291${at}`,
  name: `${employeeId.charAt(0).toUpperCase()}${employeeId.slice(1)} Contoh`,
  supervisorId: 'kepala',
  ...rest,
});
const employees = [
  ...smallOffice.employees,
  member('ani', 0),
  member('bayu', 1),
  member('citra', 2),
  // Below `siti` in the line, and so never heard about her.
  member('dewi', 3, { supervisorId: 'siti' }),
];

let app: App;

const open = (as = 'wati', members = panel, unitId = 'layanan') =>
  app.call(openCalibration, as, { cycleId, unitId, body: { panel: members } });
const opened = async (unitId = 'layanan') => {
  const { status, body } = await open('wati', panel, unitId);
  expect(status).toBe(201);
  return body.sessionId;
};
const lowered = {
  caseId: caseOf('siti'),
  layerId: 'l1',
  verdict: 'changed',
  reason,
  present: ['ani', 'bayu'],
  resultsLevel: 'meets',
} as const;
const { resultsLevel: _, ...same } = lowered;
const kept = { ...same, verdict: 'unchanged', reason: 'Bukti mendukung penilaian atasan.' } as const;
const decide = (as: string, sessionId: string, body: typeof lowered | typeof kept | object = lowered) =>
  app.call(decideCalibration, as, { cycleId, sessionId, body: body as typeof lowered });
const close = (as: string, sessionId: string, minutes = 'Satu hasil diselaraskan.') =>
  app.call(closeCalibration, as, { cycleId, sessionId, body: { minutes } });
const see = (as: string, sessionId: string) => app.call(getCalibration, as, { cycleId, sessionId });
const announce = (unitId = 'layanan') => app.call(announceResults, 'wati', { cycleId, unitId, body: { spreadReason } });
const rate = async (employeeId: string, body: ReturnType<typeof levelsOf>) => {
  const rated = await app.call(rateSegment, 'budi', { caseId: caseOf(employeeId), segmentId: 's1', body });
  expect(rated.status).toBe(200);
};

beforeEach(async () => {
  app = openApp({ now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'], employees });
  await withOrganisationRating(app, 'layanan', 'istimewa');
  await withMeasuredYear(app, 'siti');
  await withMeasuredYear(app, 'joko');
  await rate('siti', levelsOf('above', 'meets', 'Menurut saya lebih dari cukup.'));
  await rate('joko', levelsOf('meets', 'meets'));
});

describe('a calibration that HR opens', () => {
  it('points its panel to whom it should look at, and why', async () => {
    const { body } = await open();
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

  it('looks at the units below too', async () => {
    const sessionId = await opened('dinas');
    expect((await see('ani', sessionId)).body.rows.map(({ caseId }) => caseId)).toEqual([caseOf('siti')]);
  });

  it('is seen by HR and its panel alone', async () => {
    const sessionId = await opened();
    for (const reader of ['wati', 'ani', 'citra']) {
      expect((await see(reader, sessionId)).status).toBe(200);
      expect((await app.call(listCalibrations, reader, { cycleId, query: {} })).body.items).toHaveLength(1);
    }
    for (const reader of ['siti', 'budi', 'joko', 'kepala']) {
      expect((await see(reader, sessionId)).problem.code).toBe('not-allowed');
      expect((await app.call(listCalibrations, reader, { cycleId, query: {} })).body.items).toEqual([]);
      expect((await decide(reader, sessionId)).status).toBe(403);
      expect((await close(reader, sessionId)).status).toBe(403);
    }
    expect((await open('budi')).status).toBe(403);
  });

  it('is the only open one that looks at these people', async () => {
    await opened('dinas');
    expect((await open()).problem).toMatchObject({
      code: 'calibration-open',
      detail: 'Sidang kalibrasi Dinas Contoh masih memeriksa hasil penilaian.',
    });
  });

  it('needs a panel of three people that there are', async () => {
    expect((await open('wati', ['ani', 'bayu', 'bayu'])).problem.code).toBe('panel-too-small');
    expect((await open('wati', ['ani', 'bayu', 'hantu'])).problem.code).toBe('not-found');
  });

  it('needs enough of the panel to be heard on everybody', async () => {
    expect((await open('wati', ['ani', 'budi', 'kepala'])).problem).toMatchObject({
      code: 'conflict-of-interest',
      errors: [{ facts: { employeeIds: ['budi', 'kepala'] } }],
    });
  });

  it('tells a member of the panel nothing about themselves', async () => {
    const { body } = await open('wati', ['ani', 'bayu', 'siti']);
    expect(body.proposals).toBe(1);
    const { body: own } = await see('siti', body.sessionId);
    expect(own).toMatchObject({ proposals: 0, decided: 0, rows: [] });
    expect((await decide('siti', body.sessionId)).problem.code).toBe('conflict-of-interest');
    const early = await close('siti', body.sessionId);
    expect(JSON.stringify(early.problem)).not.toContain(caseOf('siti'));
    await decide('ani', body.sessionId);
    await close('wati', body.sessionId, 'Hasil Siti diselaraskan.');
    expect((await see('siti', body.sessionId)).body.minutes).toBeUndefined();
    expect((await see('ani', body.sessionId)).body.minutes).toBe('Hasil Siti diselaraskan.');
  });
});

describe('somebody whom HR adds', () => {
  const why = 'Rekan kerjanya berkeberatan atas penilaian ini.';
  const add = (employeeId: string, sessionId: string, { as = 'wati', reason: words = why } = {}) =>
    app.call(addToCalibration, as, { cycleId, sessionId, body: { employeeId, reason: words } });

  it('is looked at by the panel, with the reason, and is on record', async () => {
    const sessionId = await opened();
    const { status, body } = await add('joko', sessionId);
    expect([status, body.proposals]).toEqual([201, 2]);
    const { body: seen } = await see('ani', sessionId);
    expect(seen.rows.find(({ caseId }) => caseId === caseOf('joko'))).toMatchObject({
      reasons: [{ kind: 'added', by: 'wati', reason: why }],
      conflicted: [],
    });
    const of = { ...same, caseId: caseOf('joko'), verdict: 'unchanged' };
    expect((await decide('ani', sessionId, of)).body.decided).toBe(1);
    const { agencyId, table } = app;
    const { entries } = await auditPage(table, { agencyId, journalId: `calibration-${sessionId}` });
    expect(entries[1]).toMatchObject({
      action: 'addToCalibration',
      actorId: 'wati',
      facts: { caseId: caseOf('joko'), reason: why },
    });
  });

  it('holds the session open until the panel has spoken', async () => {
    const sessionId = await opened();
    await add('joko', sessionId);
    await decide('ani', sessionId);
    expect((await close('ani', sessionId)).problem.errors[0]?.facts?.caseIds).toEqual([caseOf('joko')]);
  });

  it.each([
    ['of whom the panel has spoken or will', 'siti', {}, 'calibrated-already'],
    ['without a reason', 'joko', { reason: ' ' }, 'reason-missing'],
    ['who is not rated', 'kepala', {}, 'not-found'],
    ['who is not there', 'hantu', {}, 'not-found'],
    ['if it is HR themselves', 'wati', {}, 'conflict-of-interest'],
    ['by a member of the panel', 'joko', { as: 'ani' }, 'not-allowed'],
  ])('is nobody %s', async (_what, employeeId, wish, code) => {
    const sessionId = await opened();
    expect((await add(employeeId, sessionId, wish)).problem.code).toBe(code);
    expect((await see('wati', sessionId)).body.proposals).toBe(1);
  });

  it('is nobody on whom too few of the panel may speak', async () => {
    const { body } = await open('wati', ['joko', 'bayu', 'budi']);
    expect((await add('joko', body.sessionId)).problem).toMatchObject({
      code: 'conflict-of-interest',
      errors: [{ facts: { employeeIds: ['joko', 'budi'] } }],
    });
  });

  it('is nobody after the session', async () => {
    const sessionId = await opened();
    await decide('ani', sessionId);
    await close('ani', sessionId);
    expect((await add('joko', sessionId)).problem.code).toBe('task-closed');
  });
});

describe('the people of a calibration', () => {
  const told = async (employeeId: string) => {
    await app.deliver();
    return (await inboxOf(app, employeeId)).filter((kind) => /calibrat/.test(kind)).sort();
  };

  it('are told, the panel, that it is open and where', async () => {
    const sessionId = await opened();
    for (const one of panel) expect(await told(one)).toEqual(['calibration-opened']);
    for (const one of ['wati', 'siti', 'budi', 'joko']) expect(await told(one)).toEqual([]);
    const { items } = (await app.call(listNotices, 'ani', { query: {} })).body;
    expect(items.find(({ kind }) => kind === 'calibration-opened')).toMatchObject({
      title: 'Anda menjadi anggota panel kalibrasi',
      sentence:
        'Wati Contoh membuka sidang kalibrasi Bidang Layanan untuk periode 2026 dengan Anda sebagai anggota panel.',
      link: `/kalibrasi?periode=${cycleId}&sidang=${sessionId}`,
    });
  });

  it('have it in their menu, the panel, while it is open', async () => {
    const calibrates = async (as: string) => (await app.call(getMe, as, {})).body.calibrates;
    expect(await calibrates('ani')).toBe(false);
    const sessionId = await opened();
    expect(await Promise.all(['ani', 'citra', 'siti', 'wati'].map(calibrates))).toEqual([true, true, false, false]);
    await decide('ani', sessionId);
    await close('ani', sessionId);
    expect(await calibrates('ani')).toBe(false);
  });

  it('learn at its end what changed, the employee after the announcement', async () => {
    const sessionId = await opened();
    await decide('ani', sessionId);
    for (const one of ['budi', 'siti']) expect(await told(one)).toEqual([]);
    await close('ani', sessionId);
    for (const one of panel) expect(await told(one)).toEqual(['calibration-closed', 'calibration-opened']);
    expect(await told('wati')).toEqual(['calibration-closed']);
    expect(await told('budi')).toEqual(['rating-calibrated']);
    expect(await told('siti')).toEqual([]);
    const { items } = (await app.call(listNotices, 'budi', { query: {} })).body;
    const notice = items.find(({ kind }) => kind === 'rating-calibrated');
    expect(notice).toMatchObject({
      caseId: caseOf('siti'),
      sentence: 'Panel kalibrasi mengubah penilaian Siti Contoh untuk periode 2026.',
    });
  });

  it('are not told of a rating that was kept', async () => {
    const sessionId = await opened();
    await decide('ani', sessionId, kept);
    await close('wati', sessionId);
    expect(await told('budi')).toEqual([]);
  });
});

describe('a decision of the panel', () => {
  it('that changes lays a layer over the original, which is kept', async () => {
    const sessionId = await opened();
    const before = (await fileOf(app, 'siti')).result;
    const decided = await decide('ani', sessionId);
    expect(decided).toMatchObject({
      status: 200,
      body: {
        decided: 1,
        rows: [
          { rated: { resultsLevel: 'above' }, ruling: { verdict: 'changed', outcome: { resultsLevel: 'meets' } } },
        ],
      },
    });
    const { result } = await fileOf(app, 'siti');
    expect(result?.layers[0]).toEqual(before?.layers[0]);
    expect(result?.layers[1]).toMatchObject({
      layerId: 'l2',
      kind: 'calibration',
      by: 'ani',
      reason,
      outcome: { resultsLevel: 'meets' },
    });
    expect((await see('wati', sessionId)).body).toEqual(decided.body);
  });

  it('shows the supervisor what changed and why, the employee only once announced', async () => {
    const sessionId = await opened();
    await decide('ani', sessionId);
    const read = (as: string) => app.call(getResult, as, { caseId: caseOf('siti') });
    expect((await read('budi')).body.layers.at(-1)).toMatchObject({ kind: 'calibration', reason });
    expect((await read('siti')).problem.code).toBe('not-announced');
    await close('ani', sessionId);
    await announce();
    expect((await read('siti')).body.layers.map(({ kind }) => kind)).toEqual(['supervisor', 'calibration']);
  });

  it('that keeps the rating is on record too, and HR may record it', async () => {
    const sessionId = await opened();
    expect((await decide('wati', sessionId, kept)).status).toBe(200);
    const { result } = await fileOf(app, 'siti');
    expect(result).toMatchObject({ layers: [{ layerId: 'l1' }], calibratedBy: ['ani', 'bayu', 'wati'] });
    const { agencyId, table } = app;
    const { entries } = await auditPage(table, { agencyId, journalId: `calibration-${sessionId}` });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['openCalibration', 'wati'],
      ['decideCalibration', 'wati'],
    ]);
    expect(entries[1]?.facts).toEqual({
      caseId: caseOf('siti'),
      verdict: 'unchanged',
      present: ['ani', 'bayu'],
      reason: kept.reason,
      layerId: 'l1',
    });
  });

  it('is not rated over', async () => {
    await decide('ani', await opened());
    const body = levelsOf('meets', 'below');
    const again = await app.call(rateSegment, 'budi', { caseId: caseOf('siti'), segmentId: 's1', body });
    expect(again.problem.code).toBe('task-closed');
  });

  it('is not proposed to the next panel again', async () => {
    const sessionId = await opened();
    await decide('ani', sessionId, kept);
    await close('ani', sessionId);
    expect((await open()).body.rows).toEqual([]);
  });
});

describe('a decision is refused, and nothing changes,', () => {
  const refusal = async (as: string, change: object, sessionId: string) => {
    const before = await everythingOf(app, 'siti');
    const { status, problem } = await decide(as, sessionId, { ...lowered, ...change });
    expect(await everythingOf(app, 'siti')).toEqual(before);
    return [status, problem.code];
  };

  it('without more than half of the panel', async () => {
    expect(await refusal('ani', { present: ['ani'] }, await opened())).toEqual([422, 'panel-too-small']);
    const { body } = await open('wati', panel, 'dinas');
    expect(body.sessionId).toBeUndefined();
  });

  it('by a member who was not there', async () => {
    expect(await refusal('citra', {}, await opened())).toEqual([403, 'not-allowed']);
  });

  it.each([
    ['the supervisor', 'budi'],
    ['a superior of the supervisor', 'kepala'],
    ['somebody below', 'dewi'],
  ])('with %s', async (_who, conflicted) => {
    const { body } = await open('wati', ['ani', 'bayu', conflicted]);
    expect(body.rows[0]?.conflicted).toEqual([conflicted]);
    const present = ['ani', 'bayu', conflicted];
    expect(await refusal('ani', { present }, body.sessionId)).toEqual([403, 'conflict-of-interest']);
  });

  it('without a reason, or with a change that changes nothing', async () => {
    const sessionId = await opened();
    expect(await refusal('ani', { reason: ' ' }, sessionId)).toEqual([422, 'reason-missing']);
    expect(await refusal('ani', { resultsLevel: 'above' }, sessionId)).toEqual([422, 'rating-incomplete']);
  });

  it('a second time', async () => {
    const sessionId = await opened();
    await decide('ani', sessionId, kept);
    expect(await refusal('bayu', {}, sessionId)).toEqual([409, 'task-closed']);
  });

  it('about whom the panel was not pointed to', async () => {
    expect(await refusal('ani', { caseId: caseOf('joko') }, await opened())).toEqual([404, 'not-found']);
  });

  it('about a rating that was changed since', async () => {
    const sessionId = await opened();
    await rate('siti', levelsOf('above', 'above', 'Ada inovasi.'));
    expect(await refusal('ani', {}, sessionId)).toEqual([409, 'changed-since-read']);
    expect((await decide('ani', sessionId, { ...lowered, layerId: 'l2' })).status).toBe(200);
  });
});

describe('the announcement', () => {
  it.each([
    ['layanan', 'Bidang Layanan'],
    ['dinas', 'Dinas Contoh'],
  ])('waits for the open session of %s, which it names', async (unitId, name) => {
    const sessionId = await opened(unitId);
    expect(await announce()).toMatchObject({
      status: 409,
      problem: {
        code: 'calibration-open',
        detail: `Sidang kalibrasi ${name} masih memeriksa hasil penilaian.`,
        errors: [{ facts: { sessionId, unitId } }],
      },
    });
    await decide('ani', sessionId);
    expect((await close('ani', sessionId)).body).toMatchObject({
      closedAt: app.now(),
      closedBy: { employeeId: 'ani' },
    });
    expect((await announce()).body).toEqual({ announced: 2 });
    const { case: one } = await fileOf(app, 'siti');
    expect(one.announcedPredicate).toBe('baik');
  });

  it('of a unit above does not wait for a session below', async () => {
    await opened();
    await withOrganisationRating(app, 'dinas');
    expect((await announce('dinas')).status).toBe(200);
  });
});

describe('a session', () => {
  it('closes with minutes, once everything is decided', async () => {
    const sessionId = await opened();
    expect((await close('wati', sessionId)).problem).toMatchObject({
      code: 'calibration-open',
      errors: [{ facts: { caseIds: [caseOf('siti')] } }],
    });
    await decide('ani', sessionId, kept);
    expect((await close('wati', sessionId, ' ')).problem.code).toBe('text-missing');
    expect((await close('wati', sessionId)).status).toBe(200);
    expect((await close('wati', sessionId)).problem.code).toBe('task-closed');
  });

  it('closes without who moved to a unit that announced', async () => {
    const sessionId = await opened();
    const { case: one } = await fileOf(app, 'siti');
    await app.table.transact(saveCase({ ...one, unitId: 'dinas' }, one));
    await withOrganisationRating(app, 'dinas');
    expect((await announce('dinas')).body).toEqual({ announced: 1 });
    expect((await close('wati', sessionId)).status).toBe(200);
  });
});

describe('an appeal after a calibration', () => {
  it('is not decided by whoever sat on the panel', async () => {
    const { body } = await open('wati', [...panel, 'kepala']);
    const present = [...panel];
    await decide('ani', body.sessionId, { ...lowered, present });
    await close('ani', body.sessionId);
    await announce();
    const caseId = caseOf('siti');
    await app.call(fileAppeal, 'siti', { caseId, body: { reasons: 'Capaian saya melebihi target.' } });
    const { case: one, appeal } = await fileOf(app, 'siti');
    if (appeal === undefined) throw new Error('no appeal');
    await app.table.transact(saveCase({ ...one, reviewingOfficerId: 'bayu' }, one));
    const ruling = { verdict: 'unchanged', reasons: 'Tetap.' } as const;
    const decided = await app.call(decideAppeal, 'bayu', { caseId, body: ruling, ifMatch: appeal.version });
    expect(decided.problem.errors.map(({ code }) => code)).toContain('conflict-of-interest');
    expect((await app.call(decideAppeal, 'kepala', { caseId, body: ruling, ifMatch: appeal.version })).status).toBe(
      403,
    );
  });
});
