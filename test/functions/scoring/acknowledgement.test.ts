import { beforeEach, describe, expect, it } from 'vitest';
import { fileAppeal } from '../../../functions/appeals/file-appeal.ts';
import { acknowledgeResult } from '../../../functions/scoring/acknowledge-result.ts';
import { assignFollowUps } from '../../../functions/steps/assign-follow-ups.ts';
import { finaliseResult } from '../../../functions/steps/finalise-result.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import type { Table } from '../../../shared/ports/table.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf, withAnnouncedResult } from '../../support/appraisal.ts';
import { caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const announcedAt = '2027-02-03T02:00:00.000Z';

let app: App;
const accepts = (as = 'siti', ifMatch = 2) => app.call(acknowledgeResult, as, { caseId, ifMatch });

beforeEach(async () => {
  app = openApp({ now: announcedAt });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
  await withAnnouncedResult(app, 'siti');
  await app.step(openTask, { cycleId, caseId, kind: 'acknowledge-result', execution: 'final-scoring' });
});

describe('an employee who accepts the result', () => {
  it('answers the task and tells the supervisor', async () => {
    app.at('2027-02-05T02:00:00.000Z');
    const accepted = await accepts();
    expect(accepted).toMatchObject({ status: 200, etag: 3, body: { acknowledgedAt: app.now(), version: 3 } });
    const { case: one, tasks } = await fileOf(app, 'siti');
    expect(one.stage).toBe('announced');
    expect(tasks).toMatchObject([{ kind: 'acknowledge-result', status: 'done', outcome: 'acknowledged' }]);
    await app.deliver();
    expect(await inboxOf(app, 'budi')).toEqual(['acknowledged']);
    expect(await inboxOf(app, 'siti')).toEqual(['announced']);
  });

  it('makes it final before the time to appeal has ended', async () => {
    await accepts();
    await app.step(finaliseResult, { caseId });
    const { case: one, result } = await fileOf(app, 'siti');
    expect(one.stage).toBe('completed');
    expect(result).toMatchObject({ finalAt: announcedAt, acknowledgedAt: announcedAt });
    expect(result?.deemed).toBeUndefined();
  });

  it('can do so twice, and the first time stands', async () => {
    await accepts();
    app.at('2027-02-06T02:00:00.000Z');
    expect(await accepts('siti', 3)).toMatchObject({ status: 200, etag: 3, body: { acknowledgedAt: announcedAt } });
  });

  it('and appeals at the same instant has done one of the two', async () => {
    await withAnnouncedResult(app, 'joko');
    const own = { caseId: caseOf('joko') };
    let filed: Promise<unknown> | undefined;
    const { get, getMany, query, transact } = app.table;
    const slow: Table = {
      get,
      getMany,
      query,
      transact: async (writes) => {
        filed ??= app.call(fileAppeal, 'joko', { ...own, body: { reasons: 'Bukti belum dihitung.' } });
        await filed;
        return transact(writes);
      },
    };
    const late = await openApp({ now: announcedAt, table: slow }).call(acknowledgeResult, 'joko', {
      ...own,
      ifMatch: 2,
    });
    expect(late).toMatchObject({ status: 409, problem: { code: 'appeal-already-filed' } });
    const { result, appeal } = await fileOf(app, 'joko');
    expect(appeal).toBeDefined();
    expect(result?.acknowledgedAt).toBeUndefined();
  });

  it('no longer appeals', async () => {
    await accepts();
    const refused = await app.call(fileAppeal, 'siti', { caseId, body: { reasons: 'Bukti belum dihitung.' } });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'appeal-window-closed' } });
  });
});

describe('silence', () => {
  it('is taken for acceptance after the time to appeal, and says so', async () => {
    app.at('2027-02-17T17:00:00.000Z');
    await app.step(finaliseResult, { caseId });
    expect((await fileOf(app, 'siti')).result).toMatchObject({ deemed: true, finalAt: app.now() });
  });

  it('holds every consequence until then', async () => {
    app.at('2027-02-17T16:59:59.999Z');
    await expect(app.step(assignFollowUps, { cycleId, caseId })).rejects.toThrow('follow-up-held');
  });
});

describe('an acceptance is refused, and nothing changes,', () => {
  it.each(['budi', 'wati', 'joko'])('from %s', async (other) => {
    const before = await everythingOf(app, 'siti');
    expect(await accepts(other)).toMatchObject({ status: 403 });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('of a result that changed since it was read', async () => {
    const before = await everythingOf(app, 'siti');
    const stale = await accepts('siti', 1);
    expect(stale).toMatchObject({ status: 409, problem: { code: 'changed-since-read', current: { version: 2 } } });
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('before the announcement, without showing anything', async () => {
    const caseId = caseOf('joko');
    const refused = await app.call(acknowledgeResult, 'joko', { caseId, ifMatch: 1 });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'not-announced' } });
    expect(refused.problem).not.toHaveProperty('current');
  });

  it('while an appeal runs', async () => {
    await app.call(fileAppeal, 'siti', { caseId, body: { reasons: 'Bukti belum dihitung.' } });
    expect(await accepts()).toMatchObject({ status: 409, problem: { code: 'appeal-already-filed' } });
  });
});
