import { describe, expect, it } from 'vitest';
import { refusedObjectives } from '../../../shared/domain/scoring/objective-judgements.ts';
import type { ObjectiveJudgement } from '../../../shared/domain/scoring/result.ts';

const proposal = {
  level: 'meets',
  objectives: [
    { objectiveId: 'o1', kind: 'main', level: 'meets' },
    { objectiveId: 'o2', kind: 'main', level: 'not-applicable' },
  ],
} as const;
const refused = (objectives: readonly ObjectiveJudgement[], kind: 'matrix' | 'weighted' = 'matrix') =>
  refusedObjectives({ behaviours: [], objectives }, { scheme: { kind }, proposal }).map(({ code, field }) => [
    code,
    field,
  ]);

describe('the level of an objective', () => {
  it('may be left out', () => {
    expect(refusedObjectives({ behaviours: [] }, { scheme: { kind: 'weighted' }, proposal })).toEqual([]);
  });

  it('as proposed needs no reason', () => {
    expect(refused([{ objectiveId: 'o1', level: 'meets' }])).toEqual([]);
  });

  it('that departs needs a reason', () => {
    expect(refused([{ objectiveId: 'o1', level: 'above' }])).toEqual([
      ['override-reason-missing', '/objectives/0/note'],
    ]);
    expect(refused([{ objectiveId: 'o1', level: 'above', note: 'Mutunya tinggi.' }])).toEqual([]);
  });

  it('that nothing is proposed for is free', () => {
    expect(refused([{ objectiveId: 'o2', level: 'below' }])).toEqual([]);
  });

  it('is of an objective of the plan, once', () => {
    const twice = { objectiveId: 'o1', level: 'meets' } as const;
    expect(refused([twice, twice, { objectiveId: 'o9', level: 'meets' }])).toEqual([
      ['rating-outside-scale', '/objectives/1/objectiveId'],
      ['rating-outside-scale', '/objectives/2/objectiveId'],
    ]);
  });

  it('is nothing under a weighted scheme', () => {
    expect(refused([{ objectiveId: 'o1', level: 'meets' }], 'weighted')).toEqual([
      ['rating-outside-scale', '/objectives'],
    ]);
  });
});
