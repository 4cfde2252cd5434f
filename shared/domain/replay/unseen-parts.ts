import type { Scheme } from '../schemes/scheme.ts';

export const unseenParts = [
  'attainment',
  'attainmentCap',
  'objectiveWeights',
  'minimumCoverage',
  'evidenceRequired',
  'feedback',
  'windows',
  'weakAspects',
] as const;
/** Part of a draft that a replay can't show, since the year was lived by other rules. */
export type UnseenPart = (typeof unseenParts)[number];

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const callsForAspects = ({ followUps }: Scheme): boolean =>
  followUps.some(({ when }) => 'weakAspect' in when || 'missedWithCause' in when);

/**
 * What of a draft does not show in a replay of a year that was judged under another version: how attainment is computed,
 * what was cut off by a lower cap, how much had to be measured, who is asked and when. Trainings for weak aspects and
 * causes are counted neither before nor after, since receipts do not hold them.
 */
export const unseenIn = (before: Scheme, draft: Scheme): readonly UnseenPart[] => {
  const changed: Readonly<Record<UnseenPart, boolean>> = {
    attainment: differs(
      [before.attainment.lowerIsBetter, before.attainment.missingActuals],
      [draft.attainment.lowerIsBetter, draft.attainment.missingActuals],
    ),
    attainmentCap: draft.attainmentCap > before.attainmentCap,
    objectiveWeights: before.objectiveWeights !== draft.objectiveWeights,
    minimumCoverage: before.minimumCoverage !== draft.minimumCoverage,
    evidenceRequired: before.evidenceRequired !== draft.evidenceRequired,
    feedback: differs(before.feedback, draft.feedback),
    windows: differs([before.windows, before.appealWithin], [draft.windows, draft.appealWithin]),
    weakAspects: callsForAspects(before) || callsForAspects(draft),
  };
  return unseenParts.filter((part) => changed[part]);
};
