import { publishedSchemes } from '../../shared/data/agency-schemes.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { SchemeOrigin } from '../../shared/domain/schemes/scheme-version.ts';
import type { Dependencies } from '../dependencies.ts';
import { schemeAt } from '../scheme-of.ts';

/** The pack with which a draft begins: shipped, the own, or what another agency published, and nothing else of it. */
export const originOf = async (
  agencyId: string,
  { schemeId, version, agencyId: publisher }: SchemeOrigin,
  deps: Pick<Dependencies, 'schemes' | 'table'>,
): Promise<Scheme | undefined> =>
  publisher === undefined
    ? schemeAt({ agencyId, schemeId, version }, deps)
    : (await publishedSchemes(deps.table).publishedScheme(publisher, schemeId, version))?.scheme;
