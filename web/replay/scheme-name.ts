import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Client } from '../client.ts';
import { allOf } from '../ui/load.ts';

/** A version of a scheme. */
export interface VersionPlace {
  readonly schemeId: string;
  readonly version: string;
}

type KnownVersion = AnswerOf<'listSchemeVersions'>['items'][number] | AnswerOf<'listSchemes'>['items'][number];

/** The versions that there are: own ones, which may still be drafts, and those that may be used. */
export const knownVersions = async (client: Client, signal: AbortSignal): Promise<readonly KnownVersion[]> => {
  const [own, usable] = await Promise.all([
    allOf((query) => client.listSchemeVersions({ query }, { signal })),
    allOf((query) => client.listSchemes({ query }, { signal })),
  ]);
  return [...own, ...usable];
};

const found = (known: readonly KnownVersion[], { schemeId, version }: VersionPlace): KnownVersion | undefined =>
  known.find((each) => each.schemeId === schemeId && each.version === version);

/** What a version is called, with its number. */
export const schemeName = (known: readonly KnownVersion[], place: VersionPlace, language: Language): string =>
  `${found(known, place)?.title?.[language] ?? place.schemeId} ${place.version}`;

/** Whether a version finds predicates in a matrix or from a score; undefined where it is not known. */
export const schemeKind = (known: readonly KnownVersion[], place: VersionPlace): KnownVersion['kind'] =>
  found(known, place)?.kind;
