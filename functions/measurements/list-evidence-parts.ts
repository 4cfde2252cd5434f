import { fileParts } from '../../shared/domain/measurements/file-parts.ts';
import { endpoint } from '../endpoint.ts';
import { evidenceIn } from './evidence-in.ts';

/** Tells which parts of a file have arrived, and where each of them goes: an upload that broke off goes on from there. */
export const listEvidenceParts = endpoint('listEvidenceParts', async ({ case: one, params }, { table, files }) => {
  const { arrivedAt, fileKey, contentType, size } = await evidenceIn(one, params.evidenceId, { table });
  const items =
    arrivedAt === undefined
      ? await files.parts(fileKey, { contentType, size })
      : fileParts(size).map((part) => ({ ...part, arrived: true }));
  return { answer: { body: { items } } };
});
