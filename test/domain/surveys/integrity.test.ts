import { describe, expect, it } from 'vitest';
import { forgedQuarter } from '../../../bench/forged-answers.ts';
import { caughtIn } from '../../../bench/surveys.ts';
import { linksBehind, troubledQuarter } from '../../../bench/troubled-quarter.ts';
import { paceOf, type SurveyAnswer, scoreSigns, scoresOfSigns } from '../../../shared/domain/surveys/answer.ts';
import { countingAnswers, findingsIn } from '../../../shared/domain/surveys/integrity.ts';

let made = 0;
const anAnswer = (signs: string, overrides: Partial<SurveyAnswer> = {}): SurveyAnswer => {
  made += 1;
  return {
    answerId: `answer-${made}`,
    channel: 'token',
    scores: scoresOfSigns(signs),
    pace: 'usual',
    hour: '2026-03-02T09',
    ...overrides,
  };
};

const many = (count: number, make: (index: number) => SurveyAnswer): readonly SurveyAnswer[] =>
  Array.from({ length: count }, (_, index) => make(index));

const varied = ['434343434', '344434443', '222333344', '444343334', '323232434', '443322114'];
/** Ten usual hours with three answers each. */
const usualHours = many(30, (index) =>
  anAnswer(varied[index % 6] ?? '', { hour: `2026-03-0${3 + Math.floor(index / 15)}T${10 + (index % 5)}` }),
);

describe('an answer is set aside', () => {
  it('when the field that nobody sees is filled', () => {
    const answer = anAnswer('434343434', { trapped: true });
    expect(findingsIn([answer]).get(answer.answerId)).toEqual({ reason: 'trap' });
  });

  it('when nine questions took less than five seconds', () => {
    const answer = anAnswer('434343434', { pace: paceOf(4.9) });
    expect(findingsIn([answer]).get(answer.answerId)).toEqual({ reason: 'machine-speed' });
  });

  it('when four in an hour hurry through one and the same score', () => {
    const answers = many(4, () => anAnswer('444444444', { pace: 'hasty' }));
    expect([...findingsIn(answers).values()]).toEqual(
      many(4, () => anAnswer('')).map(() => ({ reason: 'straight-lines', alike: 4 })),
    );
  });

  it('when its long comment came twice before, in whatever order', () => {
    const text = 'Petugas loket selalu lambat dan tidak pernah menjawab pertanyaan warga';
    const turned = 'Warga tidak pernah menjawab pertanyaan petugas, dan loket selalu LAMBAT!';
    const answers = [text, turned, text].map((comment, index) => anAnswer(varied[index] ?? '', { comment }));
    expect([...findingsIn(answers).keys()]).toEqual(answers.slice(1).map(({ answerId }) => answerId));
  });

  it('when an hour is crowded with answers that are alike', () => {
    const crowd = many(20, () => anAnswer('111111111', { hour: '2026-03-09T19' }));
    const findings = findingsIn([...usualHours, ...crowd]);
    expect(findings.get(crowd[0]?.answerId ?? '')).toEqual({ reason: 'burst', alike: 20, inHour: 20, usual: 3 });
    expect(findings.size).toBe(20);
  });

  it('when one officer answers for citizens among busy colleagues', () => {
    const busy = many(300, (index) =>
      anAnswer(varied[index % 6] ?? '', {
        hour: `2026-03-${10 + Math.floor(index / 60)}T${10 + (Math.floor(index / 10) % 6)}`,
        handledBy: `officer-${index % 10}`,
      }),
    );
    const own = many(18, () => anAnswer('444444444', { hour: '2026-03-02T16', handledBy: 'officer-3' }));
    const findings = findingsIn([...busy, ...own]);
    expect(own.every(({ answerId }) => findings.get(answerId)?.reason === 'burst')).toBe(true);
    expect(findings.size).toBe(18);
  });
});

/** One morning's system failure: 60 citizens of four officers, of whom four in ten say the same. */
const failure = many(60, (index) =>
  anAnswer(index % 5 < 2 ? '222222222' : (varied[index % 6] ?? ''), {
    hour: '2026-03-09T10',
    handledBy: `officer-${index % 4}`,
  }),
);
const calm = many(400, (index) =>
  anAnswer(varied[index % 6] ?? '', {
    hour: `2026-03-${10 + Math.floor(index / 40)}T${10 + (index % 5)}`,
    handledBy: `officer-${index % 4}`,
  }),
);
const linksOf = (answers: readonly SurveyAnswer[]) =>
  new Map([...Map.groupBy(answers, ({ hour }) => hour)].map(([hour, those]) => [hour, those.length]));

describe('links that were handed over', () => {
  it('explain a busy hour, in which many are angry alike', () => {
    const all = [...calm, ...failure];
    expect(findingsIn(all).size).toBeGreaterThan(20);
    expect(findingsIn(all, linksOf(all)).size).toBe(0);
  });

  it('explain nothing when fewer were handed over than answers came', () => {
    const all = [...calm, ...failure];
    expect(findingsIn(all, linksOf(all).set('2026-03-09T10', 59)).size).toBe(findingsIn(all).size);
  });

  it('do not hide officers who answer themselves', () => {
    const own = many(60, (index) =>
      anAnswer('444444444', { hour: '2026-03-09T15', handledBy: `officer-${index % 4}` }),
    );
    const alone = many(20, () => anAnswer('444444444', { hour: '2026-03-12T16', handledBy: 'officer-3' }));
    const all = [...calm, ...own, ...alone];
    expect(findingsIn(all, linksOf(all)).size).toBe(80);
  });
});

describe('of a troubled quarter', () => {
  const all = troubledQuarter(7);
  const [blind, informed] = [caughtIn(all), caughtIn(all, linksBehind(all, 7))];

  it('fewer genuine answers are set aside when links are known, and no fewer forged', () => {
    expect(informed.byOrigin['angry-citizens'].setAside).toBeLessThan(blind.byOrigin['angry-citizens'].setAside / 2);
    expect(informed.precision).toBeGreaterThan(blind.precision + 0.05);
    expect(informed.recall).toBeGreaterThan(blind.recall - 0.005);
  });
});

/** Forty office hours with a hundred answers each: many alike, and three in a hundred hurry through. */
const largeOffice = many(4000, (index) =>
  anAnswer(index % 4 === 0 ? '444444444' : (varied[index % 6] ?? ''), {
    hour: `2026-03-0${2 + Math.floor(index / 800)}T${10 + (Math.floor(index / 100) % 8)}`,
    pace: index % 100 < 16 && index % 4 === 0 ? 'hasty' : 'usual',
  }),
);

describe('in a large service', () => {
  it('a few in a hurry each hour count', () => {
    expect(findingsIn(largeOffice).size).toBe(0);
  });

  it('a row of straight lines that stands out is set aside', () => {
    const row = many(30, () => anAnswer('333333333', { pace: 'hasty', hour: '2026-03-04T11' }));
    expect([...findingsIn([...largeOffice, ...row]).keys()]).toEqual(row.map(({ answerId }) => answerId));
  });

  it('single answers in many nights make no office hour busy', () => {
    const nights = many(60, (index) =>
      anAnswer('222222222', { hour: `2026-02-${10 + Math.floor(index / 4)}T${20 + (index % 4)}` }),
    );
    expect(findingsIn([...largeOffice, ...nights]).size).toBe(0);
  });
});

describe('an answer counts', () => {
  it('when one person in a hurry gives four to everything', () => {
    expect(findingsIn([anAnswer('444444444', { pace: 'hasty' })]).size).toBe(0);
  });

  it('when a short comment is everybody’s', () => {
    const answers = many(40, (index) =>
      anAnswer(varied[index % 6] ?? '', { comment: 'Pelayanan sangat baik dan ramah' }),
    );
    expect(findingsIn(answers).size).toBe(0);
  });

  it('when it comes in a busy hour and is like those of other hours', () => {
    const village = many(40, (index) => anAnswer(varied[index % 6] ?? '', { hour: '2026-03-09T10' }));
    expect(findingsIn([...usualHours, ...village]).size).toBe(0);
  });

  it('when the personnel office decided so, whatever was found', () => {
    const ruling = { counts: true, by: 'wati', at: '2026-03-03T02:00:00.000Z', reason: 'Pengguna pembaca layar' };
    const answers = [anAnswer('434343434', { trapped: true }), anAnswer('434343434', { trapped: true, ruling })];
    expect(countingAnswers(answers, findingsIn(answers))).toEqual([answers[1]]);
  });

  it('no more when the personnel office decided so', () => {
    const ruling = { counts: false, by: 'wati', at: '2026-03-03T02:00:00.000Z', reason: 'Petugas sendiri' };
    const answers = [anAnswer('444444444', { ruling })];
    expect(countingAnswers(answers, findingsIn(answers))).toEqual([]);
  });
});

describe('of ten thousand answers with a thousand forged', () => {
  const caught = caughtIn(forgedQuarter(7));

  it('more than nine in ten set aside are forged', () => {
    expect(caught.precision).toBeGreaterThan(0.9);
  });

  it('more than three quarters of the forged are set aside', () => {
    expect(caught.recall).toBeGreaterThan(0.75);
  });

  it('the careful ones stay: nothing tells them apart', () => {
    expect(caught.byOrigin['careful-hand'].setAside).toBeLessThan(20);
  });
});

describe('nine signs', () => {
  it('hold the scores, with a line where an element did not apply', () => {
    const scores = {
      requirements: 4,
      procedure: 4,
      time: 3,
      product: 3,
      competence: 4,
      conduct: 4,
      complaints: 3,
      facilities: 2,
    } as const;
    expect(scoreSigns(scores)).toBe('443-34432');
    expect(scoresOfSigns('443-34432')).toEqual(scores);
  });
});
