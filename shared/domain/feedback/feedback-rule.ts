import type { FeedbackRule, Scheme } from '../schemes/scheme.ts';

/**
 * What holds where a rule pack says nothing: five answers, eight colleagues of each group, ten people for one rater, and
 * a fifth of the behaviour for each group. Source: ours, unverified; that peers and subordinates may be heard is PP
 * 30/2019 art. 41.
 */
const usual: FeedbackRule = {
  fewest: 5,
  perGroup: 8,
  perRater: 10,
  belowFewest: 'not-applicable',
  weights: { peers: 2000, subordinates: 2000 },
  source: { citation: 'PP 30/2019 pasal 41; ambang dan bagian belum diperiksa', confidence: 'C', unverified: true },
};

/** The rule of a scheme for the feedback of colleagues. */
export const feedbackRuleOf = ({ feedback = usual }: Pick<Scheme, 'feedback'>): FeedbackRule => feedback;
