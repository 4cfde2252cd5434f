import type { FollowUpCosts } from '../../shared/domain/replay/replay.ts';
import { type FollowUpKind, followUpKinds } from '../../shared/domain/schemes/scheme.ts';
import { typedRupiah } from './rupiah.ts';

/** What was typed as the cost of each kind. */
export type CostTexts = Readonly<Partial<Record<FollowUpKind, string>>>;

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** The kinds whose cost is no amount of whole rupiah, in the order of the form. */
export const wrongCosts = (texts: CostTexts): readonly FollowUpKind[] =>
  followUpKinds.filter((kind) => {
    const text = texts[kind];
    return isFilled(text) && typedRupiah(text) === undefined;
  });

/** The costs that were given, in rupiah; a kind that was left empty is not there. */
export const costsOf = (texts: CostTexts): FollowUpCosts =>
  Object.fromEntries(
    followUpKinds.flatMap((kind) => {
      const cost = typedRupiah(texts[kind] ?? '');
      return cost === undefined ? [] : [[kind, cost]];
    }),
  );
