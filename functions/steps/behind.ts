import type { Case } from '../../shared/domain/case.ts';
import type { Phase } from '../../shared/domain/schemes/scheme.ts';

/** Whose part of a phase is missing: the one who must act, and who is told when it escalates. */
interface Behind {
  readonly isBehind: (one: Case) => boolean;
  readonly who: 'employee' | 'supervisor' | 'hr';
}

const supervised = (isBehind: Behind['isBehind']): Behind => ({ isBehind, who: 'supervisor' });

/** What makes a case lag in each phase. In execution nothing is due by its end that has no deadline of its own. */
export const behindIn: Readonly<Record<Phase, Behind>> = {
  planning: { isBehind: ({ stage }) => stage === 'draft' || stage === 'returned', who: 'employee' },
  execution: { isBehind: () => false, who: 'employee' },
  'mid-review': supervised(({ midReview }) => midReview === 'due'),
  scoring: supervised(({ stage }) => stage === 'approved'),
  announcement: { isBehind: ({ stage }) => stage === 'rated', who: 'hr' },
};
