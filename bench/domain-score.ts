import { fileURLToPath } from 'node:url';
import { loadOffice } from '../local/demo/office-data.ts';
import { planContent } from '../local/demo/office-plans.ts';
import { builtInSchemes } from '../shared/data/schemes.ts';
import { planAttainment } from '../shared/domain/measurements/attainment.ts';
import type { Scheme } from '../shared/domain/schemes/scheme.ts';
import { recompute } from '../shared/domain/scoring/receipt.ts';
import type { SegmentRating } from '../shared/domain/scoring/result.ts';
import { composeResult } from '../shared/domain/scoring/result-composition.ts';
import { type Timing, timeSync } from './measure.ts';

const schemeNamed = (schemeId: string): Scheme => {
  const scheme = builtInSchemes.all().find((one) => one.schemeId === schemeId);
  if (!scheme) throw new Error(`no scheme ${schemeId}`);
  return scheme;
};

const ratingUnder = (scheme: Scheme): SegmentRating => ({
  caseId: 'case',
  segmentId: 's1',
  ratedBy: 'supervisor',
  ratedAt: '2027-01-10T02:00:00.000Z',
  version: 1,
  behaviours: scheme.behaviours.map(({ behaviourId }) =>
    scheme.kind === 'matrix' ? { behaviourId, level: 'meets' } : { behaviourId, score: 9_500 },
  ),
  ...(scheme.kind === 'matrix' ? { resultsLevel: 'meets', behaviourLevel: 'meets', overrideReason: 'bench' } : {}),
});

/** The hot path of the domain: a year's attainment of one person, the result with its receipt, its recomputation. */
export const benchDomain = (): Readonly<Record<string, Timing>> => {
  const office = loadOffice(fileURLToPath(new URL('../data/rakumpit/', import.meta.url)));
  const [plan] = [...office.plans].sort((a, b) => b.objectives.length - a.objectives.length);
  if (!plan) throw new Error('the office has no plans');
  const content = planContent(plan, () => ({ caseId: 'c', segmentId: 's1' }));
  const actuals = office.actuals
    .filter((month) => month.employeeId === plan.employeeId)
    .flatMap((month) => month.actuals);
  const timings = (['permenpanrb-6-2022', 'pp-30-2019-weighted'] as const).map((schemeId) => {
    const scheme = schemeNamed(schemeId);
    const { objectives, rateable } = planAttainment(content, actuals, { scheme });
    const segment = {
      segmentId: 's1',
      from: '2026-01-01',
      to: '2026-12-31',
      rating: ratingUnder(scheme),
      rateable,
      objectives,
    };
    const compose = () => composeResult([segment], { scheme, layerId: 'l1', now: '2027-01-10T02:00:00.000Z' });
    const composed = compose();
    if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
    return {
      [`attainment of a year (${schemeId})`]: timeSync(() => planAttainment(content, actuals, { scheme }), {
        runs: 60,
        batch: 50,
      }),
      [`result with receipt (${schemeId})`]: timeSync(compose, { runs: 60, batch: 50 }),
      [`recomputed from the receipt (${schemeId})`]: timeSync(() => recompute(composed.value.receipt), {
        runs: 60,
        batch: 50,
      }),
    };
  });
  return Object.assign({}, ...timings);
};
