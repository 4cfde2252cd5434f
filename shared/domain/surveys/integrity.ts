import type { SurveyAnswer } from './answer.ts';
import { scoreSigns } from './answer.ts';
import { burstFindings } from './bursts.ts';
import { copiedFindings } from './copied-comments.ts';
import type { Finding } from './finding.ts';

export type Findings = ReadonlyMap<string, Finding>;

/** So many hasty answers with one and the same score throughout, in one hour. One alone is a person in a hurry. */
const straightLinesFrom = 4;

const isStraight = ({ scores }: SurveyAnswer): boolean => new Set(Object.values(scores)).size === 1;

const straightLines = (answers: readonly SurveyAnswer[]): Findings => {
  const hasty = answers.filter((answer) => answer.pace === 'hasty' && isStraight(answer));
  const groups = Map.groupBy(hasty, ({ hour, scores }) => `${hour} ${scoreSigns(scores)}`);
  return new Map(
    [...groups.values()]
      .filter((group) => group.length >= straightLinesFrom)
      .flatMap((group) =>
        group.map(({ answerId }) => [answerId, { reason: 'straight-lines', alike: group.length }] as const),
      ),
  );
};

const alone = ({ trapped, pace }: SurveyAnswer): Finding | undefined => {
  if (trapped) return { reason: 'trap' };
  if (pace === 'unknown') return { reason: 'unproven' };
  return pace === 'instant' ? { reason: 'machine-speed' } : undefined;
};

/**
 * What the answers of one place and period show by themselves and beside each other: forms that no person filled or that no page gave, hasty
 * straight lines in a row, comments copied, and many alike in an hour far busier than usual. The clearest reason of each.
 * An answer without a finding is not proved genuine. The bounds are ours; `bench/surveys.md` reports what they catch.
 */
export const findingsIn = (answers: readonly SurveyAnswer[]): Findings => {
  const found = new Map<string, Finding>();
  const single = answers.flatMap((answer) => {
    const finding = alone(answer);
    return finding === undefined ? [] : [[answer.answerId, finding] as const];
  });
  for (const findings of [single, straightLines(answers), copiedFindings(answers), burstFindings(answers)]) {
    for (const [answerId, finding] of findings) if (!found.has(answerId)) found.set(answerId, finding);
  }
  return found;
};

/** The answers that count: nothing was found against them, or the personnel office decided that they count. */
export const countingAnswers = (answers: readonly SurveyAnswer[], findings: Findings): readonly SurveyAnswer[] =>
  answers.filter(({ answerId, ruling }) => ruling?.counts ?? !findings.has(answerId));
