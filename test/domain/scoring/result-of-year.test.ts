import { describe, expect, it } from 'vitest';
import { nextLayerId, resultAfterRating } from '../../../shared/domain/scoring/result-of-year.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import { aHiddenResult, aResult } from '../appeals/appeal-samples.ts';
import { aMatrixScheme, aRating, aSegment } from '../appraisal-samples.ts';

const ctx = {
  caseId: 'case-1',
  employeeId: 'employee-1',
  scheme: aMatrixScheme(),
  now: '2027-01-15T03:00:00.000Z',
  existing: undefined,
  ratedSegmentId: 'late',
};
const early = (overrides: Partial<YearSegment> = {}) =>
  aSegment({ segmentId: 'early', to: '2026-06-30', rating: aRating({ segmentId: 'early' }), ...overrides });
const late = (overrides: Partial<YearSegment> = {}) =>
  aSegment({ segmentId: 'late', from: '2026-07-01', rating: aRating({ segmentId: 'late' }), ...overrides });

describe('after a segment is rated', () => {
  it('the year has a result when it was the last', () => {
    expect(resultAfterRating([early(), late()], ctx)).toMatchObject({
      ok: true,
      value: { caseId: 'case-1', layers: [{ layerId: 'l1', outcome: { predicate: 'baik' } }], version: 0 },
    });
  });

  it('the year waits for a segment that can be rated', () => {
    expect(resultAfterRating([early({ rating: undefined }), late()], ctx)).toEqual({ ok: true, value: undefined });
  });

  it('the year does not wait for one that cannot', () => {
    const result = resultAfterRating([early({ rating: undefined, rateable: false }), late()], ctx);
    expect(result).toMatchObject({ ok: true, value: { layers: [{ layerId: 'l1' }] } });
  });

  it('again, a layer lies over the first', () => {
    const again = resultAfterRating([late()], { ...ctx, existing: aHiddenResult() });
    expect(again).toMatchObject({ ok: true, value: { layers: [{ layerId: 'layer-1' }, { layerId: 'l2' }] } });
  });

  it('nothing changes what was announced', () => {
    expect(resultAfterRating([late()], { ...ctx, existing: aResult() })).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-announced' }],
    });
  });

  it('the last supervisor needs a reason to differ', () => {
    const rating = aRating({ segmentId: 'early', behaviourLevel: 'above' });
    expect(resultAfterRating([early({ rating }), late()], ctx)).toMatchObject({
      ok: false,
      refusals: [{ code: 'override-reason-missing' }],
    });
  });

  it('an earlier supervisor cannot make the last one differ', () => {
    const rating = aRating({ segmentId: 'early', behaviourLevel: 'above' });
    expect(resultAfterRating([early({ rating }), late()], { ...ctx, ratedSegmentId: 'early' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'task-closed' }],
    });
  });
});

describe('the ids of layers', () => {
  it('count from one', () => {
    expect(nextLayerId(undefined)).toBe('l1');
    expect(nextLayerId(aResult())).toBe('l2');
  });
});
