import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayAssumptions } from '../../../shared/domain/replay/replay-assumptions.ts';
import { replayCase } from '../../../shared/domain/replay/replay-case.ts';
import { type Level, levels, type Scheme } from '../../../shared/domain/schemes/scheme.ts';
import { inputsOf, scoreWithReceipt } from '../../../shared/domain/scoring/receipt.ts';
import type { ScoringInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import {
  aMatrixScheme,
  anObjective,
  aRating,
  aScoredRating,
  aSegment,
  aWeightedScheme,
  behavioursAt,
} from '../appraisal-samples.ts';

const layerOf = (segments: readonly YearSegment[], scheme: Scheme) => {
  const composed = composeResult(segments, { scheme, layerId: 'l1', now: '2027-01-15T03:00:00.000Z' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return composed.value;
};

const replayed = (segments: readonly YearSegment[], of: Scheme, draft: Scheme) =>
  replayCase(layerOf(segments, of), draft, replayAssumptions);

/** What an appeal has put in place of the year's judgement. */
const ruled = (segments: readonly YearSegment[], scheme: Scheme, ruling: ScoringInputs['ruling']) => {
  const inputs = { ...inputsOf(layerOf(segments, scheme).receipt), ruling } as ScoringInputs;
  return scoreWithReceipt(inputs, { schemeId: scheme.schemeId, schemeVersion: scheme.version });
};

describe('a year under a draft of the same kind', () => {
  it('stays what it was where the draft changes nothing', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        percents,
        fc.constantFrom<Level>(...levels),
        fc.integer({ min: 0, max: 12_000 }),
        (all, level, score) => {
          const objectives = all.map((percent, index) => anObjective(percent, { objectiveId: `rhk-${index}` }));
          const judged = aRating({ resultsLevel: level, behaviourLevel: level, overrideReason: 'Bukti dukung.' });
          const [matrix, weighted] = [aMatrixScheme(), aWeightedScheme()];
          const under = replayed([aSegment({ objectives, rating: judged })], matrix, matrix);
          expect(under.after).toEqual(under.before);
          const scored = replayed([aSegment({ objectives, rating: aScoredRating(score) })], weighted, weighted);
          expect(scored.after).toEqual(scored.before);
        },
      ),
    );
  });

  it('takes the cell of the draft', () => {
    const matrix = {
      ...aMatrixScheme().matrix,
      meets: { below: 'kurang', meets: 'baik', above: 'sangat-baik' },
    } as const;
    const rating = aRating({ behaviourLevel: 'above' });
    const { before, after } = replayed([aSegment({ rating })], aMatrixScheme(), aMatrixScheme({ matrix }));
    expect([before.predicate, after?.predicate]).toEqual(['baik', 'sangat-baik']);
  });

  it('proposes anew where the supervisor followed the proposal', () => {
    const strict = aMatrixScheme({ levelThresholds: { meets: 10_500, above: 11_500 } });
    const { after } = replayed([aSegment()], aMatrixScheme(), strict);
    expect(after).toMatchObject({ resultsLevel: 'below', predicate: 'butuh-perbaikan' });
  });

  it('leaves a judgement that differed from the proposal', () => {
    const strict = aMatrixScheme({ levelThresholds: { meets: 10_500, above: 11_500 } });
    const rating = aRating({ resultsLevel: 'above', overrideReason: 'Dampak nyata.' });
    const { after } = replayed([aSegment({ rating })], aMatrixScheme(), strict);
    expect(after?.resultsLevel).toBe('above');
  });

  it('leaves the rating of a head that follows the organisation', () => {
    const strict = aMatrixScheme({ levelThresholds: { meets: 10_500, above: 11_500 } });
    const { after } = replayed([aSegment({ leads: 'baik' })], aMatrixScheme(), strict);
    expect(after?.resultsLevel).toBe('meets');
  });

  it('keeps what an appeal put in place', () => {
    const layer = ruled([aSegment()], aMatrixScheme(), { resultsLevel: 'above', behaviourLevel: 'above' });
    const { before, after } = replayCase(layer, aMatrixScheme(), replayAssumptions);
    expect([before.predicate, after?.predicate]).toEqual(['sangat-baik', 'sangat-baik']);
  });

  it('takes the bands of the draft', () => {
    const bands = aWeightedScheme().bands.map((band) => (band.predicate === 'baik' ? { ...band, from: 9_700 } : band));
    const segment = aSegment({ objectives: [anObjective(98)], rating: aScoredRating(9_500) });
    // 98 × 70 % + 95 × 30 % = 97,1
    expect(replayed([segment], aWeightedScheme(), aWeightedScheme({ bands })).after?.predicate).toBe('baik');
    const weights = { results: 6_000, behaviour: 4_000 };
    // 98 × 60 % + 95 × 40 % = 96,8
    expect(replayed([segment], aWeightedScheme(), aWeightedScheme({ bands, weights })).after).toMatchObject({
      predicate: 'butuh-perbaikan',
      score: '484/5',
    });
  });

  it('counts attainment up to the cap of the draft', () => {
    const indicators = [
      { indicatorId: 'i1', weight: 5_000, attainment: { numerator: '6', denominator: '5' } },
      { indicatorId: 'i2', weight: 5_000, attainment: { numerator: '4', denominator: '5' } },
    ];
    const segment = aSegment({ objectives: [anObjective(100, { indicators })], rating: aScoredRating(10_000) });
    const draft = aWeightedScheme({ attainmentCap: 10_000 });
    // (100 + 80) ÷ 2 = 90; 90 × 70 % + 100 × 30 % = 93
    expect(replayed([segment], aWeightedScheme(), draft).after?.score).toBe('93/1');
  });
});

describe('a year under a draft of the other kind', () => {
  it('takes assumed scores for levels, and says so', () => {
    const rating = aRating({ behaviours: behavioursAt('above'), behaviourLevel: 'above' });
    const { after, notes } = replayed([aSegment({ rating })], aMatrixScheme(), aWeightedScheme());
    // 100 × 70 % + 115 × 30 % = 104,5
    expect(after).toMatchObject({ predicate: 'baik', score: '209/2' });
    expect(notes).toEqual(['behaviour-scores-assumed', 'innovation-unknown']);
  });

  it('takes assumed levels for scores, and says so', () => {
    const segment = aSegment({ objectives: [anObjective(112)], rating: aScoredRating(11_500) });
    const { after, notes } = replayed([segment], aWeightedScheme(), aMatrixScheme());
    expect(after).toMatchObject({ resultsLevel: 'above', behaviourLevel: 'above', predicate: 'sangat-baik' });
    expect(notes).toEqual(['behaviour-levels-assumed']);
  });

  it('gives the behaviours that the draft names what was found on the whole', () => {
    const draft = aMatrixScheme({
      behaviours: [{ behaviourId: 'disiplin', title: { id: 'Disiplin', en: 'Discipline' }, conduct: [] }],
    });
    const { behaviours, notes } = replayed([aSegment()], aMatrixScheme(), draft);
    expect(behaviours).toEqual([{ behaviourId: 'disiplin', level: 'meets' }]);
    expect(notes).toEqual(['behaviours-replaced']);
  });
});
