import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../shared/messages/format.ts';
import { differenceOf, percentOf, shareIn } from '../../../web/training/exact-share.ts';
import { type RaterRow, ratersTogether } from '../../../web/training/raters-together.ts';
import { answersOf, missingIn, type Training, withTyped } from '../../../web/training/training-draft.ts';

const words = { id: 'Contoh', en: 'Example' };
const training: Training = {
  cycleId: '2026',
  standing: 'refused',
  scale: { from: 0, to: 12_000 },
  behaviours: ['disiplin', 'pelayanan'].map((behaviourId) => ({ behaviourId, title: words, conduct: [] })),
  cases: ['satu', 'dua'].map((caseId) => ({ caseId, title: words, story: words })),
  attempts: [],
};

describe('the draft of a training', () => {
  it('counts what is not rated yet', () => {
    const first = withTyped({}, { caseId: 'satu', behaviourId: 'disiplin' }, { score: 7000 });
    expect([missingIn({}, training), missingIn(first, training)]).toEqual([4, 3]);
    const odd = withTyped(first, { caseId: 'satu', behaviourId: 'pelayanan' }, { score: Number.NaN });
    expect(missingIn(odd, training)).toBe(3);
  });

  it('is sent case by case, without what is empty', () => {
    const first = withTyped({}, { caseId: 'dua', behaviourId: 'pelayanan' }, { level: 'above' });
    const both = withTyped(first, { caseId: 'dua', behaviourId: 'disiplin' }, {});
    expect(answersOf(both, training)).toEqual([
      { caseId: 'satu', behaviours: [] },
      { caseId: 'dua', behaviours: [{ behaviourId: 'pelayanan', level: 'above' }] },
    ]);
  });
});

describe('an exact share for people', () => {
  const format = formatFor('id', 'WIB');

  it('is a percentage with one decimal, and a difference has its sign', () => {
    expect(percentOf('1/3', format)).toBe('33,3%');
    expect(differenceOf('1/3', format)).toBe('+33,3%');
    expect(differenceOf('-1/4', format)).toBe('-25%');
    expect(differenceOf('0/1', format)).toBe('0%');
    expect(shareIn('-3/4')).toBe(-0.75);
  });
});

const row = (name: string, people: number, standing: RaterRow['standing']): RaterRow => ({
  rater: { employeeId: name, name },
  people,
  standing,
  attempts: 0,
  tendencies: [],
});

describe('the raters of several pages', () => {
  it('are each there once, and who is not certified comes first', () => {
    const rows = [row('Ani', 3, 'certified'), row('Budi', 2, 'refused'), row('Budi', 4, 'refused')];
    expect(ratersTogether(rows).map(({ rater, people }) => [rater.name, people])).toEqual([
      ['Budi', 6],
      ['Ani', 3],
    ]);
  });
});
