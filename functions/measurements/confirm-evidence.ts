import { caseWrites, type Evidence } from '../../shared/data/cases.ts';
import type { Refusal } from '../../shared/domain/decision.ts';
import type { Files } from '../../shared/ports/files.ts';
import { endpoint } from '../endpoint.ts';
import { evidenceIn } from './evidence-in.ts';

type Announced = Pick<Evidence, 'evidenceId' | 'fileKey' | 'contentType' | 'size' | 'announcedSha256'>;

/** The file as it is stored, made of its parts when it came in parts. */
const storedFile = async ({ fileKey, contentType, size }: Announced, files: Files) => {
  const whole = await files.stat(fileKey);
  if (whole) return whole;
  await files.join(fileKey, { contentType, size });
  return files.stat(fileKey);
};

/** Why what is stored is not what was announced. */
const differences = (announced: Announced, stored: { size: number; sha256: string }): readonly Refusal[] => {
  const { size, announcedSha256: hash = stored.sha256 } = announced;
  const code = 'file-not-accepted';
  if (stored.size !== size) return [{ code, facts: { expected: size, received: stored.size } }];
  return stored.sha256 === hash ? [] : [{ code, facts: { expected: hash, received: stored.sha256 } }];
};

/** Notes that the file arrived as it was announced, and its SHA-256. Confirmed again, nothing changes. */
export const confirmEvidence = endpoint('confirmEvidence', async ({ case: one, params, now }, { table, files }) => {
  const evidence = await evidenceIn(one, params.evidenceId, { table });
  if (evidence.arrivedAt !== undefined) return { answer: { body: evidence } };
  const { evidenceId } = evidence;
  const stored = await storedFile(evidence, files);
  if (!stored) return { refusals: [{ code: 'evidence-missing', facts: { evidenceId } }] };
  const refusals = differences(evidence, stored);
  if (refusals.length > 0) return { refusals };
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
