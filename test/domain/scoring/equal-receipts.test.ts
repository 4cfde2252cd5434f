import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levels, type Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { scoreWithReceipt } from '../../../shared/domain/scoring/receipt.ts';
import type { ScoringInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import { anObjective, aRating, aScoredRating, aSegment } from '../appraisal-samples.ts';
import { matrixScheme, officeSchemes, weightedScheme } from '../packs.ts';

const schemes: readonly Scheme[] = [matrixScheme, weightedScheme, ...Object.values(officeSchemes)];

/** The same value with the names of every object in the opposite order, as another store may give it back. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, turned(one)]),
  );
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const percents = fc.array(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant('not-applicable' as const)), {
  minLength: 1,
  maxLength: 3,
});
const voice = fc.oneof(
  fc.integer({ min: 0, max: 700 }).map((sevenths) => `${sevenths}/7` as const),
  fc.constant('not-applicable' as const),
);

/** A year of two parts under one of the shipped schemes. */
const years = fc
  .record({
    scheme: fc.constantFrom(...schemes),
    percents,
    level: fc.constantFrom<Level>(...levels),
    score: fc.integer({ min: 0, max: 12_000 }),
    peers: voice,
    citizens: voice,
  })
  .map(({ scheme, percents: reached, level, score, peers, citizens }) => {
    const behaviours = scheme.behaviours.map(({ behaviourId }, index) =>
      scheme.kind === 'matrix' ? { behaviourId, level } : { behaviourId, score: Math.max(0, score - index) },
    );
    const rated =
      scheme.kind === 'matrix' ? aRating({ resultsLevel: level, behaviours }) : aScoredRating(0, { behaviours });
    const part = (segmentId: string, from: string, to: string): YearSegment =>
      aSegment({
        segmentId,
        from,
        to,
        objectives: reached.map((percent, index) =>
          anObjective(percent, { objectiveId: `rhk-${index}`, weight: index === 0 ? 5000 : 1000 }),
        ),
        rating: { ...rated, segmentId },
        ...(scheme.kind === 'matrix'
          ? {}
          : {
              feedback: [
                { group: 'peers', weight: 2000, points: peers },
                { group: 'citizens', weight: 1000, points: citizens },
              ],
            }),
      });
    return { scheme, segments: [part('early', '2026-01-01', '2026-04-11'), part('late', '2026-04-12', '2026-12-31')] };
  });

const receiptOf = (segments: readonly YearSegment[], scheme: Scheme) => {
  const composed = composeResult(segments, { scheme, layerId: 'layer-1', now: '2027-01-15T03:00:00.000Z' });
  return composed.ok ? composed.value.receipt : composed.refusals;
};

describe('equal inputs under a pinned version', () => {
  it('give an equal receipt, in whatever order their names come', () => {
    fc.assert(
      fc.property(years, ({ scheme, segments }) => {
        const receipt = receiptOf(segments, scheme);
        expect(receiptOf(segments, scheme)).toEqual(receipt);
        expect(receiptOf(copy(segments), copy(scheme))).toEqual(receipt);
        expect(receiptOf(turned(segments) as typeof segments, turned(scheme) as Scheme)).toEqual(receipt);
      }),
      { numRuns: 60 },
    );
  });

  it('give it again from the inputs that the receipt keeps', () => {
    fc.assert(
      fc.property(years, ({ scheme, segments }) => {
        const receipt = receiptOf(segments, scheme);
        if (!('inputs' in receipt)) throw new Error(JSON.stringify(receipt));
        const { schemeId, schemeVersion } = receipt;
        const again = scoreWithReceipt(turned(copy(receipt.inputs)) as ScoringInputs, { schemeId, schemeVersion });
        expect(again.receipt).toEqual(receipt);
      }),
      { numRuns: 60 },
    );
  });
});
