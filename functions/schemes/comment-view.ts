import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { SchemeComment } from '../../shared/domain/schemes/consultation.ts';
import { placeOf } from '../../shared/domain/schemes/scheme-finding-place.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import { namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';

/** Comments with the names of staff, and the change of the draft that answers each. */
export const commentViews = async (
  { agencyId, changes }: SchemeVersion,
  comments: readonly SchemeComment[],
  deps: Dependencies,
): Promise<AnswerOf<'commentOnScheme'>[]> => {
  const ids = comments.flatMap(({ by, answer }) => [by, answer?.by].flatMap((id) => id ?? []));
  const names = await namesOf(agencyId, [...new Set(ids)], deps);
  return comments.map(({ version: _, by, answer, ...comment }) => {
    const change = changes.find(({ answers }) => answers.includes(comment.commentId));
    return {
      ...comment,
      placeName: placeOf(comment.place),
      ...(by === undefined ? {} : { by: personRef(by, names) }),
      ...(answer === undefined ? {} : { answer: { ...answer, by: personRef(answer.by, names) } }),
      ...(change === undefined ? {} : { changedIn: change.revision }),
    };
  });
};

/** One comment. */
export const commentView = async (one: SchemeVersion, comment: SchemeComment, deps: Dependencies) => {
  const [view] = await commentViews(one, [comment], deps);
  if (view === undefined) throw new Error('a comment without a view');
  return view;
};
