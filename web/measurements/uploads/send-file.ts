import type { AnswerOf } from '../../../shared/contract/exchange.ts';
import type { Client } from '../../client.ts';
import type { UploadJob } from './upload-store.ts';

type Part = AnswerOf<'listEvidenceParts'>['items'][number];

/** How sending reaches the world. */
export interface SendEffects {
  readonly client: Pick<Client, 'registerEvidence' | 'listEvidenceParts' | 'confirmEvidence'>;
  /** PUTs a part, telling how many of its bytes are gone. Gives the status; throws without a network. */
  readonly put: (address: string, bytes: Blob, onSent: (bytes: number) => void) => Promise<number>;
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number) => void;
  /** The server knows the file from here on. */
  readonly onRegistered: (evidenceId: string) => Promise<void>;
}

/** The store refused a part twice with fresh addresses: trying on would not help. */
export class PartRefused extends Error {
  override readonly name = 'PartRefused';
}

const register = async (caseId: string, job: UploadJob, { client, onRegistered }: SendEffects): Promise<string> => {
  if (job.evidenceId !== undefined) return job.evidenceId;
  const { name, contentType, size, sha256 } = job;
  const { body } = await client.registerEvidence({
    caseId,
    body: { name, contentType, size, ...(sha256 === undefined ? {} : { sha256 }) },
    // The same after a reload: the file is not registered twice.
    idempotencyKey: `evidence.${job.jobId}`,
  });
  await onRegistered(body.evidenceId);
  return body.evidenceId;
};

const sizeOf = (parts: readonly Part[]): number => parts.reduce((total, part) => total + part.size, 0);

/** Sends the parts that are missing, one after another; false when an address had expired on the way. */
const sendParts = async (parts: readonly Part[], bytes: Blob, effects: SendEffects): Promise<boolean> => {
  const { put, signal, onProgress } = effects;
  let sent = sizeOf(parts.filter(({ arrived }) => arrived));
  onProgress(sent);
  for (const { arrived, from, size, uploadAddress } of parts) {
    if (arrived || uploadAddress === undefined) continue;
    signal.throwIfAborted();
    const status = await put(uploadAddress, bytes.slice(from, from + size), (gone) => onProgress(sent + gone));
    if (status >= 300) return false;
    sent += size;
    onProgress(sent);
  }
  return true;
};

/**
 * Brings a file to the server, from wherever it broke off: registers it, sends the parts that are not there, and has the
 * arrival confirmed. Gives the id of the evidence.
 *
 * @throws {ProblemError} what the API refuses
 * @throws {PartRefused} when the store takes a part even with fresh addresses not
 */
export const sendFile = async (
  caseId: string,
  { job, bytes }: { readonly job: UploadJob; readonly bytes: Blob },
  effects: SendEffects,
): Promise<string> => {
  const { client, signal } = effects;
  const evidenceId = await register(caseId, job, effects);
  const at = { caseId, evidenceId };
  for (let attempt = 0; ; attempt += 1) {
    const { items } = (await client.listEvidenceParts(at, { signal })).body;
    if (await sendParts(items, bytes, effects)) break;
    if (attempt === 1) throw new PartRefused('a part was refused twice');
  }
  signal.throwIfAborted();
  await client.confirmEvidence({ ...at, idempotencyKey: `arrival.${job.jobId}` });
  return evidenceId;
};
