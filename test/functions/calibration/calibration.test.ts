import { beforeEach, describe, expect, it } from 'vitest';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { auditPage } from '../../../shared/data/audit.ts';
import { everythingOf, fileOf, levelsOf } from '../../support/appraisal.ts';
import { caseOf } from '../../support/small-office.ts';
import { calibrationDesk, kept, lowered, panel, reason } from './calibration-desk.ts';

let desk: Awaited<ReturnType<typeof calibrationDesk>>;

beforeEach(async () => {
  desk = await calibrationDesk();
});

describe('a decision of the panel', () => {
  it('that changes lays a layer over the original, which is kept', async () => {
    const sessionId = await desk.opened();
    const before = (await fileOf(desk.app, 'siti')).result;
    const decided = await desk.decide('ani', sessionId);
    expect(decided).toMatchObject({
      status: 200,
      body: {
        decided: 1,
        rows: [
          { rated: { resultsLevel: 'above' }, ruling: { verdict: 'changed', outcome: { resultsLevel: 'meets' } } },
        ],
      },
    });
    const { result } = await fileOf(desk.app, 'siti');
    expect(result?.layers[0]).toEqual(before?.layers[0]);
    expect(result?.layers[1]).toMatchObject({
      layerId: 'l2',
      kind: 'calibration',
      by: 'ani',
      reason,
      outcome: { resultsLevel: 'meets' },
    });
    expect((await desk.see('wati', sessionId)).body).toEqual(decided.body);
  });

  it('shows the supervisor what changed and why, the employee only once announced', async () => {
    const sessionId = await desk.opened();
    await desk.decide('ani', sessionId);
    const read = (as: string) => desk.app.call(getResult, as, { caseId: caseOf('siti') });
    expect((await read('budi')).body.layers.at(-1)).toMatchObject({ kind: 'calibration', reason });
    expect((await read('siti')).problem.code).toBe('not-announced');
    await desk.close('ani', sessionId);
    await desk.announce();
    expect((await read('siti')).body.layers.map(({ kind }) => kind)).toEqual(['supervisor', 'calibration']);
  });

  it('that keeps the rating is on record too, and HR may record it', async () => {
    const sessionId = await desk.opened();
    expect((await desk.decide('wati', sessionId, kept)).status).toBe(200);
    const { result } = await fileOf(desk.app, 'siti');
    expect(result).toMatchObject({ layers: [{ layerId: 'l1' }], calibratedBy: ['ani', 'bayu', 'wati'] });
    const { agencyId, table } = desk.app;
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
    await desk.decide('ani', await desk.opened());
    const body = levelsOf('meets', 'below');
    const again = await desk.app.call(rateSegment, 'budi', { caseId: caseOf('siti'), segmentId: 's1', body });
    expect(again.problem.code).toBe('task-closed');
  });

  it('is not proposed to the next panel again', async () => {
    const sessionId = await desk.opened();
    await desk.decide('ani', sessionId, kept);
    await desk.close('ani', sessionId);
    expect((await desk.open()).body.rows).toEqual([]);
  });
});

describe('a decision is refused, and nothing changes,', () => {
  const refusal = async (as: string, change: object, sessionId: string) => {
    const before = await everythingOf(desk.app, 'siti');
    const { status, problem } = await desk.decide(as, sessionId, { ...lowered, ...change });
    expect(await everythingOf(desk.app, 'siti')).toEqual(before);
    return [status, problem.code];
  };

  it('without more than half of the panel', async () => {
    expect(await refusal('ani', { present: ['ani'] }, await desk.opened())).toEqual([422, 'panel-too-small']);
    const { body } = await desk.open('wati', panel, 'dinas');
    expect(body.sessionId).toBeUndefined();
  });

  it('by a member who was not there', async () => {
    expect(await refusal('citra', {}, await desk.opened())).toEqual([403, 'not-allowed']);
  });

  it.each([
    ['the supervisor', 'budi'],
    ['a superior of the supervisor', 'kepala'],
    ['somebody below', 'dewi'],
  ])('with %s', async (_who, conflicted) => {
    const { body } = await desk.open('wati', ['ani', 'bayu', conflicted]);
    expect(body.rows[0]?.conflicted).toEqual([conflicted]);
    const present = ['ani', 'bayu', conflicted];
    expect(await refusal('ani', { present }, body.sessionId)).toEqual([403, 'conflict-of-interest']);
  });

  it('without a reason, or with a change that changes nothing', async () => {
    const sessionId = await desk.opened();
    expect(await refusal('ani', { reason: ' ' }, sessionId)).toEqual([422, 'reason-missing']);
    expect(await refusal('ani', { resultsLevel: 'above' }, sessionId)).toEqual([422, 'rating-incomplete']);
  });

  it('a second time', async () => {
    const sessionId = await desk.opened();
    await desk.decide('ani', sessionId, kept);
    expect(await refusal('bayu', {}, sessionId)).toEqual([409, 'task-closed']);
  });

  it('about whom the panel was not pointed to', async () => {
    expect(await refusal('ani', { caseId: caseOf('joko') }, await desk.opened())).toEqual([404, 'not-found']);
  });

  it('about a rating that was changed since', async () => {
    const sessionId = await desk.opened();
    await desk.rate('siti', levelsOf('above', 'above', 'Ada inovasi.'));
    expect(await refusal('ani', {}, sessionId)).toEqual([409, 'changed-since-read']);
    expect((await desk.decide('ani', sessionId, { ...lowered, layerId: 'l2' })).status).toBe(200);
  });
});
