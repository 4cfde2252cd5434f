import { endpoint } from '../endpoint.ts';
import { evidenceIn } from './evidence-in.ts';

/** Tells where a file that has arrived can be read for a short while. */
export const getEvidence = endpoint('getEvidence', async ({ case: one, params }, { table, files }) => {
  const evidence = await evidenceIn(one, params.evidenceId, { table });
  const { fileKey, name, arrivedAt } = evidence;
  if (arrivedAt === undefined) return { refusals: [{ code: 'not-found', field: '/evidenceId' }] };
  return { answer: { body: { ...evidence, downloadAddress: await files.downloadAddress(fileKey, { name }) } } };
});
