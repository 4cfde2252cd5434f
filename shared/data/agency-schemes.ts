import type { SchemeComment } from '../domain/schemes/consultation.ts';
import type { Scheme } from '../domain/schemes/scheme.ts';
import type { SchemeVersion } from '../domain/schemes/scheme-version.ts';
import type { Table, Write } from '../ports/table.ts';
import { documentOf, overwrite, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { allOf, type PageWish, pageOf } from './query.ts';

/** The schemes that an agency made itself, one function per question. */
export const schemes = (table: Table, agencyId: string) => ({
  version: async (schemeId: string, version: string) =>
    documentOf<SchemeVersion>(await table.get(keys.schemeVersion(agencyId, { schemeId, version }))),
  /** In whatever stage. An agency has some tens. */
  versions: () => allOf<SchemeVersion>(table, { pk: partitions.schemeVersions(agencyId) }),
  comment: async (schemeId: string, version: string, commentId: string) =>
    documentOf<SchemeComment>(await table.get(keys.schemeComment(agencyId, { schemeId, version, commentId }))),
  /** What was said about a version, in the order in which it came or the newest first. */
  comments: (schemeId: string, version: string, wish: PageWish & { readonly descending?: boolean } = {}) =>
    pageOf<SchemeComment>(table, { pk: partitions.schemeComments(agencyId, { schemeId, version }), ...wish }),
});

export const saveSchemeVersion = (one: SchemeVersion): Write =>
  save(one, { key: keys.schemeVersion(one.agencyId, one.scheme) });

export const saveSchemeComment = (
  agencyId: string,
  { schemeId, version }: { readonly schemeId: string; readonly version: string },
  comment: SchemeComment,
): Write => save(comment, { key: keys.schemeComment(agencyId, { schemeId, version, commentId: comment.commentId }) });

/** A scheme that an agency lets others take, as it was when it was published. */
export interface PublishedScheme {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly publishedAt: string;
  readonly scheme: Scheme;
}

/** What the list tells; the pack itself lies beside it. */
export type PublishedSummary = Omit<PublishedScheme, 'scheme'> &
  Pick<Scheme, 'schemeId' | 'title' | 'kind' | 'validFrom'> & {
    /** The scheme's own; `version` counts the item. */
    readonly schemeVersion: string;
  };

/** The schemes that agencies published for each other: the only thing of one agency that another may read. */
export const publishedSchemes = (table: Table) => ({
  publishedPage: (wish: PageWish = {}) =>
    pageOf<PublishedSummary>(table, { pk: partitions.publishedSchemes(), ...wish }),
  publishedScheme: async (agencyId: string, schemeId: string, version: string) =>
    documentOf<PublishedScheme>(await table.get(keys.publishedScheme(agencyId, { schemeId, version }))),
});

export const savePublishedScheme = (published: PublishedScheme): readonly Write[] => {
  const { scheme, ...rest } = published;
  const { schemeId, version, title, kind, validFrom } = scheme;
  const summary: PublishedSummary = { ...rest, schemeId, schemeVersion: version, title, kind, validFrom };
  return [
    overwrite(published, { key: keys.publishedScheme(rest.agencyId, scheme) }),
    overwrite(summary, { key: keys.publishedSchemeRow(rest.agencyId, scheme) }),
  ];
};
