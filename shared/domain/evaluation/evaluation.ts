import { accept, type Decision, refuse } from '../decision.ts';
import type { ProposedRevision } from './proposed-revisions.ts';
import type { YearTally } from './year-tally.ts';

/** What HR decided about one proposal. */
export interface RevisionDecision {
  readonly proposalId: string;
  readonly accepted: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Evaluasi sistem: a cycle looked at as a whole. It grows a page of people at a time, and holds nobody. */
export interface Evaluation {
  readonly evaluationId: string;
  readonly cycleId: string;
  readonly schemeId: string;
  readonly schemeVersion: string;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  /** People of the cycle when it began. */
  readonly of: number;
  readonly pages: number;
  /** Where the next page begins; absent before the first and after the last. */
  readonly cursor?: string;
  readonly tally: YearTally;
  readonly decisions: readonly RevisionDecision[];
  readonly version: number;
}

/** Accepts or rejects a proposal with a reason. The last decision counts, the earlier ones stay. */
export const decideRevision = (
  evaluation: Evaluation,
  decision: RevisionDecision,
  proposals: readonly ProposedRevision[],
): Decision<Evaluation> => {
  if (evaluation.finishedAt === undefined) return refuse({ code: 'evaluation-running' });
  if (!proposals.some(({ proposalId }) => proposalId === decision.proposalId)) {
    return refuse({ code: 'not-found', field: '/proposalId', facts: { in: 'body' } });
  }
  if (decision.reason.trim() === '') return refuse({ code: 'reason-missing', field: '/reason' });
  return accept({ ...evaluation, decisions: [...evaluation.decisions, decision] });
};

/** The proposals that were accepted, with why: what the next draft begins with. */
export const acceptedRevisions = (
  { decisions }: Pick<Evaluation, 'decisions'>,
  proposals: readonly ProposedRevision[],
): readonly (ProposedRevision & { readonly reason: string })[] =>
  proposals.flatMap((proposal) => {
    const last = decisions.findLast(({ proposalId }) => proposalId === proposal.proposalId);
    return last?.accepted === true ? [{ ...proposal, reason: last.reason }] : [];
  });
