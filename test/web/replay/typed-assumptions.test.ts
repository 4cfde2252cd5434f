import { describe, expect, it } from 'vitest';
import { replayAssumptions } from '../../../shared/domain/replay/replay-assumptions.ts';
import {
  assumedPart,
  assumptionProblems,
  assumptionsOf,
  isChanged,
  pointsTyped,
  type TypedAssumptions,
} from '../../../web/replay/typed-assumptions.ts';

const typed = (change: Partial<TypedAssumptions['scoreOf']>): TypedAssumptions => ({
  ...replayAssumptions,
  scoreOf: { ...replayAssumptions.scoreOf, ...change },
});

describe('what is assumed', () => {
  it('is nothing where the year and the draft judge behaviour alike, or a scheme is not known', () => {
    expect([assumedPart('matrix', 'matrix'), assumedPart('weighted', 'weighted')]).toEqual([undefined, undefined]);
    expect([assumedPart(undefined, 'weighted'), assumedPart('matrix', undefined)]).toEqual([undefined, undefined]);
  });

  it('is a score for each level, or from which score a level begins', () => {
    expect(assumedPart('matrix', 'weighted')).toBe('scoreOf');
    expect(assumedPart('weighted', 'matrix')).toBe('levelFrom');
  });
});

describe('points as somebody types them', () => {
  it.each([
    ['92,5', 9_250],
    ['60', 6_000],
    ['0', 0],
    ['1.000', 100_000],
    ['99.25', 9_925],
  ])('%s are %d hundredths', (text, hundredths) => expect(pointsTyped(text, 'id')).toBe(hundredths));

  it.each(['', 'seratus', '92,555', '-1', '1.000,01', '1000,5'])('"%s" are none', (text) =>
    expect(pointsTyped(text, 'id')).toBeUndefined(),
  );
});

describe('assumptions that were typed', () => {
  it('are sent whole, with the usual ones where nothing can be typed', () => {
    expect(assumptionsOf(typed({ meets: 9_000 }))).toEqual({
      scoreOf: { below: 6_000, meets: 9_000, above: 11_500 },
      levelFrom: { meets: 9_000, above: 11_000 },
    });
  });

  it('lack a number', () => {
    expect(assumptionProblems(typed({ meets: undefined }), 'scoreOf')).toEqual([
      { pointer: '/assumptions/scoreOf/meets', code: 'not-points' },
    ]);
    expect(assumptionProblems(typed({ meets: undefined }), 'levelFrom')).toEqual([]);
  });

  it('are out of order, where the next is lower', () => {
    expect(assumptionProblems(typed({ below: 10_001 }), 'scoreOf')).toEqual([
      { pointer: '/assumptions/scoreOf/meets', code: 'out-of-order', least: 10_001 },
    ]);
    expect(assumptionProblems(typed({ below: 10_000, above: 10_000 }), 'scoreOf')).toEqual([]);
  });

  it('are others than the usual ones', () => {
    expect(isChanged(typed({}), 'scoreOf')).toBe(false);
    expect(isChanged(typed({ above: 12_000 }), 'scoreOf')).toBe(true);
    expect(isChanged(typed({ above: 12_000 }), 'levelFrom')).toBe(false);
  });
});
