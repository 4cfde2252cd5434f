import type { Refusal } from '../../shared/domain/decision.ts';
import type { SchemeVersion } from '../../shared/domain/schemes/scheme-version.ts';
import type { Actor } from '../actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadSchemeVersion } from './load-scheme-version.ts';
import { schemeVersionView } from './scheme-version-view.ts';

interface Seen {
  readonly actor: Actor;
  readonly params: { readonly schemeId: string; readonly version: string };
  readonly ifMatch: number;
}

/** The version as the person saw it, or that it has changed since, with what it is now. */
export const seenVersion = async (
  { actor, params, ifMatch }: Seen,
  deps: Dependencies,
): Promise<{ one: SchemeVersion } | { refusals: readonly Refusal[]; current: unknown }> => {
  const one = await loadSchemeVersion(actor, params, deps);
  if (one.version === ifMatch) return { one };
  return { refusals: [{ code: 'changed-since-read' }], current: await schemeVersionView(one, deps) };
};
