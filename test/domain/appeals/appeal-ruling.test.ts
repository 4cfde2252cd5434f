import { describe, expect, it } from 'vitest';
import type { Appeal } from '../../../shared/domain/appeals/appeal.ts';
import { type AppealRuling, decideAppeal } from '../../../shared/domain/appeals/appeal-ruling.ts';
import type { Level, Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { receiptHolds } from '../../../shared/domain/scoring/receipt.ts';
import type { Result } from '../../../shared/domain/scoring/result.ts';
import {
  aMatrixScheme,
  anObjective,
  aRating,
  aScoredRating,
  aSegment,
  aWeightedScheme,
  nineCells,
} from '../appraisal-samples.ts';
import { aDecidedAppeal, anAppeal, aResult } from './appeal-samples.ts';

const now = '2027-02-10T03:00:00.000Z';
const reasons = 'Bukti dukung triwulan IV sahih.';

const aContext = (overrides: { result?: Result; scheme?: Scheme; actor?: string } = {}) => ({
  result: aResult(),
  scheme: aMatrixScheme(),
  actor: 'officer-1',
  now,
  layerId: 'layer-2',
  ...overrides,
});

const raised: AppealRuling = { verdict: 'changed', reasons, resultsLevel: 'above', behaviourLevel: 'above' };

const decided = (ruling: AppealRuling, ctx = aContext(), appeal: Appeal = anAppeal()) => {
  const decision = decideAppeal(appeal, ruling, ctx);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
};
const refusalsOf = (ruling: AppealRuling, ctx = aContext(), appeal: Appeal = anAppeal()) => {
  const decision = decideAppeal(appeal, ruling, ctx);
  return decision.ok ? [] : decision.refusals;
};

describe('the decision of an appeal', () => {
  it('lays a layer over the original, which stays', () => {
    const { result } = decided(raised);
    expect(result.layers).toHaveLength(2);
    expect(result.layers[0]).toEqual(aResult().layers[0]);
    expect(result.layers[1]).toMatchObject({ layerId: 'layer-2', kind: 'appeal', by: 'officer-1', reason: reasons });
  });

  it('is final and on record', () => {
    const { result, appeal } = decided(raised);
    expect(result.finalAt).toBe(now);
    expect(appeal.decision).toEqual({ by: 'officer-1', at: now, ...raised });
  });

  it('leaves the layers alone when it changes nothing', () => {
    const { result, appeal } = decided({ verdict: 'unchanged', reasons });
    expect(result).toEqual(aResult({ finalAt: now }));
    expect(appeal.decision?.verdict).toBe('unchanged');
  });

  const notMeets = nineCells.filter(([results, behaviour]) => results !== 'meets' || behaviour !== 'meets');
  it.each(notMeets)('to %s and %s gives %s by the matrix', (resultsLevel, behaviourLevel, predicate) => {
    const { result } = decided({ verdict: 'changed', reasons, resultsLevel, behaviourLevel });
    expect(result.layers[1]?.outcome).toMatchObject({ predicate, resultsLevel, behaviourLevel });
  });

  it('may change one level and keep the other', () => {
    const { result } = decided({ verdict: 'changed', reasons, resultsLevel: 'below' });
    expect(result.layers[1]?.outcome).toMatchObject({ predicate: 'butuh-perbaikan', behaviourLevel: 'meets' });
  });

  it('carries a receipt that recomputes, with the step of the appeal', () => {
    const layer = decided(raised).result.layers[1];
    expect(layer !== undefined && receiptHolds(layer)).toBe(true);
    expect(layer?.receipt.steps.find((step) => step.step === 'appeal')).toMatchObject({
      inputs: { results: 'meets', behaviour: 'meets' },
      output: 'above, above',
    });
  });
});

describe('who decides an appeal', () => {
  it('is the reviewing officer', () => {
    const other = refusalsOf(raised, aContext({ actor: 'officer-2' }));
    expect(other.map((refusal) => refusal.code)).toEqual(['not-reviewing-officer']);
  });

  it.each([
    ['the employee', 'employee-1'],
    ['the supervisor', 'supervisor-1'],
  ])('is never %s', (_who, actor) => {
    const appeal = anAppeal({ reviewingOfficerId: actor });
    expect(refusalsOf(raised, aContext({ actor }), appeal)).toEqual([{ code: 'conflict-of-interest' }]);
  });

  it('is never who calibrated the result', () => {
    const [first] = aResult().layers;
    if (first === undefined) throw new Error('a result has a layer');
    const calibrated = { ...first, layerId: 'layer-c', kind: 'calibration', by: 'officer-1' } as const;
    const result = aResult({ layers: [first, calibrated] });
    expect(refusalsOf(raised, aContext({ result }))).toEqual([{ code: 'conflict-of-interest' }]);
  });

  it('is never who rated an earlier segment', () => {
    const segments = [
      aSegment({ segmentId: 'early', to: '2026-05-31', rating: aRating({ segmentId: 'early', ratedBy: 'officer-1' }) }),
      aSegment({ segmentId: 'late', from: '2026-06-01', rating: aRating({ segmentId: 'late' }) }),
    ];
    const ctx = aContext({ result: aResult({}, { segments }) });
    expect(refusalsOf(raised, ctx)).toEqual([{ code: 'conflict-of-interest' }]);
  });
});

describe('a ruling', () => {
  it('needs reasons', () => {
    expect(refusalsOf({ ...raised, reasons: ' ' })).toEqual([{ code: 'reason-missing', field: '/reasons' }]);
  });

  it('is given once', () => {
    expect(refusalsOf(raised, aContext(), aDecidedAppeal())).toMatchObject([{ code: 'appeal-already-decided' }]);
  });

  it('that changes nothing is not a change', () => {
    expect(refusalsOf({ verdict: 'changed', reasons })).toMatchObject([
      { code: 'rating-incomplete', field: '/verdict' },
    ]);
    expect(refusalsOf({ verdict: 'changed', reasons, resultsLevel: 'meets' })).toMatchObject([
      { code: 'rating-incomplete' },
    ]);
  });

  it('that keeps the result names no level', () => {
    expect(refusalsOf({ ...raised, verdict: 'unchanged' })).toMatchObject([
      { code: 'rating-outside-scale', field: '/resultsLevel' },
      { code: 'rating-outside-scale', field: '/behaviourLevel' },
    ]);
  });

  it('stays on the scale of the scheme', () => {
    expect(refusalsOf({ ...raised, resultsLevel: 'di atas' as Level })).toMatchObject([
      { code: 'rating-outside-scale', field: '/resultsLevel' },
    ]);
    expect(refusalsOf({ ...raised, resultsScore: 9_000 })).toMatchObject([
      { code: 'rating-outside-scale', field: '/resultsScore' },
    ]);
  });
});

describe('a ruling under a weighted scheme', () => {
  const scheme = aWeightedScheme();
  const segment = aSegment({ objectives: [anObjective(85)], rating: aScoredRating(8_000) });
  const ctx = aContext({ scheme, result: aResult({}, { segments: [segment], scheme }) });

  it('sets points, and the band follows', () => {
    expect(ctx.result.layers[0]?.outcome).toMatchObject({ predicate: 'butuh-perbaikan', score: '167/2' });
    const { result } = decided({ verdict: 'changed', reasons, resultsScore: 9_550 }, ctx);
    expect(result.layers[1]?.outcome).toMatchObject({ predicate: 'baik', score: '1817/20' });
  });

  it('sets the points of behaviour', () => {
    const { result } = decided({ verdict: 'changed', reasons, behaviourScore: 10_000 }, ctx);
    expect(result.layers[1]?.outcome).toMatchObject({ predicate: 'butuh-perbaikan', score: '179/2' });
  });

  it.each([-1, 12_001, 95.5])('refuses %d hundredths', (resultsScore) => {
    expect(refusalsOf({ verdict: 'changed', reasons, resultsScore }, ctx)).toMatchObject([
      { code: 'rating-outside-scale', field: '/resultsScore' },
    ]);
  });

  it('sets no level', () => {
    expect(refusalsOf({ ...raised, resultsScore: 9_000 }, ctx).map((refusal) => refusal.field)).toEqual([
      '/resultsLevel',
      '/behaviourLevel',
    ]);
  });
});
