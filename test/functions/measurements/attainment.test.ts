import { beforeEach, describe, expect, it } from 'vitest';
import { getAttainment } from '../../../functions/measurements/get-attainment.ts';
import { type App, openApp } from '../../support/app.ts';
import { withMonths } from '../../support/measuring.ts';
import { caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const firstQuarter = ['2026-01', '2026-02', '2026-03'];

let app: App;
const shown = async () => (await app.call(getAttainment, 'budi', { caseId: caseOf('siti'), segmentId: 's1' })).body;

beforeEach(async () => {
  app = openApp({ now: '2026-04-10T02:00:00.000Z' });
  await openSmallOffice(app, { open: ['execution'], closed: ['planning'] });
});

describe('how far the targets are reached', () => {
  it('expects of a yearly sum what the time passed allows', async () => {
    await withApprovedPlan(app, 'siti');
    await withMonths(app, firstQuarter, { i1: 10, i2: 10 });
    expect(await shown()).toMatchObject({
      total: { numerator: '1', denominator: '1' },
      coverage: 10_000,
      rateable: true,
      objectives: [
        {
          indicators: [
            { indicatorId: 'i1', value: { numerator: '10', denominator: '1' } },
            { indicatorId: 'i2', value: { numerator: '30', denominator: '1' } },
          ],
        },
      ],
    });
  });

  it('falls when a month ends without a value', async () => {
    await withApprovedPlan(app, 'siti');
    await withMonths(app, firstQuarter, { i2: 10 });
    app.at('2026-04-30T17:00:00.000Z');
    expect((await shown()).objectives[0]?.indicators[1]?.attainment).toEqual({ numerator: '3', denominator: '4' });
  });

  it('counts the month that runs once it is recorded', async () => {
    await withApprovedPlan(app, 'siti');
    await withMonths(app, [...firstQuarter, '2026-04'], { i2: 9 });
    expect((await shown()).objectives[0]?.indicators[1]?.attainment).toEqual({ numerator: '9', denominator: '10' });
  });

  it('is not zero but not applicable while nothing was measured', async () => {
    await withApprovedPlan(app, 'siti');
    expect(await shown()).toMatchObject({ total: 'not-applicable', coverage: 0, rateable: false });
  });

  it('is nothing without a plan in force', async () => {
    expect(await shown()).toEqual({ objectives: [], total: 'not-applicable', coverage: 0, rateable: false });
  });
});
