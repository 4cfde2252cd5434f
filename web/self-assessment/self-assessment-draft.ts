import type { Level } from '../../shared/domain/schemes/scheme.ts';
import type { SelfAssessment } from '../../shared/domain/scoring/result.ts';
import type { SelfAssessmentInput } from '../../shared/domain/scoring/self-assessment.ts';

/** A level that may not be chosen yet, and why. */
export interface RemarkDraft {
  readonly level: Level | '';
  readonly note: string;
}

/** A self-assessment as it is typed. */
export interface SelfDraft {
  readonly achievements: string;
  readonly obstacles: string;
  readonly innovation: string;
  /** By `objectiveKey`. */
  readonly objectives: Readonly<Record<string, RemarkDraft>>;
  /** By behaviour. */
  readonly behaviours: Readonly<Record<string, RemarkDraft>>;
}

/** A line of the year. A transfer may keep the id of a line, so its part of the year belongs to it. */
export interface Line {
  readonly segmentId: string;
  readonly objectiveId: string;
}

export const noRemark: RemarkDraft = { level: '', note: '' };

export const objectiveKey = ({ segmentId, objectiveId }: Line): string => `${segmentId} ${objectiveId}`;

type Remark = NonNullable<SelfAssessment['behaviours']>[number];

const typedOf = ({ level, note }: Pick<Remark, 'level' | 'note'>): RemarkDraft => ({ level: level ?? '', note });

/** Where the form begins: with what was sent before. */
export const selfDraft = (sent: SelfAssessment | undefined): SelfDraft => ({
  achievements: sent?.achievements ?? '',
  obstacles: sent?.obstacles ?? '',
  innovation: sent?.innovation ?? '',
  objectives: Object.fromEntries((sent?.objectives ?? []).map((one) => [objectiveKey(one), typedOf(one)])),
  behaviours: Object.fromEntries((sent?.behaviours ?? []).map((one) => [one.behaviourId, typedOf(one)])),
});

const remarkOf = ({ level, note }: RemarkDraft): Pick<Remark, 'level' | 'note'> | undefined => {
  const words = note.trim();
  if (level === '') return words === '' ? undefined : { note: words };
  return { level, note: words };
};

interface Year {
  readonly lines: readonly Line[];
  readonly behaviours: readonly string[];
}

/** The self-assessment as it is sent: what says nothing is left out, and so is what the year has not any more. */
export const selfAssessmentOf = (draft: SelfDraft, { lines, behaviours }: Year): SelfAssessmentInput => {
  const innovation = draft.innovation.trim();
  const aboutLines = lines.flatMap(({ segmentId, objectiveId }) => {
    const remark = remarkOf(draft.objectives[objectiveKey({ segmentId, objectiveId })] ?? noRemark);
    return remark === undefined ? [] : [{ segmentId, objectiveId, ...remark }];
  });
  const aboutBehaviours = behaviours.flatMap((behaviourId) => {
    const remark = remarkOf(draft.behaviours[behaviourId] ?? noRemark);
    return remark === undefined ? [] : [{ behaviourId, ...remark }];
  });
  return {
    achievements: draft.achievements.trim(),
    obstacles: draft.obstacles.trim(),
    ...(innovation === '' ? {} : { innovation }),
    ...(aboutLines.length === 0 ? {} : { objectives: aboutLines }),
    ...(aboutBehaviours.length === 0 ? {} : { behaviours: aboutBehaviours }),
  };
};
