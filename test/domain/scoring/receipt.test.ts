import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { type Level, levels } from '../../../shared/domain/schemes/scheme.ts';
import { receiptHolds, recompute } from '../../../shared/domain/scoring/receipt.ts';
import type { ResultLayer } from '../../../shared/domain/scoring/result.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import { aMatrixScheme, anObjective, aRating, aScoredRating, aSegment, aWeightedScheme } from '../appraisal-samples.ts';

const layerOf = (segments: readonly YearSegment[], scheme: Scheme): ResultLayer => {
  const composed = composeResult(segments, { scheme, layerId: 'layer-1', now: '2027-01-15T03:00:00.000Z' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return composed.value;
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const objectives = fc.array(
  fc.record({
    percent: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant('not-applicable' as const)),
    weight: fc.integer({ min: 1, max: 5_000 }),
    kind: fc.constantFrom('main' as const, 'additional' as const),
  }),
  { minLength: 1, maxLength: 4 },
);

const halves = [
  { segmentId: 'early', from: '2026-01-01', to: '2026-05-17' },
  { segmentId: 'late', from: '2026-05-18', to: '2026-12-31' },
] as const;

const yearOf = fc
  .tuple(objectives, objectives, fc.constantFrom<Level>(...levels), fc.integer({ min: 0, max: 12_000 }))
  .map(([first, second, level, score]) => ({
    matrix: halves.map((half, index) =>
      aSegment({
        ...half,
        objectives: [first, second][index]?.map(({ percent, ...rest }) => anObjective(percent, rest)) ?? [],
        rating: aRating({ segmentId: half.segmentId, resultsLevel: level, overrideReason: 'Bukti dukung.' }),
      }),
    ),
    weighted: halves.map((half, index) =>
      aSegment({
        ...half,
        objectives: [first, second][index]?.map(({ percent, ...rest }) => anObjective(percent, rest)) ?? [],
        rating: aScoredRating(score, { segmentId: half.segmentId }),
        feedback: [{ group: 'peers', weight: 4_000, points: index === 0 ? '250/3' : 'not-applicable' }],
      }),
    ),
  }));

describe('a receipt', () => {
  it('gives the same outcome again, from its text alone', () => {
    fc.assert(
      fc.property(yearOf, ({ matrix, weighted }) => {
        for (const layer of [layerOf(matrix, aMatrixScheme()), layerOf(weighted, aWeightedScheme())]) {
          expect(recompute(copy(layer.receipt))).toEqual(layer.outcome);
          expect(receiptHolds(copy(layer))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is equal for equal inputs', () => {
    fc.assert(
      fc.property(yearOf, ({ matrix, weighted }) => {
        const reversed = [...matrix].reverse();
        expect(layerOf(copy(reversed), aMatrixScheme()).receipt).toEqual(layerOf(matrix, aMatrixScheme()).receipt);
        expect(layerOf(copy(weighted), aWeightedScheme()).receipt).toEqual(
          layerOf(weighted, aWeightedScheme()).receipt,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('carries the rules as they were, so a new scheme changes nothing', () => {
    const strict = aWeightedScheme({ bands: [{ predicate: 'sangat-kurang', from: 0 }] });
    const segment = aSegment({ rating: aScoredRating(10_000) });
    expect(recompute(layerOf([segment], aWeightedScheme()).receipt).predicate).toBe('baik');
    expect(recompute(layerOf([segment], strict).receipt).predicate).toBe('sangat-kurang');
  });

  it('does not hold for another outcome', () => {
    const layer = layerOf([aSegment()], aMatrixScheme());
    expect(receiptHolds({ ...layer, outcome: { ...layer.outcome, predicate: 'sangat-baik' } })).toBe(false);
  });

  it('does not hold with a step that was changed', () => {
    const layer = layerOf([aSegment()], aMatrixScheme());
    const steps = layer.receipt.steps.map((step) => (step.step === 'results' ? { ...step, output: 'above' } : step));
    expect(receiptHolds({ ...layer, receipt: { ...layer.receipt, steps } })).toBe(false);
  });

  it('holds whatever the order in which a store gives its names', () => {
    const layer = layerOf([aSegment()], aMatrixScheme());
    const outcome = Object.fromEntries(Object.entries(layer.outcome).reverse()) as unknown as ResultLayer['outcome'];
    expect(receiptHolds({ ...layer, outcome })).toBe(true);
  });

  it('of another origin is not guessed at', () => {
    const { receipt } = layerOf([aSegment()], aMatrixScheme());
    expect(() => recompute({ ...receipt, inputs: { total: 95 } })).toThrow('matrix or a weighted scheme');
  });
});
