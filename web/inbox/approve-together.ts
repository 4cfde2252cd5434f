import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { ProblemError } from '../problem-error.ts';

export type ApprovalView = AnswerOf<'listApprovals'>['items'][number];

/** What became of one of several plans. */
export interface BulkOutcome {
  readonly approval: ApprovalView;
  /** Absent when it was approved; else what stood in the way, for the person. */
  readonly problem?: { readonly title: string | undefined };
}

/** Approves one plan as it was when it was judged. The key makes asking again harmless. */
export type ApproveOne = (approval: ApprovalView, idempotencyKey: string) => Promise<unknown>;

/** A key for each plan and version that stays the same when the person tries again. */
export const keysByPlan = (make: () => string) => {
  const keys = new Map<string, string>();
  return ({ taskId, version }: ApprovalView): string => {
    const name = `${taskId} ${version}`;
    const key = keys.get(name) ?? make();
    keys.set(name, key);
    return key;
  };
};

const outcomeOf = async (approval: ApprovalView, key: string, approve: ApproveOne): Promise<BulkOutcome> => {
  try {
    await approve(approval, key);
    return { approval };
  } catch (error) {
    return { approval, problem: { title: error instanceof ProblemError ? error.problem.title : undefined } };
  }
};

/**
 * Approves plans one after the other, each by itself: one that fails keeps none of the others from being approved. Only
 * plans without a reason against it are asked for.
 */
export const approveTogether = async (
  approvals: readonly ApprovalView[],
  {
    approve,
    keyOf,
    onProgress,
  }: {
    readonly approve: ApproveOne;
    readonly keyOf: (approval: ApprovalView) => string;
    readonly onProgress: (done: number) => void;
  },
): Promise<readonly BulkOutcome[]> => {
  const outcomes: BulkOutcome[] = [];
  for (const approval of approvals.filter(({ unsafe }) => unsafe.length === 0)) {
    outcomes.push(await outcomeOf(approval, keyOf(approval), approve));
    onProgress(outcomes.length);
  }
  return outcomes;
};
