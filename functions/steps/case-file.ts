import { type CaseFile, cases } from '../../shared/data/cases.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Everything about the case of a step.
 * @throws {Error} when there is no such case: a machine was started for nothing
 */
export const caseFile = async (
  { agencyId, caseId }: { readonly agencyId: string; readonly caseId: string },
  { table }: Pick<Dependencies, 'table'>,
): Promise<CaseFile> => {
  const file = await cases(table, agencyId).file(caseId);
  if (!file) throw new Error(`there is no case ${caseId}`);
  return file;
};
