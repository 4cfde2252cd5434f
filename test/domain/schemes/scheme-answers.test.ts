import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../../shared/data/schemes.ts';
import { isOfAnswer, maySeeAnswers, rulesOf, withoutAnswers } from '../../../shared/domain/schemes/scheme-answers.ts';

const consultation = {
  by: 'wati',
  at: '2027-02-03T02:00:00.000Z',
  evaluatorIds: ['joko'],
  leaderIds: ['budi'],
  isPublic: true,
  until: '2027-03-31',
};

describe('the answers in a scheme', () => {
  it.each([
    ['HR', { employeeId: 'wati', roles: ['hr'] }, {}, true],
    ['a named evaluator', { employeeId: 'joko', roles: [] }, { consultation }, true],
    ['a named leader', { employeeId: 'budi', roles: [] }, { consultation }, true],
    ['an operator', { employeeId: 'sri', roles: ['operator'] }, { consultation }, false],
    ['anybody else', { employeeId: 'siti', roles: [] }, { consultation }, false],
    ['a leader of another version', { employeeId: 'budi', roles: [] }, {}, false],
  ])('are read by %s as is right', (_who, reader, version, may) => {
    expect(maySeeAnswers(reader, version)).toBe(may);
  });

  it('are in no pack that is shown without them', () => {
    for (const scheme of builtInSchemes.all()) {
      const text = JSON.stringify(withoutAnswers(scheme));
      expect(text).not.toMatch(/"(agreed|right)":/);
    }
  });

  it('are all that is left out', () => {
    const scheme = builtInSchemes.find('arcamanik', '1.0.0');
    if (!scheme?.socialisation || !scheme.raterTraining) throw new Error('Arcamanik checks and trains.');
    const [question, prepared] = [scheme.socialisation.questions[0], scheme.raterTraining.cases[0]];
    const shown = withoutAnswers(scheme);
    expect({ ...question, ...shown.socialisation?.questions[0] }).toEqual(question);
    expect({ ...prepared, ...shown.raterTraining?.cases[0] }).toEqual(prepared);
    expect(shown.raterTraining?.tolerances).toEqual(scheme.raterTraining.tolerances);
    expect(rulesOf(shown)).toEqual(rulesOf(scheme));
  });

  it('are left out of a draft of whatever form', () => {
    const draft = { title: null, right: 'kept', raterTraining: { cases: { a: { agreed: 1, story: 2 } } } };
    expect(withoutAnswers(draft)).toEqual({
      title: null,
      right: 'kept',
      raterTraining: { cases: { a: { story: 2 } } },
    });
    expect(withoutAnswers({ socialisation: 'later' })).toEqual({ socialisation: 'later' });
  });

  it.each([
    ['/raterTraining/cases/0/agreed/2/level', true],
    ['/raterTraining/cases/0/agreed', true],
    ['/socialisation/questions/1/right', true],
    ['/socialisation/questions/1/options/0/id', false],
    ['/raterTraining/tolerances/leniency', false],
    ['/behaviours/0/agreed', false],
    ['', false],
  ])('have their places: %s', (path, isOne) => {
    expect(isOfAnswer(path)).toBe(isOne);
  });
});
