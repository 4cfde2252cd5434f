import { feedbackRuleOf } from '../../shared/domain/feedback/feedback-rule.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import { citizenGroups } from '../../shared/domain/scoring/citizen-group.ts';
import { colleagueGroups, unheardColleagues } from '../../shared/domain/scoring/colleague-groups.ts';
import type { YearSegment } from '../../shared/domain/scoring/segment-combination.ts';
import type { Dependencies } from '../dependencies.ts';
import { totalsOfCitizens } from '../surveys/citizen-voices.ts';
import type { SegmentBasis } from './segment-basis.ts';

/**
 * What others add to the score of a segment: colleagues of whom something was released, and citizens where a weighted
 * scheme gives them a share. Nothing where nobody is asked.
 */
export const voicesInScore = async (
  segment: Segment,
  { file, office, heard }: Pick<SegmentBasis, 'file' | 'office' | 'heard'>,
  deps: Dependencies,
): Promise<Pick<YearSegment, 'feedback'>> => {
  const rule = feedbackRuleOf(office.scheme);
  const { agencyId, employeeId } = file.case;
  const colleagues = heard.report && colleagueGroups(heard.report, rule);
  if (office.scheme.kind === 'matrix' || (rule.weights.citizens ?? 0) === 0) {
    return colleagues ? { feedback: colleagues } : {};
  }
  const citizens = citizenGroups(await totalsOfCitizens({ agencyId, employeeId, segment }, deps), {
    ...rule,
    ...office.scheme.survey,
  });
  return { feedback: [...(colleagues ?? unheardColleagues(rule)), ...citizens] };
};
