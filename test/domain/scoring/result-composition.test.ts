import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../shared/domain/schemes/scheme.ts';
import type { ResultLayer } from '../../../shared/domain/scoring/result.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import {
  aMatrixScheme,
  anObjective,
  aRating,
  aScoredRating,
  aSegment,
  aWeightedScheme,
  nineCells,
} from '../appraisal-samples.ts';

const compose = (segments: readonly YearSegment[], scheme: Scheme) =>
  composeResult(segments, { scheme, layerId: 'layer-1', now: '2027-01-15T03:00:00.000Z' });

const layerOf = (segments: readonly YearSegment[], scheme: Scheme): ResultLayer => {
  const composed = compose(segments, scheme);
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return composed.value;
};

const stepOf = (layer: ResultLayer, step: string, subject?: string) =>
  layer.receipt.steps.find((one) => one.step === step && one.subject === subject);

describe('a year under a matrix', () => {
  it.each(nineCells)('with results %s and behaviour %s is %s', (resultsLevel, behaviourLevel, predicate) => {
    const rating = aRating({ resultsLevel, behaviourLevel });
    expect(layerOf([aSegment({ rating })], aMatrixScheme()).outcome).toEqual({
      predicate,
      resultsLevel,
      behaviourLevel,
      attainment: 10_000,
    });
  });

  it('is the layer of the supervisor who rated last', () => {
    const rating = aRating({ note: 'Kinerja stabil.' });
    expect(layerOf([aSegment({ rating })], aMatrixScheme())).toMatchObject({
      layerId: 'layer-1',
      kind: 'supervisor',
      by: 'supervisor-1',
      at: '2027-01-15T03:00:00.000Z',
      reason: 'Kinerja stabil.',
      receipt: { schemeId: 'contoh-matriks', schemeVersion: '1.0.0' },
    });
  });

  const earlier = aSegment({
    segmentId: 'early',
    to: '2026-06-30',
    rating: aRating({ segmentId: 'early', resultsLevel: 'above', ratedBy: 'supervisor-0' }),
  });
  const last = (overrideReason?: string) =>
    aSegment({
      segmentId: 'late',
      from: '2026-07-01',
      rating: aRating({ segmentId: 'late', ...(overrideReason === undefined ? {} : { overrideReason }) }),
    });

  it('needs a reason to differ from an earlier segment', () => {
    expect(compose([earlier, last()], aMatrixScheme())).toMatchObject({
      ok: false,
      refusals: [{ code: 'override-reason-missing', facts: { differences: [{ source: 'early', expected: 'above' }] } }],
    });
  });

  it('needs no reason where the unit’s attainment makes the difference', () => {
    expect(compose([earlier, { ...last(), leads: 'baik' }], aMatrixScheme()).ok).toBe(true);
  });

  it('is as the last supervisor rates it, with the earlier in view', () => {
    const layer = layerOf([earlier, last('Target semester II lebih berat.')], aMatrixScheme());
    expect(layer.outcome.predicate).toBe('baik');
    expect(stepOf(layer, 'segments')).toMatchObject({
      inputs: { early: 'above, meets', late: 'meets, meets' },
      output: 'meets, meets',
    });
  });

  it('shows the proposal beside the judgement', () => {
    const segment = aSegment({
      objectives: [anObjective(120)],
      rating: aRating({ overrideReason: 'Sebagian bukti belum sahih.' }),
    });
    expect(stepOf(layerOf([segment], aMatrixScheme()), 'results', 'segment-1')).toMatchObject({
      inputs: { proposed: 'above', reason: 'Sebagian bukti belum sahih.' },
      output: 'meets',
    });
  });

  it('shows the organisation as the source of a head’s results', () => {
    const layer = layerOf([aSegment({ leads: 'baik' })], aMatrixScheme());
    expect(stepOf(layer, 'results', 'segment-1')?.inputs).toEqual({ organisation: 'baik' });
  });

  it('cites the source of each step', () => {
    const layer = layerOf([aSegment()], aMatrixScheme());
    expect(stepOf(layer, 'matrix')?.rule).toBe('Lampiran contoh');
    expect(layer.receipt.steps.every((step) => step.rule !== '')).toBe(true);
  });

  it('says that an objective does not apply', () => {
    const layer = layerOf([aSegment({ objectives: [anObjective('not-applicable')] })], aMatrixScheme());
    expect(layer.outcome.attainment).toBeUndefined();
    expect(stepOf(layer, 'objective', 'rhk-not-applicable')?.output).toBe('not-applicable');
  });
});

describe('what would have moved a result under a matrix', () => {
  it.each([
    ['above', 'below', 'baik', ['behaviour:meets']],
    ['above', 'meets', 'sangat-baik', ['behaviour:above']],
    ['meets', 'below', 'baik', ['behaviour:meets']],
    ['meets', 'meets', 'sangat-baik', ['results:above', 'behaviour:above']],
    ['meets', 'above', 'sangat-baik', ['results:above']],
    ['below', 'below', 'butuh-perbaikan', ['behaviour:meets']],
    ['below', 'meets', 'baik', ['results:meets']],
    ['below', 'above', 'baik', ['results:meets']],
  ] as const)('from %s and %s to %s is %j', (resultsLevel, behaviourLevel, predicate, needs) => {
    const layer = layerOf([aSegment({ rating: aRating({ resultsLevel, behaviourLevel }) })], aMatrixScheme());
    expect(layer.receipt.nextPredicate).toEqual({ predicate, needs });
  });

  it('is nothing at the top', () => {
    const rating = aRating({ resultsLevel: 'above', behaviourLevel: 'above' });
    expect(layerOf([aSegment({ rating })], aMatrixScheme()).receipt.nextPredicate).toBeUndefined();
  });
});

describe('a weighted year', () => {
  const scored = (percent: number, score: number, overrides: Partial<YearSegment> = {}): YearSegment =>
    aSegment({ objectives: [anObjective(percent)], rating: aScoredRating(score), ...overrides });
  const outcomeOf = (...segments: readonly YearSegment[]) => layerOf(segments, aWeightedScheme()).outcome;

  it('without 360 takes 70 and 30 parts', () => {
    expect(outcomeOf(scored(100, 8_000))).toEqual({ predicate: 'baik', score: '94/1', attainment: 10_000 });
  });

  const group = (points: string | 'not-applicable', weight = 4_000) => ({ group: 'peers', weight, points });

  it('with 360 takes 60 and 40 parts', () => {
    expect(outcomeOf(scored(100, 8_000, { feedback: [group('80/1')] })).score).toBe('92/1');
  });

  it('cites the rule of the shares that it takes', () => {
    const source = (citation: string) => ({ citation, confidence: 'A' as const });
    const sources = { ...aWeightedScheme().sources, weights: source('70 : 30'), weightsWith360: source('60 : 40') };
    const ruleOf = (segment: YearSegment) => stepOf(layerOf([segment], aWeightedScheme({ sources })), 'score')?.rule;
    expect(ruleOf(scored(100, 8_000))).toBe('70 : 30');
    expect(ruleOf(scored(100, 8_000, { feedback: [group('not-applicable')] }))).toBe('70 : 30');
    expect(ruleOf(scored(100, 8_000, { feedback: [group('80/1')] }))).toBe('60 : 40');
  });

  it('mixes the supervisor with the group by its weight', () => {
    const segment = scored(100, 9_000, { feedback: [group('80/1', 5_000)] });
    expect(outcomeOf(segment).score).toBe('94/1');
  });

  it('does not count a group with too few answers as zero', () => {
    const segment = scored(100, 8_000, { feedback: [group('not-applicable')] });
    const layer = layerOf([segment], aWeightedScheme());
    expect(layer.outcome.score).toBe('94/1');
    expect(stepOf(layer, 'behaviours', 'segment-1')?.inputs).toMatchObject({ leftOut: 'peers' });
  });

  it('gives the share of an objective that does not apply to the others', () => {
    const objectives = [anObjective(100, { weight: 6_000 }), anObjective('not-applicable', { weight: 4_000 })];
    const layer = layerOf([scored(0, 8_000, { objectives })], aWeightedScheme());
    expect(layer.outcome.score).toBe('94/1');
    expect(stepOf(layer, 'results', 'segment-1')?.inputs).toMatchObject({ leftOut: 'rhk-not-applicable' });
  });

  it('combines segments by their exact share of days', () => {
    const early = scored(100, 10_000, { segmentId: 'early', to: '2026-03-31' });
    const late = scored(80, 8_000, { segmentId: 'late', from: '2026-04-01' });
    expect(outcomeOf(early, late).score).toBe('6200/73');
  });

  it('names a segment that could not be rated', () => {
    const early = aSegment({
      segmentId: 'early',
      to: '2026-01-10',
      rating: undefined,
      rateable: false,
      objectives: [],
    });
    const layer = layerOf([early, scored(100, 8_000, { from: '2026-01-11' })], aWeightedScheme());
    expect(layer.outcome.score).toBe('94/1');
    expect(stepOf(layer, 'segments', 'results')?.inputs).toMatchObject({ early: 'not-applicable' });
  });

  it('is banded before it is rounded', () => {
    expect(outcomeOf(scored(89.99, 9_000)).predicate).toBe('butuh-perbaikan');
    expect(outcomeOf(scored(89.99, 9_000)).score).toBe('89993/1000');
    expect(outcomeOf(scored(90, 9_000)).predicate).toBe('baik');
  });

  it('of 115 is baik without an innovation', () => {
    const layer = layerOf([scored(115, 11_500)], aWeightedScheme());
    expect(layer.outcome).toMatchObject({ predicate: 'baik', score: '115/1' });
    expect(layer.receipt.nextPredicate).toEqual({ predicate: 'sangat-baik', needs: ['innovation'] });
  });

  it('of exactly 110 is sangat baik with an innovation', () => {
    const rating = aScoredRating(11_000, { innovationConfirmed: true });
    const layer = layerOf([scored(110, 11_000, { rating })], aWeightedScheme());
    expect(layer.outcome).toMatchObject({ predicate: 'sangat-baik', score: '110/1' });
    expect(layer.receipt.nextPredicate).toBeUndefined();
  });

  it('says how many points the next band lacks', () => {
    expect(layerOf([scored(85, 8_500)], aWeightedScheme()).receipt.nextPredicate).toEqual({
      predicate: 'baik',
      needs: ['points:5/1'],
    });
    expect(layerOf([scored(100, 10_000)], aWeightedScheme()).receipt.nextPredicate).toEqual({
      predicate: 'sangat-baik',
      needs: ['points:10/1', 'innovation'],
    });
  });

  it('waits for every segment that can be rated', () => {
    const open = aSegment({ segmentId: 'early', to: '2026-03-31', rating: undefined });
    expect(compose([open, scored(100, 8_000, { from: '2026-04-01' })], aWeightedScheme())).toMatchObject({
      ok: false,
      refusals: [{ code: 'rating-incomplete', facts: { segments: ['early'] } }],
    });
  });
});
