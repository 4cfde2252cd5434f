import type { Cycle, SchemeCorrection } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeAct, SchemeVersion } from './scheme-version.ts';

/** Parts that a correction leaves as they are: what people planned and were asked would no longer fit. */
const fixedParts = (before: Scheme, after: Scheme): readonly string[] => {
  const ids = ({ behaviours }: Scheme): string => behaviours.map(({ behaviourId }) => behaviourId).join(' ');
  return [
    ...(before.kind === after.kind ? [] : ['kind']),
    ...(before.objectiveWeights === after.objectiveWeights ? [] : ['objectiveWeights']),
    ...(before.periodicEvaluation === after.periodicEvaluation ? [] : ['periodicEvaluation']),
    ...(ids(before) === ids(after) ? [] : ['behaviours']),
  ];
};

export interface CorrectionWish {
  readonly reason: string;
  readonly decree: string;
}

/**
 * Moves a running year to a version that only corrects the one to which it was pinned. The version was adopted, and began
 * as a draft of the pinned one; its kind and its aspects are the same. Results that were computed before keep the version
 * of their receipt.
 */
export const correctScheme = (
  cycle: Cycle,
  { before, to, ...wish }: CorrectionWish & { readonly before: Scheme; readonly to: SchemeVersion },
  { by, at }: SchemeAct,
): Decision<Cycle> => {
  const unfit = fixedParts(before, to.scheme);
  const { origin } = to;
  // A scheme of another agency may have the same name and number, and other rules.
  const isOwn = origin !== undefined && (origin.agencyId === undefined || origin.agencyId === cycle.agencyId);
  const follows = isOwn && origin.schemeId === cycle.schemeId && origin.version === cycle.schemeVersion;
  const texts = (['reason', 'decree'] as const).filter((name) => wish[name].trim() === '');
  const refusals: readonly Refusal[] = [
    ...(cycle.status === 'closed' ? [{ code: 'phase-not-open' } as const] : []),
    ...(follows ? [] : [{ code: 'correction-unfit', field: '/schemeVersion', facts: { part: 'origin' } } as const]),
    ...unfit.map((part) => ({ code: 'correction-unfit', field: '/schemeVersion', facts: { part } }) as const),
    ...texts.map((name) => ({ code: 'reason-missing', field: `/${name}` }) as const),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const correction: SchemeCorrection = {
    from: { schemeId: cycle.schemeId, version: cycle.schemeVersion },
    to: { schemeId: to.scheme.schemeId, version: to.scheme.version },
    reason: wish.reason.trim(),
    decree: wish.decree.trim(),
    by,
    at,
  };
  return accept({
    ...cycle,
    schemeId: to.scheme.schemeId,
    schemeVersion: to.scheme.version,
    corrections: [...(cycle.corrections ?? []), correction],
  });
};
