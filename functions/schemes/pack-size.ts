import type { Refusal } from '../../shared/domain/decision.ts';

/** Characters of a pack; twice what the largest shipped one has, and far from what an item holds. */
const mostText = 150_000;

/** Nothing for a pack that can be kept, however it comes: from a file or from the form. */
export const packTooLarge = (pack: object): readonly Refusal[] =>
  JSON.stringify(pack).length > mostText ? [{ code: 'body-too-large' }] : [];
