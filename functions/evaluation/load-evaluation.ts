import { evaluations } from '../../shared/data/evaluations.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * The evaluation that a path names.
 * @throws {Refused} `not-found` when the agency has no such evaluation
 */
export const loadEvaluation = async (
  agencyId: string,
  evaluationId: string,
  { table }: Pick<Dependencies, 'table'>,
) => {
  const found = await evaluations(table, agencyId).evaluation(evaluationId);
  if (!found) throw new Refused({ code: 'not-found', field: '/evaluationId', facts: { in: 'path' } });
  return found;
};
