import type { Scheme } from '../schemes/scheme.ts';
import { inputsOf, outcomeOf } from '../scoring/receipt.ts';
import type { ScoringInputs } from '../scoring/receipt-inputs.ts';
import type { BehaviourRating, Outcome, ResultLayer } from '../scoring/result.ts';
import { scoringInputs } from '../scoring/result-composition.ts';
import type { ReplayAssumptions, ReplayNote } from './replay-assumptions.ts';
import { replayedSegments } from './replayed-segments.ts';

/** One person's year under another scheme. */
export interface ReplayedCase {
  readonly before: Outcome;
  /** Undefined where the year does not say enough for the draft. */
  readonly after?: Outcome;
  /** The behaviours as the draft sees them, for the rules of follow-ups. */
  readonly behaviours: readonly BehaviourRating[];
  /** What had to be assumed, since the year was judged by other rules. */
  readonly notes: readonly ReplayNote[];
}

/** What an appeal put in place stays in place, where the draft judges in the same way. */
const rulingOn = (inputs: ScoringInputs, composed: ScoringInputs): ScoringInputs => {
  if (inputs.kind === 'matrix' && composed.kind === 'matrix' && inputs.ruling) {
    return { ...composed, ruling: inputs.ruling };
  }
  return inputs.kind === 'weighted' && composed.kind === 'weighted' && inputs.ruling
    ? { ...composed, ruling: inputs.ruling }
    : composed;
};

/**
 * What a year that was judged under one scheme would have come to under another: the supervisor's judgements stay where
 * they were judgements; where the supervisor followed the proposal, the proposal of the draft takes its place; what the
 * year does not say is assumed, and named. Computed by the same rules as every result; nothing is stored.
 */
export const replayCase = (
  layer: Pick<ResultLayer, 'outcome' | 'receipt'>,
  draft: Scheme,
  assumptions: ReplayAssumptions,
): ReplayedCase => {
  const inputs = inputsOf(layer.receipt);
  const { segments, notes } = replayedSegments(inputs, draft, assumptions);
  const behaviours = segments.at(-1)?.rating?.behaviours ?? [];
  const nothing = { before: layer.outcome, behaviours, notes };
  const composed = scoringInputs(segments, draft);
  return composed.ok ? { ...nothing, after: outcomeOf(rulingOn(inputs, composed.value)) } : nothing;
};
