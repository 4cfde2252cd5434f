import { expect, it } from 'vitest';
import { getResult } from '../../../functions/scoring/get-result.ts';
import { rateSegment } from '../../../functions/scoring/rate-segment.ts';
import { caseWrites } from '../../../shared/data/cases.ts';
import { partitions } from '../../../shared/data/keys.ts';
import { allOf } from '../../../shared/data/query.ts';
import { phases } from '../../../shared/domain/schemes/scheme.ts';
import type { ResultLayer } from '../../../shared/domain/scoring/result.ts';
import type { Indicator, Objective } from '../../../shared/domain/targets/plan.ts';
import { type App, openApp } from '../../support/app.ts';
import { fileOf, levelsOf, withOrganisationRating } from '../../support/appraisal.ts';
import { aPlanContent, caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const caseId = caseOf('siti');
const [objective] = aPlanContent().objectives as readonly [Objective];
const [indicator] = objective.indicators as readonly [Indicator];
const { weight: _, ...unweighted } = indicator;
const { weight: __, ...objectiveAlone } = objective;

/** As many objectives and indicators as a plan takes, with targets that divide into long fractions. */
const largest = Array.from({ length: 15 }, (_, o) => ({
  ...objectiveAlone,
  objectiveId: `o${o}`.padEnd(128, 'x'),
  indicators: Array.from({ length: 4 }, (__, i) => ({
    ...unweighted,
    indicatorId: `i${o}-${i}`.padEnd(128, 'x'),
    target: { value: 999_983.123457 + o + i },
  })),
}));

const withLargestYear = async (app: App): Promise<void> => {
  await openSmallOffice(app, { open: phases });
  await withApprovedPlan(app, 'siti', aPlanContent({ objectives: largest }));
  const actuals = largest.flatMap(({ indicators }) =>
    indicators.map(({ indicatorId }, index) => ({
      indicatorId,
      month: '2026-06',
      value: 71_993.777777 * (index + 1),
      source: 'Buku register',
      evidenceIds: [],
    })),
  );
  const month = { segmentId: 's1', month: '2026-06', recordedAt: app.now(), recordedBy: 'siti', version: 0 };
  await app.table.transact([caseWrites(app.agencyId, caseId).month({ ...month, actuals })]);
  await withOrganisationRating(app, 'layanan');
};

it('a rating of the largest plan is changed thirty times', async () => {
  const app = openApp({ now: '2027-01-11T02:00:00.000Z' });
  await withLargestYear(app);
  const given = Array.from({ length: 30 }, (_, index) => index + 1);
  for (const time of given) {
    const body = levelsOf('meets', 'meets', `${'漢'.repeat(3_990)} ${time}`);
    expect((await app.call(rateSegment, 'budi', { caseId, segmentId: 's1', body })).status).toBe(200);
  }
  const { result } = await fileOf(app, 'siti');
  const pk = partitions.case(app.agencyId, caseId);
  const aside = await allOf<ResultLayer>(app.table, { pk, sk: { beginsWith: 'result-layer#' } });
  const kept = result?.layers.map(({ layerId }) => layerId) ?? [];
  expect(kept.at(-1)).toBe('l30');
  expect([...kept, ...aside.map(({ layerId }) => layerId)].sort()).toEqual(given.map((time) => `l${time}`).sort());
  expect((await app.call(getResult, 'budi', { caseId })).status).toBe(200);
});
