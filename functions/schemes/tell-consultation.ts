import type { SchemeComment } from '../../shared/domain/schemes/consultation.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import { executionName } from '../execution-name.ts';
import { type NoticeDraft, notify } from '../notify.ts';

const placeOf = ({ scheme: { schemeId, version } }: SchemeVersion) => ({ schemeId, version });

/** Everybody of the office is told, page by page, that a draft may be commented on. */
export const consultationNews = (one: SchemeVersion) => {
  const { agencyId } = one;
  const { schemeId, version } = placeOf(one);
  // A draft may be discussed again, and everybody is told again.
  const name = executionName(agencyId, schemeId, version, 'consultation', String(one.version + 1));
  const input = { agencyId, news: { kind: 'consultation', schemeId, version } };
  return [{ type: 'start', machine: 'tell-everybody', name, input } as const];
};

interface Told {
  readonly at: string;
  /** Who asked or answered, and hears nothing of it. */
  readonly by: string;
}

interface Asked {
  readonly comment: SchemeComment;
  /** Of the staff; a citizen has no name here. */
  readonly actorName?: string;
}

/** Whoever opened the consultation, and the leaders who were named to answer, hear of a question. */
export const questionNotices = (one: SchemeVersion, { comment, actorName }: Asked) => {
  const { kind, by, at, commentId: about } = comment;
  if (kind !== 'question' || one.consultation === undefined) return [];
  const readers = new Set([one.consultation.by, ...one.consultation.leaderIds]);
  const said: Pick<NoticeDraft, 'kind' | 'facts'> =
    actorName === undefined
      ? { kind: 'citizen-question', facts: {} }
      : { kind: 'scheme-question', facts: { actorName } };
  const drafts = [...readers]
    .filter((to) => to !== by)
    .map((to): NoticeDraft => ({ ...said, to, scheme: placeOf(one), about }));
  return notify(one.agencyId, at, drafts);
};

/** Staff hear that what they said was answered, or changed the draft. */
export const answeredNotices = (one: SchemeVersion, comments: readonly SchemeComment[], { at, by }: Told) =>
  notify(
    one.agencyId,
    at,
    comments
      .filter((comment) => comment.by !== undefined && comment.by !== by)
      .map(({ by: to, commentId }) => ({
        kind: 'comment-answered',
        to,
        scheme: placeOf(one),
        about: commentId,
        facts: {},
      })),
  );
