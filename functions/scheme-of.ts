import { schemes as schemesOf } from '../shared/data/agency-schemes.ts';
import type { Cycle } from '../shared/domain/cycles/cycle.ts';
import type { Scheme } from '../shared/domain/schemes/scheme.ts';
import type { Dependencies } from './dependencies.ts';

/** Which version of which scheme, of whom. */
export interface SchemePlace {
  readonly agencyId: string;
  readonly schemeId: string;
  readonly version: string;
}

/** A version of a scheme, whatever its stage: one that the product ships, or the agency's own. */
export const schemeAt = async (
  { agencyId, schemeId, version }: SchemePlace,
  { schemes, table }: Pick<Dependencies, 'schemes' | 'table'>,
): Promise<Scheme | undefined> =>
  schemes.find(schemeId, version) ?? (await schemesOf(table, agencyId).version(schemeId, version))?.scheme;

/**
 * The version of the scheme to which a cycle is pinned.
 * @throws {Error} when it is not there any more: a pinned version is never deleted
 */
export const schemeOf = async (
  { agencyId, schemeId, schemeVersion: version }: Cycle,
  deps: Pick<Dependencies, 'schemes' | 'table'>,
): Promise<Scheme> => {
  const scheme = await schemeAt({ agencyId, schemeId, version }, deps);
  if (!scheme) throw new Error(`there is no scheme ${schemeId} ${version}`);
  return scheme;
};
