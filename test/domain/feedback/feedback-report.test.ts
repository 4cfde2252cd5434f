import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedbackAnswers } from '../../../shared/domain/feedback/answers.ts';
import { feedbackReport } from '../../../shared/domain/feedback/feedback-report.ts';
import { after, answersOf, aRound, boxWith, during } from './feedback-samples.ts';

const reportOf = (peers: readonly FeedbackAnswers[], subordinates: readonly FeedbackAnswers[], now = after) =>
  feedbackReport([boxWith('peers', peers), boxWith('subordinates', subordinates)], { round: aRound, now });

const five = [answersOf(4, 5), answersOf(4, 5), answersOf(3, 5), answersOf(4, 5), answersOf(5, 5)];

const cutsOf = (report: ReturnType<typeof reportOf>, questionId: string) =>
  report?.questions.find((one) => one.questionId === questionId)?.cuts;

describe('a report of the feedback', () => {
  it('says nothing before the end of the round', () => {
    expect(reportOf(five, [], during)).toBeUndefined();
    expect(reportOf(five, [], aRound.closesAt)).toBeUndefined();
  });

  it('shows the mean of a group with enough answers', () => {
    expect(cutsOf(reportOf(five, []), 'harmonis')).toEqual([
      { group: 'peers', released: true, answers: 5, mean: 400 },
      { group: 'subordinates', released: false },
      { group: 'all', released: true, answers: 5, mean: 400 },
    ]);
  });

  it('withholds all together where a small group could be subtracted', () => {
    const report = reportOf(five, [answersOf(1, 1), answersOf(2, 2)]);
    expect(cutsOf(report, 'harmonis')?.map(({ released }) => released)).toEqual([true, false, false]);
  });

  it('counts for a question only who could answer it', () => {
    const report = reportOf([...five.slice(1), answersOf(null, 5)], []);
    expect(cutsOf(report, 'harmonis')?.[0]).toEqual({ group: 'peers', released: false });
    expect(cutsOf(report, 'kompeten')?.[0]).toEqual({ group: 'peers', released: true, answers: 5, mean: 500 });
  });

  it('holds words back until enough have answered', () => {
    const few = [...five.slice(2), answersOf(3, 3, 'Pertahankan')];
    expect(reportOf(few, [])?.texts).toEqual([]);
    expect(reportOf([...few, answersOf(2, 2)], [])?.texts.map(({ text }) => text)).toEqual(['Pertahankan']);
  });
});

const anyAnswer = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.option(fc.integer({ min: 1, max: 5 })),
    fc.constantFrom('a', 'b', undefined),
  )
  .map(([harmonis, kompeten, text]) => answersOf(harmonis, kompeten, text));
const anyAnswers = fc.array(anyAnswer, { maxLength: 12 });

describe('an attacker who compares reports', () => {
  it('sees the same before and after one answer while the round runs', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswer, (given, one) => {
        expect(reportOf([...given, one], [], during)).toEqual(reportOf(given, [], during));
      }),
    );
  });

  it('finds no group, nor a difference of two, below the threshold', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (peers, subordinates) => {
        for (const { cuts } of reportOf(peers, subordinates)?.questions ?? []) {
          const counts = cuts.map((cut) => (cut.released ? cut.answers : undefined));
          const [ofPeers, ofSubordinates, all] = counts;
          const rests = [all, ofPeers, ofSubordinates].flatMap((part) =>
            all === undefined || part === undefined ? [] : [all - part],
          );
          const seen = [...counts.flatMap((count) => count ?? []), ...rests.filter((rest) => rest > 0)];
          expect(seen.filter((count) => count < aRound.fewest)).toEqual([]);
        }
      }),
    );
  });

  it('reads the same in whatever order the answers came', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const there = reportOf(given, [])?.questions;
        expect(reportOf([...given].reverse(), [])?.questions).toEqual(there);
      }),
    );
  });
});
