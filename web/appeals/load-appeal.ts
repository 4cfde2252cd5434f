import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Client } from '../client.ts';
import { type LoadedOutcome, loadOutcome } from '../results/load-outcome.ts';
import { allOf } from '../ui/load.ts';

export type EvidenceView = AnswerOf<'listEvidence'>['items'][number];

/** The outcome of a year with the files of the case that have arrived. */
export interface LoadedAppeal extends LoadedOutcome {
  readonly evidence: readonly EvidenceView[];
}

export const loadAppeal = async (caseId: string, client: Client, signal: AbortSignal): Promise<LoadedAppeal> => {
  const [outcome, evidence] = await Promise.all([
    loadOutcome(caseId, client, signal),
    allOf((query) => client.listEvidence({ caseId, query }, { signal }), 20),
  ]);
  return { ...outcome, evidence: evidence.filter(({ arrivedAt }) => arrivedAt !== undefined) };
};
