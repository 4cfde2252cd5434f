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

type Deps = Pick<Dependencies, 'schemes' | 'table'>;

/**
 * A version of a scheme, whatever its stage: one that the product ships, or the agency's own. The revision counts how often
 * its draft was changed: a shipped pack never was.
 */
export const revisionAt = async (
  { agencyId, schemeId, version }: SchemePlace,
  { schemes, table }: Deps,
): Promise<{ readonly scheme: Scheme; readonly revision: number } | undefined> => {
  const shipped = schemes.find(schemeId, version);
  return shipped === undefined
    ? schemesOf(table, agencyId).version(schemeId, version)
    : { scheme: shipped, revision: 1 };
};

/** The same, where only what it says is asked for. */
export const schemeAt = async (place: SchemePlace, deps: Deps): Promise<Scheme | undefined> =>
  (await revisionAt(place, deps))?.scheme;

/**
 * The version of the scheme to which a cycle is pinned.
 * @throws {Error} when it is not there any more: a pinned version is never deleted
 */
export const schemeOf = async ({ agencyId, schemeId, schemeVersion: version }: Cycle, deps: Deps): Promise<Scheme> => {
  const scheme = await schemeAt({ agencyId, schemeId, version }, deps);
  if (!scheme) throw new Error(`there is no scheme ${schemeId} ${version}`);
  return scheme;
};
