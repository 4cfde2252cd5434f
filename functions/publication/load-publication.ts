import { publications } from '../../shared/data/publications.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * The publication that a path names.
 * @throws {Refused} `not-found` when the agency has no such publication
 */
export const loadPublication = async (
  agencyId: string,
  publicationId: string,
  { table }: Pick<Dependencies, 'table'>,
) => {
  const found = await publications(table, agencyId).publication(publicationId);
  if (!found) throw new Refused({ code: 'not-found', field: '/publicationId', facts: { in: 'path' } });
  return found;
};
