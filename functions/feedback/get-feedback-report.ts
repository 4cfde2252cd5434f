import type { AnswerOf } from '../../shared/contract/index.ts';
import type { FeedbackReport } from '../../shared/domain/feedback/feedback-report.ts';
import { feedbackRuleOf } from '../../shared/domain/feedback/feedback-rule.ts';
import { type FeedbackRound, feedbackScale, roundStateAt } from '../../shared/domain/feedback/round.ts';
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

const questionsOf = (report: FeedbackReport, round: FeedbackRound): ReportView['questions'] =>
  report.questions.flatMap(({ questionId, cuts }) => {
    const asked = round.questions.find((one) => one.questionId === questionId);
    return asked === undefined ? [] : [{ questionId, title: asked.title, cuts }];
  });

/** Shows what groups of colleagues say after the end of the round; until then the same, whatever came in. */
export const getFeedbackReport = endpoint('getFeedbackReport', async ({ case: one, now }, deps) => {
  const { round, report } = await reportOf(one, deps);
  if (round === undefined) return { answer: { body: noRound() } };
  const { closesAt: releasesAt, fewest } = round;
  const released = {
    questions: report === undefined ? [] : questionsOf(report, round),
    texts: report === undefined ? [] : report.texts,
  };
  return { answer: { body: { state: roundStateAt(round, now), releasesAt, fewest, scaleTo, ...released } } };
});
