import { schemes as schemesOf } from '../../shared/data/agency-schemes.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Dependencies } from '../dependencies.ts';

/** A version of a scheme, whatever its stage, and how often it was changed: a shipped pack never was. */
export const draftOf = async (
  agencyId: string,
  { schemeId, version }: { readonly schemeId: string; readonly version: string },
  { schemes, table }: Pick<Dependencies, 'schemes' | 'table'>,
): Promise<{ readonly scheme: Scheme; readonly version: number } | undefined> => {
  const shipped = schemes.find(schemeId, version);
  if (shipped !== undefined) return { scheme: shipped, version: 1 };
  const own = await schemesOf(table, agencyId).version(schemeId, version);
  return own === undefined ? undefined : { scheme: own.scheme, version: own.revision };
};
