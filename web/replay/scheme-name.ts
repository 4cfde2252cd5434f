import type { Language } from '../../shared/messages/language.ts';
import type { Client } from '../client.ts';
import { allOf } from '../ui/load.ts';

/** A version of a scheme. */
export interface VersionPlace {
  readonly schemeId: string;
  readonly version: string;
}

/** What a version is called, with its number: an own one, which may still be a draft, or one that may be used. */
export const schemeName = async (
  { schemeId, version }: VersionPlace,
  language: Language,
  { client, signal }: { readonly client: Client; readonly signal: AbortSignal },
): Promise<string> => {
  const [own, usable] = await Promise.all([
    allOf((query) => client.listSchemeVersions({ query }, { signal })),
    allOf((query) => client.listSchemes({ query }, { signal })),
  ]);
  const one = [...own, ...usable].find((each) => each.schemeId === schemeId && each.version === version);
  return `${one?.title?.[language] ?? schemeId} ${version}`;
};
