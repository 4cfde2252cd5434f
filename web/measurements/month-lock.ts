import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Plan, PlanContent } from '../../shared/domain/targets/plan.ts';

export type Lock = 'rated' | 'closed' | 'scheduled';

interface Known {
  readonly case: Pick<AnswerOf<'getCase'>, 'stage'>;
  readonly cycle: Pick<AnswerOf<'getCycle'>, 'phases'>;
}

const rated: readonly AnswerOf<'getCase'>['stage'][] = ['rated', 'announced', 'appeal', 'completed'];

/** Why nobody can record actuals now, as far as the page knows; the server decides. */
export const lockOf = ({ case: { stage }, cycle: { phases } }: Known): Lock | undefined => {
  if (rated.includes(stage)) return 'rated';
  if (phases.scoring.status === 'closed') return 'closed';
  return phases.planning.status === 'scheduled' ? 'scheduled' : undefined;
};

/** What is measured against: the approved plan, or the one in force while a revision is drafted. */
export const measuredPlan = (plan: Plan): PlanContent | undefined => (plan.status === 'approved' ? plan : plan.inForce);
