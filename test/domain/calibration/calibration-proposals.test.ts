import { describe, expect, it } from 'vitest';
import { calibrationProposals } from '../../../shared/domain/calibration/calibration-proposals.ts';
import type { Level, Predicate } from '../../../shared/domain/schemes/scheme.ts';
import type { Result } from '../../../shared/domain/scoring/result.ts';
import type { SpreadReport } from '../../../shared/domain/scoring/spread.ts';
import { aHiddenResult, aResult } from '../appeals/appeal-samples.ts';
import { aMatrixScheme, anObjective, aRating, aScoredRating, aSegment, aWeightedScheme } from '../appraisal-samples.ts';

const rule = {
  fewestRated: 2,
  outlierBeyond: 1500,
  panelOf: 3,
  source: { citation: 'contoh', confidence: 'C' },
} as const;

const counts: Readonly<Record<Predicate, number>> = {
  'sangat-baik': 0,
  baik: 0,
  'butuh-perbaikan': 0,
  kurang: 0,
  'sangat-kurang': 0,
};
const fits: SpreadReport = { organisation: 'baik', total: 5, counts, findings: [], small: true };

const hidden = (caseId: string, ...of: Parameters<typeof aResult>): Result => {
  const { announcedAt: _at, ...result } = aResult({ ...of[0], caseId }, of[1]);
  return result;
};

/** A result with both levels alike, from an attainment that suggests that level. */
const rated = (caseId: string, ratedBy: string, level: Level) => {
  const percent = { below: 50, meets: 100, above: 115 }[level];
  const rating = aRating({ ratedBy, resultsLevel: level, behaviourLevel: level, overrideReason: 'Contoh.' });
  return hidden(caseId, {}, { segments: [aSegment({ rating, objectives: [anObjective(percent)] })] });
};

const proposed = (results: readonly Result[], spread: SpreadReport = fits, limits: typeof rule | object = {}) =>
  calibrationProposals(results, { scheme: aMatrixScheme(), rule: { ...rule, ...limits }, spreadOf: () => spread });

const raterReasons = (results: readonly Result[], limits: object = {}) =>
  proposed(results, fits, limits).flatMap(({ caseId, reasons }) =>
    reasons.filter(({ kind }) => kind.endsWith('rater')).map((reason) => ({ caseId, ...reason })),
  );

describe('the proposals of a calibration', () => {
  const lenient = [rated('c1', 'a', 'above'), rated('c2', 'a', 'above'), rated('c3', 'a', 'meets')];
  const others = [rated('c4', 'b', 'meets'), rated('c5', 'c', 'meets')];

  it('name the high results of a rater far above the others', () => {
    const reason = { kind: 'lenient-rater', raterId: 'a', mean: '5/6', others: '1/2' };
    expect(raterReasons([...lenient, ...others])).toEqual([
      { caseId: 'c1', ...reason },
      { caseId: 'c2', ...reason },
    ]);
  });

  it('name the low results of a rater far below the others', () => {
    const severe = [rated('c1', 'a', 'below'), rated('c2', 'a', 'below')];
    expect(raterReasons([...severe, ...others])).toEqual(
      ['c1', 'c2'].map((caseId) => ({ caseId, kind: 'severe-rater', raterId: 'a', mean: '0/1', others: '1/2' })),
    );
  });

  it('compare no rater of too few, nor with too few', () => {
    expect(raterReasons([...lenient, ...others], { fewestRated: 4 })).toEqual([]);
    expect(raterReasons([...lenient, ...others.slice(1)])).toEqual([]);
  });

  it('take a difference at the limit for chance', () => {
    expect(raterReasons([...lenient, ...others], { outlierBeyond: 3333 })).toHaveLength(2);
    const half = [rated('c1', 'a', 'above'), rated('c2', 'a', 'above')];
    expect(raterReasons([...half, ...others], { outlierBeyond: 5000 })).toEqual([]);
  });

  it('name a level that the attainment does not suggest', () => {
    const rating = aRating({ resultsLevel: 'above', overrideReason: 'Contoh.' });
    const one = hidden('c1', {}, { segments: [aSegment({ rating, objectives: [anObjective(50)] })] });
    expect(proposed([one])).toEqual([
      { caseId: 'c1', reasons: [{ kind: 'level-against-attainment', level: 'above', suggested: 'below' }] },
    ]);
  });

  it('name segments of one year that differ by two levels', () => {
    const early = aRating({ segmentId: 'early', behaviourLevel: 'below', overrideReason: 'Contoh.' });
    const late = aRating({ segmentId: 'late', behaviourLevel: 'above', overrideReason: 'Contoh.' });
    const segments = [
      aSegment({ segmentId: 'early', to: '2026-05-31', rating: early }),
      aSegment({ segmentId: 'late', from: '2026-06-01', rating: late }),
    ];
    const reasons = proposed([hidden('c1', {}, { segments })]).flatMap((one) => one.reasons);
    expect(reasons).toContainEqual({ kind: 'segments-differ', part: 'behaviour', from: 'below', to: 'above' });
  });

  it('name predicates of which the unit has too many', () => {
    const findings = [{ predicates: ['sangat-baik'], rule: 'at-most', limit: 2000, count: 1, share: '1/2' }] as const;
    const two = [rated('c1', 'a', 'above'), rated('c2', 'b', 'meets')];
    expect(proposed(two, { ...fits, findings })).toEqual([
      { caseId: 'c1', reasons: [{ kind: 'spread', predicates: ['sangat-baik'], count: 1 }] },
    ]);
  });

  it('compare points under a weighted scheme', () => {
    const scheme = aWeightedScheme();
    const scored = (caseId: string, ratedBy: string, score: number) =>
      hidden(caseId, {}, { scheme, segments: [aSegment({ rating: aScoredRating(score, { ratedBy }) })] });
    const results = [
      scored('c1', 'a', 12_000),
      scored('c2', 'a', 12_000),
      scored('c3', 'b', 3_000),
      scored('c4', 'b', 3_000),
    ];
    const found = calibrationProposals(results, { scheme, rule, spreadOf: () => fits });
    expect(found.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([
      'lenient-rater',
      'lenient-rater',
      'severe-rater',
      'severe-rater',
    ]);
  });

  it('tell short numbers, however many denominators the points have', () => {
    const scheme = aWeightedScheme();
    const scored = (at: number) => {
      const attainment = { numerator: at % 2 === 0 ? '400' : '900', denominator: String(1_001 + at) };
      const rating = aScoredRating(8_000, { ratedBy: at % 2 === 0 ? 'a' : 'b' });
      return hidden(
        `c${at}`,
        {},
        { scheme, segments: [aSegment({ rating, objectives: [anObjective(1, { attainment })] })] },
      );
    };
    const results = Array.from({ length: 60 }, (_, at) => scored(at));
    const means = calibrationProposals(results, { scheme, rule, spreadOf: () => fits }).flatMap(({ reasons }) =>
      reasons.flatMap((one) => ('mean' in one ? [one.mean, one.others] : [])),
    );
    expect(means).toHaveLength(120);
    expect(Math.max(...means.map(({ length }) => length))).toBeLessThan(20);
  });

  it('leave out what was announced', () => {
    const rating = aRating({ resultsLevel: 'above', overrideReason: 'Contoh.' });
    expect(proposed([aResult({}, { segments: [aSegment({ rating, objectives: [anObjective(50)] })] })])).toEqual([]);
    expect(proposed([aHiddenResult()])).toEqual([]);
  });
});
