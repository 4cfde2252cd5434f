import { chainOf } from '../../shared/data/audit.ts';
import { endpoint } from '../endpoint.ts';

/** Recomputes every hash of the case's chain, and compares its end with the head that the journal keeps. */
export const verifyCase = endpoint('verifyCase', async ({ actor, params }, { table }) => {
  const { entries, head, broken } = await chainOf(table, { agencyId: actor.agencyId, journalId: params.caseId });
  return {
    answer: {
      body: {
        caseId: params.caseId,
        intact: broken === undefined,
        entries,
        head,
        ...(broken === undefined ? {} : { firstBreak: broken }),
      },
    },
  };
});
