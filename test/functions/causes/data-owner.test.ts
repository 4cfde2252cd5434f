import { describe, expect, it } from 'vitest';
import { defineMeasure } from '../../../functions/measures/define-measure.ts';
import { answerCauses } from '../../../functions/reviews/answer-causes.ts';
import { nameCauses } from '../../../functions/reviews/name-causes.ts';
import type { Finding } from '../../../shared/domain/reviews/review.ts';
import { openApp } from '../../support/app.ts';
import { fileOf, withMeasurements } from '../../support/appraisal.ts';
import { openSource } from '../../support/measures.ts';
import { aPlanContent, caseOf, openSmallOffice, withApprovedPlan } from '../../support/small-office.ts';

const at = { caseId: caseOf('siti'), segmentId: 's1' };
const finding = (indicatorId: string): Finding => ({
  indicatorId,
  cause: 'data',
  remedy: 'Memeriksa data sumber',
  ownerId: 'siti',
  dueOn: '2027-03-31',
});

describe('doubtful data', () => {
  it('goes to the owner of its source, and else to HR', async () => {
    const app = openApp({ now: '2027-01-08T02:00:00.000Z' });
    await openSmallOffice(app, { open: ['scoring'], closed: ['planning', 'execution', 'mid-review'] });
    const { sourceId } = await openSource(app, 'joko');
    const body = {
      name: { id: 'Rata-rata waktu tanggap', en: 'Mean response time' },
      sourceId,
      eventType: 'complaint-answered',
      statistic: 'mean',
      over: 'value',
      unitOfMeasure: 'hari',
      decimals: 1,
      minimumCoverage: 8_000,
      minimumEvents: 5,
    } as const;
    const { measureId } = (await app.call(defineMeasure, 'wati', { body })).body;
    const [first, ...rest] = aPlanContent().objectives;
    if (first === undefined) throw new Error('a plan has an objective');
    const indicators = first.indicators.map((one) =>
      one.indicatorId === 'i1' ? { ...one, measure: { measureId, scope: 'person' as const } } : one,
    );
    await withApprovedPlan(app, 'siti', aPlanContent({ objectives: [{ ...first, indicators }, ...rest] }));
    await withMeasurements(app, 'siti', { days: 15, complaints: 60 });
    await app.call(nameCauses, 'budi', { ...at, body: { findings: [finding('i1'), finding('i2')] } });
    await app.call(answerCauses, 'siti', { ...at, ifMatch: 1, body: { agrees: true } });
    const repairs = (await fileOf(app, 'siti')).followUps.filter(({ kind }) => kind === 'data-repair');
    const owners = repairs.map(({ agreement }) => [
      agreement?.targets.map(({ indicatorId }) => indicatorId).join(),
      agreement?.ownerId,
    ]);
    expect(owners).toEqual([
      ['i1', 'joko'],
      ['i2', 'wati'],
    ]);
  });
});
