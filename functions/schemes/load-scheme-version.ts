import { schemes } from '../../shared/data/agency-schemes.ts';
import { Refused } from '../../shared/domain/decision.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';

interface Place {
  readonly schemeId: string;
  readonly version: string;
}

/** Before a draft is shown to those who are asked, only HR sees it; also when it was withdrawn before that. */
export const isShownTo = ({ roles }: Actor, { stage, consultation, tested }: SchemeVersion): boolean => {
  const wasShown = stage !== 'retired' || consultation !== undefined || tested !== undefined;
  return (stage !== 'draft' && wasShown) || roles.includes('hr');
};

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
