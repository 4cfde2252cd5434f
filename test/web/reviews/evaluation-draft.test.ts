import { describe, expect, it } from 'vitest';
import type { PlanContent } from '../../../shared/domain/targets/plan.ts';
import { evaluationDraft, evaluationGaps, evaluationOf } from '../../../web/reviews/evaluation-draft.ts';

const objective = (objectiveId: string) => ({ objectiveId, kind: 'main' as const, text: 'Hasil', indicators: [] });
const content: PlanContent = {
  objectives: [objective('o1'), objective('o2')],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
};
const empty = evaluationDraft(undefined);

describe('an evaluation as it is typed', () => {
  it('needs a level for every line, and words', () => {
    expect(evaluationGaps({ ...empty, levels: { o1: 'meets' } }, content)).toEqual(['/levels/1/level', '/feedback']);
  });

  it.each([
    ['resultsLevel', '/behaviourLevel'],
    ['behaviourLevel', '/resultsLevel'],
  ] as const)('with a %s alone needs %s', (given, missing) => {
    const typed = { ...empty, levels: { o1: 'meets', o2: 'meets' }, feedback: 'Baik', [given]: 'above' } as const;
    expect(evaluationGaps(typed, content)).toEqual([missing]);
  });

  it('is sent without lines that the plan has not', () => {
    const typed = { ...empty, levels: { o1: 'meets', o2: 'above', o9: 'below' }, feedback: ' Baik ' } as const;
    expect(evaluationOf(typed, content)).toEqual({
      levels: [
        { objectiveId: 'o1', level: 'meets' },
        { objectiveId: 'o2', level: 'above' },
      ],
      feedback: 'Baik',
    });
  });

  it('is sent with both levels of the period', () => {
    const typed = { ...empty, resultsLevel: 'above', behaviourLevel: 'meets' } as const;
    expect(evaluationOf(typed, content)).toMatchObject({ resultsLevel: 'above', behaviourLevel: 'meets' });
  });
});
