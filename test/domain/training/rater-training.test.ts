import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, Scheme } from '../../../shared/domain/schemes/scheme.ts';
import type { RaterTrainingRule } from '../../../shared/domain/schemes/scheme-parts.ts';
import { raterStanding, type TrainingAnswer, takeTraining } from '../../../shared/domain/training/rater-training.ts';
import { aMatrixScheme, aWeightedScheme } from '../appraisal-samples.ts';

const now = '2026-11-02T03:00:00.000Z';
const words = { id: 'Contoh', en: 'Example' };
const ids = ['pelayanan', 'akuntabel', 'kompeten'];
const letters: Readonly<Record<string, Level>> = { b: 'below', m: 'meets', a: 'above' };

/** Ratings of the three behaviours by their first letters, such as `bma`. */
const byLetters = (text: string) =>
  [...text].map((letter, index) => ({ behaviourId: ids[index] ?? '', level: letters[letter] ?? 'meets' }));

const answers = (...cases: readonly string[]): readonly TrainingAnswer[] =>
  cases.map((text, index) => ({ caseId: `case-${index + 1}`, behaviours: byLetters(text) }));

const aRule = (overrides: Partial<RaterTrainingRule> = {}): RaterTrainingRule => ({
  required: true,
  cases: ['bma', 'mab', 'abm'].map((text, index) => ({
    caseId: `case-${index + 1}`,
    title: words,
    story: words,
    agreed: byLetters(text),
  })),
  tolerances: { leniency: 1500, distance: 2500, haloSpread: 5000, centralSpread: 5000 },
  source: { citation: 'contoh', confidence: 'C' },
  ...overrides,
});

const aContext = (scheme: Scheme = aMatrixScheme({ raterTraining: aRule() })) => ({
  scheme,
  cycleId: 'cycle-2026',
  actor: 'supervisor-1',
  now,
  existing: undefined,
});

const taken = (given: readonly TrainingAnswer[], ctx: Parameters<typeof takeTraining>[1] = aContext()) => {
  const decision = takeTraining(given, ctx);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value;
};
const reportOf = (...cases: readonly string[]) => {
  const report = taken(answers(...cases)).attempts[0]?.report;
  if (report === undefined) throw new Error('there is an attempt');
  return report;
};
const found = (...cases: readonly string[]) => reportOf(...cases).findings.map(({ tendency }) => tendency);
const refusalsOf = (given: readonly TrainingAnswer[], ctx: Parameters<typeof takeTraining>[1] = aContext()) => {
  const decision = takeTraining(given, ctx);
  return decision.ok ? [] : decision.refusals;
};

describe('the tendencies of a rater', () => {
  it('are none for the agreed answers', () => {
    expect(reportOf('bma', 'mab', 'abm')).toMatchObject({
      leniency: '0/1',
      distance: '0/1',
      haloSpread: '1/1',
      centralSpread: '1/1',
      findings: [],
    });
  });

  it('show leniency with the clearest case first', () => {
    const [finding] = reportOf('mma', 'maa', 'aaa').findings;
    expect(finding).toMatchObject({ tendency: 'lenient', measured: '1/3', tolerated: '3/20' });
    expect(finding?.caseIds).toEqual(['case-3', 'case-2', 'case-1']);
  });

  it('show severity as a difference below zero', () => {
    const [finding] = reportOf('bmm', 'bmb', 'bbb').findings;
    expect(finding).toMatchObject({ tendency: 'severe', measured: '-1/3' });
  });

  it('show a halo where each person is rated alike', () => {
    expect(reportOf('bbb', 'mmm', 'aaa')).toMatchObject({ haloSpread: '0/1', leniency: '0/1', centralSpread: '1/1' });
    expect(found('bbb', 'mmm', 'aaa')).toEqual(['inaccurate', 'halo']);
  });

  it('show a tendency to the middle in each flat behaviour', () => {
    const report = reportOf('mmm', 'mmm', 'mmm');
    expect(report.findings.map(({ tendency }) => tendency)).toEqual(['inaccurate', 'halo', 'central']);
    expect(report.findings.at(-1)?.behaviourIds).toEqual(ids);
  });

  it('are within a tolerance that they just reach', () => {
    const within = (leniency: number) => {
      const tolerances = { leniency, distance: 5000, haloSpread: 0, centralSpread: 0 };
      const rule = aRule({ tolerances, cases: aRule().cases.slice(0, 2) });
      return taken(answers('mma', 'aam'), aContext(aMatrixScheme({ raterTraining: rule }))).certifiedAt;
    };
    expect([within(2500), within(2499)]).toEqual([now, undefined]);
  });

  it('measure scores by the length of the scale', () => {
    const agreed = (scores: readonly number[]) => scores.map((score, i) => ({ behaviourId: ids[i] ?? '', score }));
    const cases = [
      { caseId: 'case-1', title: words, story: words, agreed: agreed([6000, 9000, 12_000]) },
      { caseId: 'case-2', title: words, story: words, agreed: agreed([9000, 6000, 3000]) },
    ];
    const scheme = aWeightedScheme({ raterTraining: aRule({ cases }) });
    const given = [
      { caseId: 'case-1', behaviours: agreed([7200, 9000, 12_000]) },
      { caseId: 'case-2', behaviours: agreed([9000, 6000, 4200]) },
    ];
    expect(taken(given, aContext(scheme)).attempts[0]?.report).toMatchObject({ leniency: '1/30', distance: '1/30' });
  });

  it('never exceed the distance with the leniency', () => {
    const text = fc.string({ unit: fc.constantFrom('b', 'm', 'a'), minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const { leniency, distance } = reportOf(one, two, three);
        const [mean, far] = [leniency, distance].map((exact) => {
          const [top = '0', bottom = '1'] = exact.split('/');
          return Number(top) / Number(bottom);
        });
        expect(Math.abs(mean ?? 2)).toBeLessThanOrEqual((far ?? 0) + 1e-9);
      }),
    );
  });
});

describe('the certificate of a rater', () => {
  it('comes with an attempt within all tolerances', () => {
    expect(taken(answers('bma', 'mab', 'abm'))).toMatchObject({ raterId: 'supervisor-1', certifiedAt: now });
  });

  it('may be tried for again, with every attempt on record', () => {
    const first = taken(answers('aaa', 'aaa', 'aaa'));
    expect(first.certifiedAt).toBeUndefined();
    const second = taken(answers('bma', 'mab', 'abm'), { ...aContext(), existing: first });
    expect(second.attempts.map(({ certified }) => certified)).toEqual([false, true]);
  });

  it('is not tried for again once there', () => {
    const existing = taken(answers('bma', 'mab', 'abm'));
    expect(refusalsOf(answers('bma'), { ...aContext(), existing })).toEqual([
      { code: 'task-closed', facts: { certifiedAt: now } },
    ]);
  });

  it('needs every behaviour of every case', () => {
    const refusals = refusalsOf(answers('bma', 'mab', 'ab'));
    expect(refusals).toEqual([
      { code: 'rating-incomplete', field: '/answers', facts: { caseId: 'case-3', behaviourId: 'kompeten' } },
    ]);
  });

  it('takes no score under a scheme of levels', () => {
    const given = answers('bma', 'mab', 'abm').map((one, index) =>
      index === 0
        ? { ...one, behaviours: one.behaviours.map(({ behaviourId }) => ({ behaviourId, score: 9000 })) }
        : one,
    );
    expect(refusalsOf(given).map(({ code }) => code)).toEqual(Array(3).fill('rating-outside-scale'));
  });

  it('takes one answer to each case of the scheme', () => {
    const twice = [...answers('bma', 'mab', 'abm'), { caseId: 'case-1', behaviours: byLetters('bma') }];
    expect(refusalsOf(twice)).toEqual([{ code: 'not-found', field: '/answers/3/caseId' }]);
  });

  it.each([
    ['free', undefined, undefined],
    ['refused', aRule(), undefined],
    ['warned', aRule({ required: false }), undefined],
    ['certified', aRule(), now],
  ])('leaves the supervisor %s', (standing, raterTraining, certifiedAt) => {
    const training = certifiedAt === undefined ? undefined : { certifiedAt };
    expect(raterStanding(raterTraining === undefined ? {} : { raterTraining }, training)).toBe(standing);
  });
});
