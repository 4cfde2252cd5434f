import { schemes } from '../../shared/data/agency-schemes.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';

interface Place {
  readonly schemeId: string;
  readonly version: string;
}

/** Before a draft is shown to those who are asked, only HR sees it. */
export const isShownTo = ({ roles }: Actor, { stage }: SchemeVersion): boolean =>
  stage !== 'draft' || roles.includes('hr');

/**
 * The own version that a path names, as far as the reader may know of it.
 * @throws {Refused} `not-found`
 */
export const loadSchemeVersion = async (
  actor: Actor,
  { schemeId, version }: Place,
  { table }: Pick<Dependencies, 'table'>,
): Promise<SchemeVersion> => {
  const found = await schemes(table, actor.agencyId).version(schemeId, version);
  if (!found || !isShownTo(actor, found)) {
    throw new Refused({ code: 'not-found', field: '/schemeId', facts: { in: 'path' } });
  }
  return found;
};
