import { people } from '../../shared/data/people.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Finding } from '../../shared/domain/reviews/review.ts';
import type { Dependencies } from '../dependencies.ts';

/** A remedy is somebody's whom the agency knows. */
export const unknownOwners = async (
  findings: readonly Finding[],
  agencyId: string,
  { table }: Dependencies,
): Promise<readonly Refusal[]> => {
  const known = await people(table, agencyId).employees([...new Set(findings.map(({ ownerId }) => ownerId))]);
  return findings.flatMap(({ ownerId }, index): readonly Refusal[] =>
    known.has(ownerId) ? [] : [{ code: 'not-found', field: `/findings/${index}/ownerId` }],
  );
};
