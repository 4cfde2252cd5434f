import { feedbackRuleOf } from '../../shared/domain/feedback/feedback-rule.ts';
import type { SegmentBasis } from './segment-basis.ts';

/** Where colleagues have a share in the score and are asked about this person: until when, as long as they are not heard. */
export const colleaguesAnswerUntil = ({
  heard: { round, report, asked },
  office: { scheme },
}: Pick<SegmentBasis, 'heard' | 'office'>): string | undefined => {
  const { weights } = feedbackRuleOf(scheme);
  const counts = scheme.kind === 'weighted' && asked.some((group) => weights[group] > 0);
  return counts && report === undefined ? round?.closesAt : undefined;
};
