import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf, fractionOf } from '../../../shared/domain/exact-number.ts';
import { type Level, levels, predicates, type Scheme } from '../../../shared/domain/schemes/scheme.ts';
import {
  improvedInputs,
  objectiveGaps,
  scaleTopsOf,
  waysToNextPredicate,
} from '../../../shared/domain/scoring/next-predicate.ts';
import { inputsOf, scoreWithReceipt } from '../../../shared/domain/scoring/receipt.ts';
import type { MatrixInputs, ScoringInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import { composeResult } from '../../../shared/domain/scoring/result-composition.ts';
import type { YearSegment } from '../../../shared/domain/scoring/segment-combination.ts';
import type { Improvement, WayUp } from '../../../shared/domain/scoring/ways-up.ts';
import { aMatrixScheme, anObjective, aRating, aScoredRating, aSegment, aWeightedScheme } from '../appraisal-samples.ts';

const inputsFor = (segment: YearSegment, scheme: Scheme): ScoringInputs => {
  const composed = composeResult([segment], { scheme, layerId: 'l1', now: '2027-01-15T03:00:00.000Z' });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusals));
  return inputsOf(composed.value.receipt);
};

const matrixAt = (resultsLevel: Level, behaviourLevel: Level): ScoringInputs =>
  inputsFor(aSegment({ rating: aRating({ resultsLevel, behaviourLevel, overrideReason: 'Bukti.' }) }), aMatrixScheme());

const weightedAt = (percent: number, score: number, innovation: boolean): ScoringInputs =>
  inputsFor(
    aSegment({
      objectives: [anObjective(percent)],
      rating: aScoredRating(score, { innovationConfirmed: innovation, note: 'Ada.' }),
    }),
    aWeightedScheme(),
  );

const versions = { schemeId: 'contoh', schemeVersion: '1.0.0' };
const predicateOf = (inputs: ScoringInputs) => scoreWithReceipt(inputs, versions).outcome.predicate;
const rankOf = (inputs: ScoringInputs): number => predicates.indexOf(predicateOf(inputs));

const weakened = (one: Improvement): readonly Improvement[] => {
  if (one.kind === 'innovation') return [];
  if (one.kind === 'level') {
    const below = levels[levels.indexOf(one.to) - 1];
    return below === undefined ? [] : [{ ...one, to: below }];
  }
  return [{ ...one, to: exactOf(fractionOf(one.to).sub(1, 1_000_000)) }];
};

/** The same way with one of its improvements a little smaller. */
const lesserWays = (way: WayUp): readonly WayUp[] =>
  way.improvements.map((one, index) => ({
    ...way,
    improvements: [...way.improvements.slice(0, index), ...weakened(one), ...way.improvements.slice(index + 1)],
  }));

const expectJustEnough = (inputs: ScoringInputs, ways: readonly WayUp[]): void => {
  for (const way of ways) {
    expect(predicateOf(improvedInputs(inputs, way))).toBe(way.predicate);
    expect(predicates.indexOf(way.predicate)).toBeLessThan(rankOf(inputs));
    for (const lesser of lesserWays(way)) {
      expect(rankOf(improvedInputs(inputs, lesser))).toBeGreaterThanOrEqual(rankOf(inputs));
    }
  }
};

describe('under a matrix', () => {
  it('each way gives its predicate, and anything less does not', () => {
    const cells = levels.flatMap((results) => levels.map((behaviour) => [results, behaviour] as const));
    for (const [results, behaviour] of cells) {
      const inputs = matrixAt(results, behaviour);
      const ways = waysToNextPredicate(inputs);
      expectJustEnough(inputs, ways);
      expect(ways.length === 0).toBe(results === 'above' && behaviour === 'above');
    }
  });

  it('holds for any table whatever', () => {
    const cell = fc.constantFrom(...predicates);
    const row = fc.record({ below: cell, meets: cell, above: cell });
    fc.assert(
      fc.property(
        fc.record({ below: row, meets: row, above: row }),
        fc.constantFrom(...levels),
        fc.constantFrom(...levels),
        (matrix, results, behaviour) => {
          const inputs = matrixAt(results, behaviour) as MatrixInputs;
          const other = { ...inputs, rules: { ...inputs.rules, matrix } };
          expectJustEnough(other, waysToNextPredicate(other));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('offers two ways out of the lowest cell', () => {
    expect(waysToNextPredicate(matrixAt('below', 'below'))).toEqual([
      {
        predicate: 'butuh-perbaikan',
        improvements: [{ kind: 'level', part: 'behaviour', from: 'below', to: 'meets' }],
      },
      { predicate: 'kurang', improvements: [{ kind: 'level', part: 'results', from: 'below', to: 'meets' }] },
    ]);
  });

  it('says what each objective lacked for the next level', () => {
    const rating = aRating({ overrideReason: 'Bukti.' });
    const objectives = [anObjective(88), anObjective(100), anObjective(115), anObjective('not-applicable')];
    expect(objectiveGaps(inputsFor(aSegment({ rating, objectives }), aMatrixScheme()) as MatrixInputs)).toEqual([
      { objectiveId: 'rhk-88', level: 'below', next: 'meets', more: '1/50' },
      { objectiveId: 'rhk-100', level: 'meets', next: 'above', more: '1/10' },
    ]);
  });
});

describe('an objective whose plan ends before the next level', () => {
  it('is told as out of reach, and the others as before', () => {
    const rating = aRating({ overrideReason: 'Bukti.' });
    const objectives = [anObjective(88), anObjective(100)];
    const inputs = inputsFor(aSegment({ rating, objectives }), aMatrixScheme()) as MatrixInputs;
    expect(objectiveGaps(inputs, () => '20/19')).toEqual([
      { objectiveId: 'rhk-88', level: 'below', next: 'meets', more: '1/50' },
      { objectiveId: 'rhk-100', level: 'meets', next: 'above', more: '1/10', beyond: true },
    ]);
    expect(objectiveGaps(inputs, () => '11/10').some(({ beyond }) => beyond)).toBe(false);
  });
});

describe('under a weighted scheme', () => {
  it('each way gives its predicate, and anything less does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 12_000 }),
        fc.boolean(),
        (percent, score, innovation) => {
          const inputs = weightedAt(percent, score, innovation);
          expectJustEnough(inputs, waysToNextPredicate(inputs));
          expectJustEnough(inputs, waysToNextPredicate(inputs, scaleTopsOf(aWeightedScheme())));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names no more points of results than the plan lets them have', () => {
    const tops = { results: '260/3', behaviour: 120 } as const;
    const ways = waysToNextPredicate(weightedAt(80, 9_000, false), tops);
    expect(ways.flatMap(({ improvements }) => improvements)).toEqual([
      { kind: 'points', part: 'behaviour', from: '90/1', to: '340/3', more: '70/3' },
    ]);
  });

  it('names the points of either part that would do', () => {
    // 70 % of 80 and 30 % of 90 are 83; 90 lacks 7: 10 of results, or 70/3 of behaviour.
    const ways = waysToNextPredicate(weightedAt(80, 9_000, false));
    expect(ways.map(({ predicate }) => predicate)).toEqual(['baik', 'baik']);
    expect(ways.flatMap(({ improvements }) => improvements)).toEqual([
      { kind: 'points', part: 'results', from: '80/1', to: '90/1', more: '10/1' },
      { kind: 'points', part: 'behaviour', from: '90/1', to: '340/3', more: '70/3' },
    ]);
  });

  it('leaves out what no scale reaches, and then combines both parts', () => {
    const tops = { results: 100, behaviour: 100 };
    const ways = waysToNextPredicate(weightedAt(80, 4_000, false), tops);
    // 68 lacks 2: 20/7 of results within its scale, 20/3 of behaviour too.
    expect(ways).toHaveLength(2);
    // 57 lacks 13, where results can give 10 only: they go to the top, behaviour gives the rest.
    const low = waysToNextPredicate(weightedAt(60, 5_000, false), { results: 70, behaviour: 80 });
    expect(low).toEqual([
      {
        predicate: 'butuh-perbaikan',
        improvements: [
          { kind: 'points', part: 'results', from: '60/1', to: '70/1', more: '10/1' },
          { kind: 'points', part: 'behaviour', from: '50/1', to: '70/1', more: '20/1' },
        ],
      },
    ]);
  });

  it('asks for an innovation alone where the points are enough', () => {
    expect(waysToNextPredicate(weightedAt(115, 11_500, false))).toEqual([
      { predicate: 'sangat-baik', improvements: [{ kind: 'innovation' }] },
    ]);
  });

  it('has none at the top', () => {
    expect(waysToNextPredicate(weightedAt(115, 11_500, true))).toEqual([]);
  });
});
