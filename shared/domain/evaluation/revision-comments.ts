import type { SchemeComment } from '../schemes/consultation.ts';
import type { ProposedRevision } from './proposed-revisions.ts';

/** An accepted revision with its words for people. */
export interface WordedRevision extends ProposedRevision {
  readonly text: string;
}

/** Accepted revisions as the first things said about the next draft, each at its place in the pack. */
export const revisionComments = (
  revisions: readonly WordedRevision[],
  { by, at, ids }: { readonly by: string; readonly at: string; readonly ids: () => string },
): readonly SchemeComment[] =>
  revisions.map(({ place, text }) => ({
    commentId: ids(),
    kind: 'comment',
    voice: 'evaluator',
    place,
    text,
    revision: 1,
    by,
    at,
    version: 0,
  }));
