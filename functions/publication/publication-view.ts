import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Publication } from '../../shared/domain/publication/publication.ts';
import { namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';

/** Publications as HR sees them, with the names of whoever prepared and published them. */
export const publicationViews = async (
  agencyId: string,
  found: readonly Publication[],
  deps: Dependencies,
): Promise<readonly AnswerOf<'getPublication'>[]> => {
  const people = found.flatMap(({ preparedBy, published }) => [preparedBy, ...(published ? [published.by] : [])]);
  const names = await namesOf(agencyId, people, deps);
  return found.map(({ version: _, preparedBy, published, ...rest }) => ({
    ...rest,
    preparedBy: personRef(preparedBy, names),
    ...(published === undefined ? {} : { published: { at: published.at, by: personRef(published.by, names) } }),
    address: `${deps.baseUrl}/warga/${encodeURIComponent(agencyId)}/hasil/${rest.period}`,
  }));
};

/** One publication as HR sees it. */
export const publicationView = async (agencyId: string, found: Publication, deps: Dependencies) => {
  const [view] = await publicationViews(agencyId, [found], deps);
  if (view === undefined) throw new Error('a publication without a view');
  return view;
};
