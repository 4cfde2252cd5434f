import { caseWrites } from '../../shared/data/cases.ts';
import { evidenceRefusals } from '../../shared/domain/measurements/evidence-rules.ts';
import { endpoint } from '../endpoint.ts';

/** Registers a file, and tells where its bytes go: they never pass through the API. */
export const registerEvidence = endpoint('registerEvidence', async (call, { files, ids }) => {
  const { case: one, body, actor, now } = call;
  const refusals = evidenceRefusals(body);
  if (refusals.length > 0) return { refusals };
  const { agencyId, caseId } = one;
  const { sha256, ...file } = body;
  const announced = sha256 === undefined ? {} : { announcedSha256: sha256 };
  const evidenceId = ids.next();
  const fileKey = `${agencyId}/${caseId}/${evidenceId}`;
  const uploadAddress = await files.uploadAddress(fileKey, file);
  const { evidence: write } = caseWrites(agencyId, caseId);
  const registered = { registeredAt: now, registeredBy: actor.employeeId };
  return {
    answer: { body: { evidenceId, uploadAddress } },
    changes: [
      {
        journalId: caseId,
        facts: { evidenceId, contentType: body.contentType, size: body.size },
        writes: [write({ ...file, ...announced, ...registered, evidenceId, caseId, fileKey, version: 0 })],
        events: [],
      },
    ],
  };
});
