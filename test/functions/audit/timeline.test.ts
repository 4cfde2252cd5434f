import { beforeEach, describe, expect, it } from 'vitest';
import { verifyCase } from '../../../functions/audit/verify-case.ts';
import { getTimeline } from '../../../functions/console/get-timeline.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { openTask } from '../../../functions/steps/open-task.ts';
import { saveTargets } from '../../../functions/targets/save-targets.ts';
import { submitTargets } from '../../../functions/targets/submit-targets.ts';
import { keys } from '../../../shared/data/keys.ts';
import { type App, openApp } from '../../support/app.ts';
import { announced, levelsOf, withMeasuredYear, withOrganisationRating } from '../../support/appraisal.ts';
import { aPlanContent, caseOf, cycleId, openSmallOffice } from '../../support/small-office.ts';

const caseId = caseOf('siti');
let app: App;

const timeline = async (as: string, query: { limit?: number; cursor?: string } = {}) =>
  (await app.call(getTimeline, as, { caseId, query })).body;
const verified = async () => (await app.call(verifyCase, 'siti', { caseId })).body;

const submitted = async (): Promise<void> => {
  const plan = { caseId, segmentId: 's1' };
  await app.call(saveTargets, 'siti', { ...plan, ifMatch: 0, body: aPlanContent() });
  await app.call(submitTargets, 'siti', { ...plan, ifMatch: 1 });
  await app.step(openTask, { cycleId, caseId, segmentId: 's1', kind: 'approve-targets', execution: 't' });
};

describe('the timeline of a case', () => {
  beforeEach(async () => {
    app = openApp();
    await openSmallOffice(app);
    await submitted();
  });

  it('tells who did what in order, and what nobody did', async () => {
    const { items } = await timeline('budi');
    expect(items.map(({ sequence, action, actor }) => [sequence, action, actor?.name])).toEqual([
      [1, 'saveTargets', 'Siti Contoh'],
      [2, 'submitTargets', 'Siti Contoh'],
      [3, 'openTask', undefined],
    ]);
    expect(items[1]?.previous).toBe(items[0]?.hash);
  });

  it('comes in pages', async () => {
    const first = await timeline('siti', { limit: 2 });
    const second = await timeline('siti', { limit: 2, cursor: String(first.cursor) });
    expect([...first.items, ...second.items].map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('is not for a colleague', async () => {
    expect(await app.call(getTimeline, 'joko', { caseId })).toMatchObject({ status: 403 });
  });
});

describe('how somebody is rated', () => {
  beforeEach(async () => {
    app = openApp({ now: '2027-01-11T02:00:00.000Z' });
    await openSmallOffice(app, { open: ['scoring', 'announcement'] });
    await withMeasuredYear(app, 'siti');
    await withOrganisationRating(app, 'layanan');
    await app.call(rateSegment, 'budi', { caseId, segmentId: 's1', body: levelsOf('meets', 'meets') });
  });

  const factsFor = async (as: string) =>
    (await timeline(as)).items.find(({ action }) => action === 'rateSegment')?.facts;

  it('stays hidden from them in the timeline until it is announced', async () => {
    expect(await factsFor('siti')).toEqual({});
    expect(await factsFor('budi')).not.toEqual({});
    await announced(app);
    expect(await factsFor('siti')).toEqual(await factsFor('budi'));
  });
});

describe('the chain of a case', () => {
  beforeEach(async () => {
    app = openApp();
    await openSmallOffice(app);
    await submitted();
  });

  const entry = (sequence: number) => keys.audit(app.agencyId, caseId, sequence);

  it('is intact after what the program did', async () => {
    const { items } = await timeline('siti');
    expect(await verified()).toEqual({ caseId, intact: true, entries: 3, head: items.at(-1)?.hash });
  });

  it('is intact while nothing has happened', async () => {
    const empty = (await app.call(verifyCase, 'joko', { caseId: caseOf('joko') })).body;
    expect(empty).toMatchObject({ intact: true, entries: 0, head: '0'.repeat(64) });
  });

  it('breaks where somebody changed an entry', async () => {
    const stored = await app.table.get(entry(2));
    const doc = { ...(stored?.doc as object), actorId: 'orang-lain' };
    await app.table.transact([{ put: { ...entry(2), doc } }]);
    expect(await verified()).toMatchObject({ intact: false, firstBreak: 2 });
  });

  it('breaks where the end was cut off', async () => {
    await app.table.transact([{ delete: entry(3) }]);
    expect(await verified()).toMatchObject({ intact: false, entries: 2, firstBreak: 3 });
  });

  it('breaks where an entry in the middle is gone', async () => {
    await app.table.transact([{ delete: entry(2) }]);
    expect(await verified()).toMatchObject({ intact: false, firstBreak: 2 });
  });
});
