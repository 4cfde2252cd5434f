import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releasedVoices } from '../../../shared/domain/scoring/voices.ts';
import { totalsOf } from '../../../shared/domain/surveys/elements.ts';
import { citizenVoices, shrunkMean } from '../../../shared/domain/surveys/shrinkage.ts';

const total = (answers: number, mean: number) => ({ sum: answers * mean, answers });

describe('a mean of few answers', () => {
  it('is half the unit’s at thirty answers', () => {
    expect(shrunkMean(total(30, 2), total(300, 4))?.toFraction()).toBe('3');
  });

  it('is the unit’s without an answer of its own', () => {
    expect(shrunkMean(total(0, 0), total(200, 3))?.toFraction()).toBe('3');
  });

  it('moves little by one angry answer', () => {
    // (1 + 30 × 3) / 31
    expect(shrunkMean(total(1, 1), total(200, 3))?.toFraction()).toBe('91/31');
  });

  it('is not there while the unit has none', () => {
    expect(shrunkMean(total(0, 0), total(0, 0))).toBeUndefined();
  });

  it('lies between the own mean and the unit’s', () => {
    const group = fc
      .integer({ min: 1, max: 500 })
      .chain((answers) => fc.integer({ min: answers, max: 4 * answers }).map((sum) => ({ sum, answers })));
    fc.assert(
      fc.property(group, group, (own, unit) => {
        const [low, high] = [own.sum / own.answers, unit.sum / unit.answers].toSorted((a, b) => a - b);
        const mean = shrunkMean(own, unit)?.valueOf() ?? 0;
        expect(mean).toBeGreaterThanOrEqual((low ?? 0) - 1e-9);
        expect(mean).toBeLessThanOrEqual((high ?? 0) + 1e-9);
      }),
    );
  });
});

describe('what citizens said of a person', () => {
  const scores = { requirements: 1, time: 1, competence: 4, conduct: 2 } as const;
  const many = (count: number) => totalsOf(Array.from({ length: count }, () => scores));
  const nameOf = (element: string) => element;

  it('tells of competence and conduct only', () => {
    const voices = citizenVoices({ own: many(6), unit: many(60), nameOf });
    expect(voices.map(({ subject, answers }) => [subject, answers])).toEqual([
      ['competence', 6],
      ['conduct', 6],
    ]);
  });

  it('is released from five answers on, in hundredths', () => {
    const [competence] = releasedVoices(citizenVoices({ own: many(5), unit: many(60), nameOf }), 5);
    expect(competence).toMatchObject({ released: true, mean: 4_00, answers: 5, scaleTo: 4 });
  });

  it('is held back below five, even its number', () => {
    const [competence] = releasedVoices(citizenVoices({ own: many(4), unit: many(60), nameOf }), 5);
    expect(competence).toEqual({ source: 'citizens', subject: 'competence', released: false, fewest: 5 });
  });

  it('is nothing where nobody answered', () => {
    expect(citizenVoices({ own: many(0), unit: many(60), nameOf })).toEqual([]);
  });
});
