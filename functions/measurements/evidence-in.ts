import { cases, type Evidence } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Dependencies } from '../dependencies.ts';

/** @throws {Refused} `not-found` when the case has no such evidence */
export const evidenceIn = async (
  { agencyId, caseId }: Case,
  evidenceId: string,
  { table }: Pick<Dependencies, 'table'>,
): Promise<Evidence> => {
  const found = await cases(table, agencyId).evidence(caseId, evidenceId);
  if (!found) throw new Refused({ code: 'not-found', field: '/evidenceId' });
  return found;
};
