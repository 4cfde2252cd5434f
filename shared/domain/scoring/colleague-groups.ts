import Fraction from 'fraction.js';
import { exactOf } from '../exact-number.ts';
import type { FeedbackReport } from '../feedback/feedback-report.ts';
import { type FeedbackQuestion, feedbackScale, type RaterGroup, raterGroups } from '../feedback/round.ts';
import type { FeedbackRule } from '../schemes/scheme.ts';
import type { FeedbackGroup } from './segment-combination.ts';
import type { Voice } from './voices.ts';

/**
 * What groups of colleagues add to a weighted score: the mean of what was released of each, in percent of the scale. A
 * group of which nothing was released does not apply. Only released means come in, so that nothing more can be worked
 * out of a score than of the report.
 */
export const colleagueGroups = (
  { questions }: FeedbackReport,
  { weights }: Pick<FeedbackRule, 'weights'>,
): readonly FeedbackGroup[] =>
  raterGroups.map((group) => {
    const heard = questions.flatMap(({ questionId, cuts }) =>
      cuts.flatMap((cut) => (cut.group === group && cut.released ? [{ questionId, ...cut }] : [])),
    );
    const weight = weights[group];
    if (heard.length === 0) return { group, weight, points: 'not-applicable' };
    const sum = heard.reduce((total, { mean }) => total + mean, 0);
    const points = exactOf(new Fraction(sum, heard.length * feedbackScale.to));
    const means = heard.map(({ questionId, answers, mean }) => ({
      about: questionId,
      answers,
      mean: exactOf(new Fraction(mean, 100)),
    }));
    return { group, weight, points, from: { scaleTo: feedbackScale.to, means } };
  });

/** Colleagues who were not heard at all, beside others who were: each group with a share does not apply. */
export const unheardColleagues = ({ weights }: Pick<FeedbackRule, 'weights'>): readonly FeedbackGroup[] =>
  raterGroups
    .filter((group) => weights[group] > 0)
    .map((group) => ({ group, weight: weights[group], points: 'not-applicable' }));

/** What was asked of whom, for who reads the voices. */
interface Asking {
  readonly questions: readonly FeedbackQuestion[];
  readonly asked: readonly RaterGroup[];
  readonly fewest: number;
  readonly language: 'id' | 'en';
}

/** The report as voices beside a rating: each group that was asked, to each question. */
export const colleagueVoices = ({ questions }: FeedbackReport, asking: Asking): readonly Voice[] =>
  questions.flatMap(({ questionId, cuts }) => {
    const subject = asking.questions.find((one) => one.questionId === questionId)?.title[asking.language] ?? questionId;
    return cuts.flatMap((cut): readonly Voice[] => {
      const source = asking.asked.find((group) => group === cut.group);
      if (source === undefined) return [];
      return cut.released
        ? [{ source, subject, released: true, answers: cut.answers, mean: cut.mean, scaleTo: feedbackScale.to }]
        : [{ source, subject, released: false, fewest: asking.fewest }];
    });
  });
