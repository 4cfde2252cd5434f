import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Dependencies } from '../dependencies.ts';

/** A version of a scheme, whatever its stage, and how often it was changed: a shipped pack never was. */
export const draftOf = async (
  _agencyId: string,
  { schemeId, version }: { readonly schemeId: string; readonly version: string },
  { schemes }: Pick<Dependencies, 'schemes'>,
): Promise<{ readonly scheme: Scheme; readonly version: number } | undefined> => {
  const scheme = await schemes.find(schemeId, version);
  return scheme === undefined ? undefined : { scheme, version: 1 };
};
