import { describe, expect, it } from 'vitest';
import { combineSegments, daysOf, differencesFrom } from '../../../shared/domain/scoring/segment-combination.ts';
import { aRating, aSegment } from '../appraisal-samples.ts';

const early = aSegment({ segmentId: 'early', from: '2026-01-01', to: '2026-03-31' });
const late = aSegment({ segmentId: 'late', from: '2026-04-01', to: '2026-12-31' });
const unrated = (rateable: boolean) => ({ ...early, rating: undefined, rateable });

describe('the days of a segment', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 365],
    ['2028-01-01', '2028-12-31', 366],
    ['2026-04-01', '2026-12-31', 275],
    ['2026-05-05', '2026-05-05', 1],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(daysOf({ from, to })).toBe(days);
  });
});

describe('the segments of a year', () => {
  it('are taken in order of time', () => {
    expect(combineSegments([late, early])).toMatchObject({
      ok: true,
      value: { rated: [{ segmentId: 'early' }, { segmentId: 'late' }], last: { segmentId: 'late' }, leftOut: [] },
    });
  });

  it('wait for one that can be rated and is not', () => {
    expect(combineSegments([unrated(true), late])).toEqual({
      ok: false,
      refusals: [{ code: 'rating-incomplete', facts: { segments: ['early'] } }],
    });
  });

  it('leave out and name one that cannot be rated', () => {
    expect(combineSegments([unrated(false), late])).toMatchObject({
      ok: true,
      value: { rated: [{ segmentId: 'late' }], leftOut: ['early'] },
    });
  });

  it('wait when a rating has lost its measurements', () => {
    expect(combineSegments([early, { ...late, rateable: false }])).toEqual({
      ok: false,
      refusals: [{ code: 'too-few-inputs', facts: { segments: ['late'] } }],
    });
  });

  it('make no year when none can be rated', () => {
    expect(combineSegments([unrated(false)])).toMatchObject({ ok: false, refusals: [{ code: 'too-few-inputs' }] });
    expect(combineSegments([])).toMatchObject({ ok: false, refusals: [{ code: 'too-few-inputs' }] });
  });
});

describe('the last supervisor', () => {
  it('differs in each part from each earlier one', () => {
    const earlier = [
      aRating({ segmentId: 'one', resultsLevel: 'above' }),
      aRating({ segmentId: 'two', behaviourLevel: 'below' }),
    ];
    expect(differencesFrom(aRating(), earlier)).toEqual([
      { part: 'resultsLevel', given: 'meets', expected: 'above', source: 'one' },
      { part: 'behaviourLevel', given: 'meets', expected: 'below', source: 'two' },
    ]);
  });

  it('does not differ from an equal judgement', () => {
    expect(differencesFrom(aRating(), [aRating({ segmentId: 'one' })])).toEqual([]);
  });
});
