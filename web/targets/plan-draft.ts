import type { Plan, PlanContent } from '../../shared/domain/targets/plan.ts';
import { contentOf } from './edit-plan.ts';
import { isSamePlan, type Merge, mergePlans } from './merge-plans.ts';

/** What somebody typed on this device and the server does not have yet. */
export interface Draft {
  readonly content: PlanContent;
  /** What the server had when the typing began, and its version. */
  readonly base: PlanContent;
  readonly baseVersion: number;
  /** An instant in UTC. */
  readonly savedAt: string;
}

/** What the form begins with. */
export type Opening =
  | { readonly kind: 'server'; readonly content: PlanContent }
  | { readonly kind: 'draft'; readonly content: PlanContent; readonly savedAt: string }
  /** The plan was changed elsewhere meanwhile. */
  | { readonly kind: 'merge'; readonly draft: Draft; readonly merge: Merge };

/**
 * The form opens with the draft of this device when there is one that says something else than the server. A draft on an
 * older version is merged with the newer one.
 */
export const openingOf = (plan: Plan, draft: Draft | undefined): Opening => {
  const theirs = contentOf(plan);
  if (draft === undefined || isSamePlan(draft.content, theirs)) return { kind: 'server', content: theirs };
  const { content, base, baseVersion, savedAt } = draft;
  if (baseVersion === plan.version || isSamePlan(base, theirs)) return { kind: 'draft', content, savedAt };
  return { kind: 'merge', draft, merge: mergePlans({ base, mine: content, theirs }) };
};

/** Under what a draft is kept: people who share a device never see each other's. */
export const draftKey = (employeeId: string, { caseId, segmentId }: { caseId: string; segmentId: string }): string =>
  [employeeId, caseId, segmentId].join(' ');
