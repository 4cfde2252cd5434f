import type { SurveyAnswer } from './answer.ts';
import { scoreSigns } from './answer.ts';
import { burstFindings, type LinksByHour } from './bursts.ts';
import { copiedFindings } from './copied-comments.ts';
import type { Finding } from './finding.ts';

export type Findings = ReadonlyMap<string, Finding>;

/** So many hasty answers with one and the same score throughout, in one hour. One alone is a person in a hurry. */
const straightLinesFrom = 4;

const isStraight = ({ scores }: SurveyAnswer): boolean => new Set(Object.values(scores)).size === 1;

/** In a large service as many hurry by chance: they must be so large a share of the hour, or so many times the usual one. */
const straightShare = 0.25;
const timesUsualShare = 3;

const shareOf = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** Whether those of one hour with one score stand out of it, beside those of all other hours. */
const standsOut = (group: readonly SurveyAnswer[], { alike, hour, all }: Record<'alike' | 'hour' | 'all', number>) => {
  const share = shareOf(group.length, hour);
  const usual = shareOf(alike - group.length, all - hour);
  return group.length >= straightLinesFrom && (share >= straightShare || share >= timesUsualShare * usual);
};

const straightLines = (answers: readonly SurveyAnswer[]): Findings => {
  const inHour = Map.groupBy(answers, ({ hour }) => hour);
  const hasty = answers.filter((answer) => answer.pace === 'hasty' && isStraight(answer));
  const found = [...Map.groupBy(hasty, ({ scores }) => scoreSigns(scores)).values()].flatMap((alike) =>
    [...Map.groupBy(alike, ({ hour }) => hour)]
      .filter(([hour, group]) =>
        standsOut(group, { alike: alike.length, hour: inHour.get(hour)?.length ?? 0, all: answers.length }),
      )
      .flatMap(([, group]) =>
        group.map(({ answerId }) => [answerId, { reason: 'straight-lines', alike: group.length }] as const),
      ),
  );
  return new Map(found);
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
export const findingsIn = (answers: readonly SurveyAnswer[], links?: LinksByHour): Findings => {
  const found = new Map<string, Finding>();
  const single = answers.flatMap((answer) => {
    const finding = alone(answer);
    return finding === undefined ? [] : [[answer.answerId, finding] as const];
  });
  for (const findings of [single, straightLines(answers), copiedFindings(answers), burstFindings(answers, links)]) {
    for (const [answerId, finding] of findings) if (!found.has(answerId)) found.set(answerId, finding);
  }
  return found;
};

/** The answers that count: nothing was found against them, or the personnel office decided that they count. */
export const countingAnswers = (answers: readonly SurveyAnswer[], findings: Findings): readonly SurveyAnswer[] =>
  answers.filter(({ answerId, ruling }) => ruling?.counts ?? !findings.has(answerId));
