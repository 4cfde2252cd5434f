import { useState } from 'react';
import type { SegmentRating } from '../../shared/domain/scoring/result.ts';
import { tellChange } from '../app/changes.ts';
import { useApp, useMe } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { useAction } from '../ui/use-action.ts';
import type { LoadedRating } from './load-rating.ts';
import { draftOf, inputOf, type ProposalView, type RatingDraft, remainingRefusals } from './rating-draft.ts';

/** A rating being written: kept on this device, checked by the server's rules, sent once. */
export type RatingDesk = ReturnType<typeof useRating>;

/** Somebody else has saved a rating since this one was begun. */
class ReplacedElsewhere extends Error {}

/** Causes are named whole or not at all: once they are, none is missing. */
const withoutUnexplained = (proposal: ProposalView): ProposalView => ({ ...proposal, unexplained: [] });

export const useRating = (loaded: LoadedRating) => {
  const { client } = useApp();
  const { now } = useMe();
  const { proposal, scheme, plan, selfAssessment, case: one } = loaded;
  const { caseId, segmentId } = plan;
  const [standing, setStanding] = useState<SegmentRating | undefined>(proposal.rating);
  const [saved, setSaved] = useState(false);
  const [asking, setAsking] = useState(false);
  const kept = useDraft<RatingDraft>(`rating ${caseId} ${segmentId}`, draftOf(standing));
  const [explained, setExplained] = useState(false);
  const isLast = one.segments.at(-1)?.segmentId === segmentId;
  const innovationNamed = (selfAssessment?.innovation?.trim() ?? '') !== '';
  const refusals = remainingRefusals(kept.value, {
    scheme,
    proposal: explained ? withoutUnexplained(proposal) : proposal,
    isLast,
    innovationNamed,
    now,
  });

  const send = async (draft: RatingDraft, idempotencyKey: string): Promise<void> => {
    const { body: newest } = await client.getRatingProposal({ caseId, segmentId });
    if ((newest.rating?.version ?? 0) !== (standing?.version ?? 0)) {
      setStanding(newest.rating);
      throw new ReplacedElsewhere('the rating was replaced elsewhere');
    }
    const { body } = await client.rateSegment({ caseId, segmentId, body: inputOf(draft, scheme), idempotencyKey });
    await kept.forget(draft);
    setStanding(body);
    setSaved(true);
    tellChange();
  };

  const action = useAction(async ({ draft }: { draft: RatingDraft; over: number | undefined }, key) => {
    try {
      await send(draft, key);
    } catch (error) {
      if (!(error instanceof ReplacedElsewhere)) throw error;
    } finally {
      setAsking(false);
    }
  });

  return {
    draft: kept.value,
    change: (draft: RatingDraft) => {
      setSaved(false);
      action.forget();
      kept.change(draft);
    },
    kept,
    standing,
    saved,
    isLast,
    innovationNamed,
    refusals,
    explained: () => setExplained(true),
    asking,
    ask: () => setAsking(true),
    cancel: () => setAsking(false),
    busy: action.busy,
    error: action.error,
    save: () => void action.run({ draft: kept.value, over: standing?.version }),
    /** After a lost race: mine is typed anew over theirs, or theirs is taken. */
    keepMine: async () => {
      const mine = kept.value;
      await kept.forget();
      kept.change(mine);
    },
    takeTheirs: () => void kept.forget(),
  };
};
