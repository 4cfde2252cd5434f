import type { Instant } from '../calendar/local-time.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
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
}

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
  const refusals = [...refusedTime(ctx), ...refusedAfterRating(ctx)];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({ ...input, caseId: ctx.caseId, submittedAt: ctx.now, version: ctx.existing?.version ?? 0 });
};
