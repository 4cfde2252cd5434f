import { describe, expect, it } from 'vitest';
import { citizenGroups } from '../../../shared/domain/scoring/citizen-group.ts';
import { totalsOf } from '../../../shared/domain/surveys/elements.ts';

const rule = { fewest: 5, weights: { peers: 2000, subordinates: 0, citizens: 2000 } };
const answers = (count: number, competence: 1 | 2 | 3 | 4, conduct: 1 | 2 | 3 | 4) =>
  Array.from({ length: count }, () => ({ competence, conduct, time: 1 as const }));
const groupOf = (own: ReturnType<typeof answers>, others: ReturnType<typeof answers>) =>
  citizenGroups({ own: totalsOf(own), unit: totalsOf([...own, ...others]) }, rule);

describe('what citizens add to a score', () => {
  it('is drawn towards the unit when few answered', () => {
    // Unit mean (10 × 4 + 20 × 1) / 30 = 2; own (30 × 2 + 10 × 4) / 40 = 2.5 of 4.
    expect(groupOf(answers(10, 4, 4), answers(20, 1, 1))).toMatchObject([
      { group: 'citizens', weight: 2000, points: '125/2' },
    ]);
  });

  it('says of what it is made, and nothing of the unit but that it was drawn towards it', () => {
    expect(groupOf(answers(10, 4, 4), answers(20, 1, 1))[0]?.from).toEqual({
      scaleTo: 4,
      means: [
        { about: 'competence', answers: 10, mean: '5/2' },
        { about: 'conduct', answers: 10, mean: '5/2' },
      ],
      drawnWith: 30,
    });
    expect(groupOf(answers(4, 1, 1), answers(50, 4, 4))[0]).not.toHaveProperty('from');
  });

  it('is drawn less where the scheme says so', () => {
    const totals = { own: totalsOf(answers(10, 4, 4)), unit: totalsOf([...answers(10, 4, 4), ...answers(20, 1, 1)]) };
    // Own (10 × 2 + 10 × 4) / 20 = 3 of 4.
    expect(citizenGroups(totals, { ...rule, priorWeight: 10 })).toMatchObject([{ points: '75/1' }]);
  });

  it('is only what speaks of the person', () => {
    // Everybody gave 4 and 3 for the person and 1 for the time: (4 + 3) / 2 of 4.
    expect(groupOf(answers(6, 4, 3), [])).toMatchObject([{ group: 'citizens', weight: 2000, points: '175/2' }]);
  });

  it('does not apply below the threshold of anonymity', () => {
    expect(groupOf(answers(4, 1, 1), answers(50, 4, 4))).toEqual([
      { group: 'citizens', weight: 2000, points: 'not-applicable' },
    ]);
  });

  it('is nothing where the scheme gives citizens no share', () => {
    const own = totalsOf(answers(9, 4, 4));
    expect(citizenGroups({ own, unit: own }, { fewest: 5, weights: { peers: 2000, subordinates: 0 } })).toEqual([]);
  });
});
