import { beforeEach, describe, expect, it } from 'vitest';
import { getReplay } from '../../../functions/replay/get-replay.ts';
import { listReplayMoves } from '../../../functions/replay/list-replay-moves.ts';
import { listReplayUnits } from '../../../functions/replay/list-replay-units.ts';
import { listReplays } from '../../../functions/replay/list-replays.ts';
import { startReplay } from '../../../functions/replay/start-replay.ts';
import { replayPage } from '../../../functions/steps/replay-page.ts';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { replayAssumptions } from '../../../shared/domain/replay/replay-assumptions.ts';
import type { MatrixScheme } from '../../../shared/domain/schemes/scheme.ts';
import { type App, openApp } from '../../support/app.ts';
import { aboveTarget, levelsOf, withAnnouncedResult } from '../../support/appraisal.ts';
import { cycleId, openSmallOffice } from '../../support/small-office.ts';

const national = builtInSchemes.all().find(({ schemeId }) => schemeId === 'permenpanrb-6-2022') as MatrixScheme;
const place = { schemeId: national.schemeId, version: '1.1.0' };

/** Whoever exceeds in results is very good, whatever the behaviour that meets. */
const draft: MatrixScheme = {
  ...national,
  version: '1.1.0',
  matrix: { ...national.matrix, above: { ...national.matrix.above, meets: 'sangat-baik' } },
};

let app: App;

const replayed = async (body: object = {}) => {
  const { body: item } = await app.call(startReplay, 'wati', { ...place, body: { cycleId, costs: {}, ...body } });
  await app.deliver();
  const { input } = app.started.at(-1) as { input: Record<string, unknown> };
  const output = await app.step(replayPage, input);
  const replay = await app.call(getReplay, 'wati', { ...place, replayId: item.replayId });
  return { item, input, output, view: replay.body };
};

beforeEach(async () => {
  const schemes = {
    all: () => [...builtInSchemes.all(), draft],
    find: (schemeId: string, version: string) =>
      schemeId === draft.schemeId && version === draft.version ? draft : builtInSchemes.find(schemeId, version),
  };
  app = openApp({ schemes, now: '2027-02-03T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['scoring', 'announcement'] });
  await withAnnouncedResult(app, 'siti', { rating: levelsOf('above', 'meets'), measured: aboveTarget });
  await withAnnouncedResult(app, 'joko');
});

describe('a year replayed under a draft', () => {
  it('tells who would move, and from where to where', async () => {
    const { view, output } = await replayed();
    expect(output).toEqual({ left: 'nobody' });
    expect(view.total).toMatchObject({ compared: 2, same: 1, better: 1, worse: 0 });
    expect(view.moves).toContainEqual({ before: 'baik', after: 'sangat-baik', people: 1 });
    expect(view.finishedAt).toBe(app.now());
  });

  it('names everybody who would move, to HR alone', async () => {
    const { item } = await replayed();
    const call = { ...place, replayId: item.replayId, query: {} };
    const { body } = await app.call(listReplayMoves, 'wati', call);
    expect(body.items).toMatchObject([{ employee: { employeeId: 'siti' }, before: 'baik', after: 'sangat-baik' }]);
    expect((await app.call(listReplayMoves, 'budi', call)).status).toBe(403);
  });

  it('is told apart by unit, golongan, age and sex', async () => {
    const { item, view } = await replayed();
    const { body } = await app.call(listReplayUnits, 'wati', { ...place, replayId: item.replayId, query: {} });
    expect(body.items).toMatchObject([{ unit: { unitId: 'layanan' }, summary: { compared: 2, better: 1 } }]);
    expect(new Set(view.groups.map(({ cut }) => cut))).toEqual(new Set(['grade', 'age', 'sex']));
    const women = view.groups.filter(({ cut }) => cut === 'sex');
    expect(women.reduce((sum, { summary }) => sum + summary.compared, 0)).toBe(2);
  });

  it('counts what rewards and trainings would cost', async () => {
    const { view } = await replayed({ costs: { reward: 2_500_000 } });
    const reward = view.followUps.find(({ kind }) => kind === 'reward');
    expect(reward).toEqual({ kind: 'reward', before: 0, after: 1, costBefore: 0, costAfter: 2_500_000 });
  });

  it('counts who has no result as not comparable', async () => {
    const { view } = await replayed();
    expect(view.done).toBe(view.notComparable + 2);
    expect(view.notComparable).toBeGreaterThan(0);
  });

  it('counts nobody twice when a page is done again', async () => {
    const { input, view, item } = await replayed();
    expect(await app.step(replayPage, input)).toEqual({ left: 'nobody' });
    const again = await app.call(getReplay, 'wati', { ...place, replayId: item.replayId });
    expect(again.body).toEqual(view);
  });

  it('is listed under its version, the newest first', async () => {
    const first = await replayed();
    app.at('2027-02-04T02:00:00.000Z');
    const second = await replayed();
    const { body } = await app.call(listReplays, 'wati', { ...place, query: {} });
    expect(body.items.map(({ replayId }) => replayId)).toEqual([second.item.replayId, first.item.replayId]);
  });

  it('changes nobody under the scheme of the year itself', async () => {
    const itself = { schemeId: national.schemeId, version: national.version };
    const { body: item } = await app.call(startReplay, 'wati', { ...itself, body: { cycleId, costs: {} } });
    await app.deliver();
    await app.step(replayPage, app.started.at(-1)?.input as Record<string, unknown>);
    const { body } = await app.call(getReplay, 'wati', { ...itself, replayId: item.replayId });
    expect(body.total).toMatchObject({ compared: 2, same: 2 });
    expect(body.unseen).toEqual(['weakAspects']);
  });

  it('is refused with assumptions that are out of order, each with its place and what is right', async () => {
    const assumptions = {
      scoreOf: { below: 9_000, meets: 6_050, above: 6_000 },
      levelFrom: { meets: 11_000, above: 9_000 },
    };
    const { status, problem } = await app.call(startReplay, 'wati', {
      ...place,
      body: { cycleId, costs: {}, assumptions },
    });
    expect(status).toBe(422);
    expect(problem.errors).toMatchObject([
      { code: 'assumptions-out-of-order', field: '/assumptions/scoreOf/meets', facts: { least: 90 } },
      { code: 'assumptions-out-of-order', field: '/assumptions/scoreOf/above', facts: { least: 60.5 } },
      { code: 'assumptions-out-of-order', field: '/assumptions/levelFrom/above', facts: { least: 110 } },
    ]);
    expect(problem.errors[1]).toMatchObject({
      detail: 'Angka ini lebih rendah daripada 60,5, yaitu angka untuk tingkat di bawahnya.',
      remedy: 'Tulis angka yang sama atau lebih tinggi: di bawah ekspektasi, lalu sesuai, lalu di atas ekspektasi.',
    });
  });

  it('comes to another outcome under another assumption', async () => {
    const weighted = { schemeId: 'pp-30-2019-weighted', version: '1.0.0' };
    const afterMeets = async (meets: number) => {
      const assumptions = { ...replayAssumptions, scoreOf: { below: 1_000, meets, above: 11_500 } };
      const started = await app.call(startReplay, 'wati', { ...weighted, body: { cycleId, costs: {}, assumptions } });
      await app.deliver();
      await app.step(replayPage, app.started.at(-1)?.input as Record<string, unknown>);
      const { body } = await app.call(getReplay, 'wati', { ...weighted, replayId: started.body.replayId });
      return [body.total.compared, body.total.after.baik, body.total.after['butuh-perbaikan']];
    };
    expect(await afterMeets(10_000)).toEqual([2, 2, 0]);
    expect(await afterMeets(2_000)).toEqual([2, 1, 1]);
  });

  it('takes the same assumption for two levels, and shows what was assumed', async () => {
    const assumptions = {
      scoreOf: { below: 8_000, meets: 8_000, above: 8_000 },
      levelFrom: { meets: 9_000, above: 9_000 },
    };
    expect((await replayed({ assumptions })).view).toMatchObject({ assumptions, ownAssumptions: true });
    expect((await replayed({ assumptions: replayAssumptions })).view.ownAssumptions).toBe(false);
  });

  it('is refused for a version that is not there', async () => {
    const missing = { schemeId: national.schemeId, version: '9.9.9', body: { cycleId, costs: {} } };
    expect((await app.call(startReplay, 'wati', missing)).status).toBe(404);
  });

  it('is refused for a draft with a hole, in words', async () => {
    const hole = { ...draft, matrix: { ...draft.matrix, above: { below: 'kurang', above: 'sangat-baik' } } };
    app = openApp({ schemes: { all: builtInSchemes.all, find: () => hole as unknown as MatrixScheme } });
    await openSmallOffice(app);
    const { status, problem } = await app.call(startReplay, 'wati', { ...place, body: { cycleId, costs: {} } });
    expect(status).toBe(422);
    expect(problem.errors[0]).toMatchObject({ code: 'scheme-invalid', facts: { finding: 'cell-missing' } });
  });
});
