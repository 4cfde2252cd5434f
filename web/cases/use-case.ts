import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useChanges } from '../app/changes.ts';
import { useApp } from '../app/context.ts';
import { useLoaded } from '../ui/load.ts';

type CaseView = AnswerOf<'getCase'>;

/** The case of the page before, so that the heading stays in its place while one goes from tab to tab. */
let lastSeen: CaseView | undefined;

/** A case for its frame: asked for at every page and after every change, shown at once where it was just seen. */
export const useCase = (caseId: string): CaseView | undefined => {
  const { client } = useApp();
  const { loaded, reload } = useLoaded(`case ${caseId}`, async (signal) => {
    const { body } = await client.getCase({ caseId }, { signal });
    lastSeen = body;
    return body;
  });
  useChanges(reload);
  if (loaded.state === 'ready') return loaded.value;
  return lastSeen?.caseId === caseId ? lastSeen : undefined;
};
