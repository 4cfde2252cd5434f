import { describe, expect, it } from 'vitest';
import { countRating, ratingCountsOf, tallyRatings } from '../../shared/data/rater-counts.ts';
import { openApp } from '../support/app.ts';

const at = { agencyId: 'rakumpit', cycleId: '2026', unitId: 'layanan' };
const rated = (ratedBy: string, level: 'below' | 'meets' | 'above') => ({
  ratedBy,
  resultsLevel: level,
  behaviourLevel: level,
});
const countsOf = (below: number, meets: number, above: number) => {
  const counts = { below, meets, above };
  return { results: counts, behaviour: counts };
};

describe('the counts of a rater', () => {
  it('go over to whoever rates anew', async () => {
    const { table } = openApp();
    await table.transact(countRating(rated('budi', 'meets'), undefined, at));
    await table.transact(countRating(rated('kepala', 'above'), rated('budi', 'meets'), at));
    const of = (raterId: string) => ratingCountsOf(table, { ...at, raterId, unitIds: ['layanan'] });
    expect(await of('budi')).toMatchObject({ own: countsOf(0, 0, 0), unit: countsOf(0, 0, 1) });
    expect(await of('kepala')).toMatchObject({ own: countsOf(0, 0, 1), agency: countsOf(0, 0, 1) });
  });

  it('do not change with a rating that stays the same', () => {
    expect(countRating(rated('budi', 'meets'), rated('budi', 'meets'), at)).toEqual([]);
  });

  it('take no note of scores', () => {
    expect(countRating({ ratedBy: 'budi' }, undefined, at)).toEqual([]);
  });

  it('can be made of ratings at hand', () => {
    expect(tallyRatings([rated('a', 'below'), rated('b', 'meets'), rated('b', 'meets')])).toEqual(countsOf(1, 2, 0));
  });
});
