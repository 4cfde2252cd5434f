import type { AnswerOf } from '../../shared/contract/index.ts';
import type { FeedbackReport } from '../../shared/domain/feedback/feedback-report.ts';
import { feedbackRuleOf } from '../../shared/domain/feedback/feedback-rule.ts';
import {
  type FeedbackRound,
  feedbackScale,
  type RaterGroup,
  roundStateAt,
} from '../../shared/domain/feedback/round.ts';
import { endpoint } from '../endpoint.ts';
import { reportOf } from './report-of.ts';

type ReportView = AnswerOf<'getFeedbackReport'>;

const { to: scaleTo } = feedbackScale;

const noRound = (): ReportView => ({
  state: 'none',
  fewest: feedbackRuleOf({}).fewest,
  scaleTo,
  questions: [],
  texts: [],
});

/** Of groups that nobody asked there is nothing to withhold, and with one group all together are that group. */
const isAsked = (group: RaterGroup | 'all', asked: readonly RaterGroup[]): boolean =>
  group === 'all' ? asked.length > 1 : asked.includes(group);

const questionsOf = (
  report: FeedbackReport,
  { round, asked }: { readonly round: FeedbackRound; readonly asked: readonly RaterGroup[] },
): ReportView['questions'] =>
  report.questions.flatMap(({ questionId, cuts }) => {
    const question = round.questions.find((one) => one.questionId === questionId);
    const shown = cuts.filter(({ group }) => isAsked(group, asked));
    return question === undefined ? [] : [{ questionId, title: question.title, cuts: shown }];
  });

/** Shows what groups of colleagues say after the end of the round; until then the same, whatever came in. */
export const getFeedbackReport = endpoint('getFeedbackReport', async ({ case: one, now }, deps) => {
  const { round, report, asked } = await reportOf(one, deps);
  if (round === undefined) return { answer: { body: noRound() } };
  const { closesAt: releasesAt, fewest } = round;
  const released = {
    questions: report === undefined ? [] : questionsOf(report, { round, asked }),
    texts: report === undefined ? [] : report.texts,
  };
  return { answer: { body: { state: roundStateAt(round, now), releasesAt, fewest, scaleTo, ...released } } };
});
