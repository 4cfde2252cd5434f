import type { Instant } from '../calendar/local-time.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { BehaviourId } from '../schemes/scheme.ts';
import type { Result, SelfAssessment } from './result.ts';

/** What the employee writes. */
export type SelfAssessmentInput = Omit<SelfAssessment, 'caseId' | 'submittedAt' | 'version'>;

interface SelfAssessmentContext {
  readonly caseId: string;
  readonly now: Instant;
  readonly scoring: Pick<PhaseState, 'status' | 'closesAt'>;
  /** Whether the task that asks for it is open: its deadline may have been extended. */
  readonly asked: boolean;
  readonly result: Pick<Result, 'announcedAt'> | undefined;
  readonly existing: SelfAssessment | undefined;
  /** The lines in force of every part of the year. */
  readonly objectives: readonly { readonly segmentId: string; readonly objectiveId: string }[];
  /** The behaviours of the scheme. */
  readonly behaviours: readonly BehaviourId[];
}

/** Every remark is about something that the year has. */
const refusedRemarks = (
  { objectives = [], behaviours = [] }: SelfAssessmentInput,
  ctx: SelfAssessmentContext,
): readonly Refusal[] => [
  ...objectives.flatMap(({ segmentId, objectiveId }, index): readonly Refusal[] =>
    ctx.objectives.some((one) => one.segmentId === segmentId && one.objectiveId === objectiveId)
      ? []
      : [{ code: 'not-found', field: `/objectives/${index}/objectiveId` }],
  ),
  ...behaviours.flatMap(({ behaviourId }, index): readonly Refusal[] =>
    ctx.behaviours.includes(behaviourId) ? [] : [{ code: 'not-found', field: `/behaviours/${index}/behaviourId` }],
  ),
];

const refusedTime = ({ scoring, asked, now }: SelfAssessmentContext): readonly Refusal[] => {
  const { status, closesAt } = scoring;
  if (status === 'scheduled') return [{ code: 'phase-not-open', facts: { phase: 'scoring' } }];
  const closed = status === 'closed' || now > closesAt;
  return closed && !asked ? [{ code: 'submission-closed', facts: { closesAt } }] : [];
};

/** The rating has taken it into account as it was. */
const refusedAfterRating = ({ result }: SelfAssessmentContext): readonly Refusal[] => {
  if (result === undefined) return [];
  const { announcedAt } = result;
  return announcedAt === undefined
    ? [{ code: 'task-closed' }]
    : [{ code: 'already-announced', facts: { announcedAt } }];
};

/**
 * Writes the self-assessment, as often as the employee likes while scoring is open, or longer when the task that asks for
 * it was extended; not after the year was rated.
 */
export const assessSelf = (input: SelfAssessmentInput, ctx: SelfAssessmentContext): Decision<SelfAssessment> => {
  const refusals = [...refusedTime(ctx), ...refusedAfterRating(ctx), ...refusedRemarks(input, ctx)];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ ...input, caseId: ctx.caseId, submittedAt: ctx.now, version: ctx.existing?.version ?? 0 });
};
