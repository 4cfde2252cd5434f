import { caseWrites } from '../../shared/data/cases.ts';
import { endpoint } from '../endpoint.ts';
import { evidenceIn } from './evidence-in.ts';

/** Notes that the file arrived as it was announced, and its SHA-256. Confirmed again, nothing changes. */
export const confirmEvidence = endpoint('confirmEvidence', async ({ case: one, params, now }, { table, files }) => {
  const evidence = await evidenceIn(one, params.evidenceId, { table });
  if (evidence.arrivedAt !== undefined) return { answer: { body: evidence } };
  const { evidenceId, fileKey, size } = evidence;
  const stored = await files.stat(fileKey);
  if (!stored) return { refusals: [{ code: 'evidence-missing', facts: { evidenceId } }] };
  if (stored.size !== size) {
    return { refusals: [{ code: 'file-not-accepted', facts: { expected: size, received: stored.size } }] };
  }
  const arrived = { ...evidence, sha256: stored.sha256, arrivedAt: now };
  return {
    answer: { body: { ...arrived, version: evidence.version + 1 } },
    changes: [
      {
        journalId: one.caseId,
        facts: { evidenceId, sha256: stored.sha256 },
        writes: [caseWrites(one.agencyId, one.caseId).evidence(arrived)],
        events: [],
      },
    ],
  };
});
