import { replays } from '../../shared/data/replays.ts';
import type { Dependencies } from '../dependencies.ts';

/** The replay that a path names. */
export const loadReplay = (
  agencyId: string,
  { schemeId, version, replayId }: { readonly schemeId: string; readonly version: string; readonly replayId: string },
  { table }: Dependencies,
) => replays(table, agencyId).replay({ schemeId, schemeVersion: version, replayId });
