import { beforeEach, describe, expect, it } from 'vitest';
import { evaluatePeriod } from '../../../functions/reviews/evaluate-period.ts';
import { listEvaluations } from '../../../functions/reviews/list-evaluations.ts';
import { saveCase } from '../../../shared/data/cases.ts';
import type { Level } from '../../../shared/domain/schemes/scheme.ts';
import { type App, openApp } from '../../support/app.ts';
import { everythingOf, fileOf, inboxOf, withTwoSupervisors } from '../../support/appraisal.ts';
import { withMonths } from '../../support/measuring.ts';
import { caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const levelOf = (level: Level) => [{ objectiveId: 'o1', level }];

let app: App;
const evaluate = (as: string, period: string, feedback = 'Pertahankan', levels = levelOf('meets')) =>
  app.call(evaluatePeriod, as, { caseId, period, body: { levels, feedback } });
const list = async () => (await app.call(listEvaluations, 'siti', { caseId })).body.items;
const codesOf = ({ problem }: { problem: { errors: readonly { code: string; field?: string }[] } }) =>
  problem.errors.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

beforeEach(async () => {
  app = openApp({ now: '2026-04-10T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
});

describe('evaluating a quarter', () => {
  it('keeps levels, words and the attainment by its end', async () => {
    await withApprovedPlan(app, 'siti');
    await withMonths(app, ['2026-01', '2026-02', '2026-03', '2026-04'], { i2: 10 });
    const evaluated = await evaluate('budi', '2026-Q1');
    expect(evaluated).toMatchObject({
      status: 200,
      body: {
        segmentId: 's1',
        period: '2026-Q1',
        by: 'budi',
        at: app.now(),
        feedback: 'Pertahankan',
        levels: levelOf('meets'),
        attainment: { total: { numerator: '1', denominator: '1' }, coverage: 5_000 },
        version: 1,
      },
    });
    expect(await list()).toEqual([evaluated.body]);
  });

  it('tells the employee, without what was said', async () => {
    await withApprovedPlan(app, 'siti');
    await evaluate('budi', '2026-Q1');
    await app.deliver();
    expect(await inboxOf(app, 'siti')).toEqual(['period-evaluated']);
  });

  it('makes a predicate of both levels by the matrix', async () => {
    await withApprovedPlan(app, 'siti');
    const body = {
      levels: levelOf('above'),
      feedback: 'Hebat',
      resultsLevel: 'above',
      behaviourLevel: 'meets',
    } as const;
    const evaluated = await app.call(evaluatePeriod, 'budi', { caseId, period: '2026-Q1', body });
    expect(evaluated.body).toMatchObject({ resultsLevel: 'above', behaviourLevel: 'meets', predicate: 'baik' });
  });

  it('takes both levels or neither', async () => {
    await withApprovedPlan(app, 'siti');
    const body = { levels: levelOf('above'), feedback: 'Hebat', resultsLevel: 'above' } as const;
    const refused = await app.call(evaluatePeriod, 'budi', { caseId, period: '2026-Q1', body });
    expect(codesOf(refused)).toEqual(['rating-incomplete /behaviourLevel']);
  });

  it('again replaces what was said before', async () => {
    await withApprovedPlan(app, 'siti');
    await evaluate('budi', '2026-Q1');
    await evaluate('budi', '2026-Q1', 'Tingkatkan', levelOf('below'));
    expect(await list()).toMatchObject([{ feedback: 'Tingkatkan', levels: levelOf('below'), version: 2 }]);
  });

  it.each(['2026-Q3', '2026-03', '2025-Q4'])('is refused for %s', async (period) => {
    await withApprovedPlan(app, 'siti');
    const before = await everythingOf(app, 'siti');
    expect(codesOf(await evaluate('budi', period))).toEqual([
      period === '2026-03' ? 'invalid-field /period' : 'actual-outside-period /period',
    ]);
    expect(await everythingOf(app, 'siti')).toEqual(before);
  });

  it('needs a level for every objective, and words', async () => {
    await withApprovedPlan(app, 'siti');
    const refused = await evaluate('budi', '2026-Q1', '', [{ objectiveId: 'o9', level: 'meets' }]);
    expect(codesOf(refused)).toEqual([
      'rating-incomplete /levels',
      'not-found /levels/0/objectiveId',
      'reason-missing /feedback',
    ]);
  });

  it('is refused for a level outside the scale', async () => {
    await withApprovedPlan(app, 'siti');
    const refused = await evaluate('budi', '2026-Q1', 'Hebat', levelOf('superb' as Level));
    expect(refused.status).toBe(400);
    expect(codesOf(refused)).toEqual(['invalid-field /levels/0/level']);
  });

  it('is refused without a plan in force', async () => {
    expect(await evaluate('budi', '2026-Q1')).toMatchObject({ status: 409, problem: { code: 'plan-not-approved' } });
  });

  it.each([
    ['siti', 'own-rating'],
    ['joko', 'not-allowed'],
    ['kepala', 'not-allowed'],
  ])('is refused to %s', async (as, code) => {
    await withApprovedPlan(app, 'siti');
    expect(await evaluate(as, '2026-Q1')).toMatchObject({ status: 403, problem: { code } });
  });
});

describe('two supervisors of one year', () => {
  it('both evaluate the quarter in which one followed the other', async () => {
    await withTwoSupervisors(app, 'siti', { first: 'budi', second: 'kepala' });
    const { case: one } = await fileOf(app, 'siti');
    const [first, second] = one.segments;
    if (!first || !second) throw new Error('the year has no two segments');
    const segments = [
      { ...first, to: '2026-08-14' },
      { ...second, from: '2026-08-15' },
    ];
    await app.table.transact(saveCase({ ...one, segments }, one));
    app.at('2026-10-05T02:00:00.000Z');
    await evaluate('budi', '2026-Q3', 'Terima kasih');
    await evaluate('kepala', '2026-Q3', 'Selamat datang');
    expect((await list()).map(({ by, feedback }) => `${by}: ${feedback}`)).toEqual([
      'budi: Terima kasih',
      'kepala: Selamat datang',
    ]);
  });

  it('each evaluate the part that they supervised', async () => {
    await withTwoSupervisors(app, 'siti', { first: 'budi', second: 'kepala' });
    app.at('2026-08-10T02:00:00.000Z');
    expect((await evaluate('budi', '2026-Q2')).body.segmentId).toBe('s1');
    expect((await evaluate('kepala', '2026-Q3')).body.segmentId).toBe('s2');
    expect(codesOf(await evaluate('budi', '2026-Q3'))).toEqual(['actual-outside-period /period']);
    expect((await list()).map(({ segmentId, period, by }) => [segmentId, period, by])).toEqual([
      ['s1', '2026-Q2', 'budi'],
      ['s2', '2026-Q3', 'kepala'],
    ]);
  });
});
