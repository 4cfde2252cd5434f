import type { Cycle } from '../shared/domain/cycles/cycle.ts';
import type { Scheme } from '../shared/domain/schemes/scheme.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The version of the scheme to which a cycle is pinned.
 * @throws {Error} when it is not there any more: a pinned version is never deleted
 */
export const schemeOf = ({ schemeId, schemeVersion }: Cycle, { schemes }: Pick<Dependencies, 'schemes'>): Scheme => {
  const scheme = schemes.find(schemeId, schemeVersion);
  if (!scheme) throw new Error(`there is no scheme ${schemeId} ${schemeVersion}`);
  return scheme;
};
