import { inBatches } from '../shared/data/in-batches.ts';
import { type NoticeDraft, notify } from './notify.ts';
import type { ChangeDraft } from './saving.ts';

/** So many notices go with one change. */
const mostAtOnce = 40;

interface Telling {
  readonly agencyId: string;
  readonly journalId: string;
  /** The instant that the notices carry. */
  readonly at: string;
  /** For the audit, of a change that tells so many. */
  readonly facts: (told: number) => Readonly<Record<string, unknown>>;
}

/** Notices to many people as changes of one journal, each with as many as fit into it. */
export const noticesInBatches = (
  drafts: readonly NoticeDraft[],
  { agencyId, journalId, at, facts }: Telling,
): readonly ChangeDraft[] =>
  inBatches(drafts, mostAtOnce).map((some) => ({
    journalId,
    facts: facts(some.length),
    writes: [],
    events: notify(agencyId, at, some),
  }));
