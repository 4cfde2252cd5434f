import type { Replay, ReplayedMove } from '../domain/replay/replay.ts';
import type { Moves } from '../domain/replay/replay-tally.ts';
import type { Scheme } from '../domain/schemes/scheme.ts';
import type { Table, Write } from '../ports/table.ts';
import { create, documentOf, overwrite, save } from './document.ts';
import { keys, partitions } from './keys.ts';
import { type PageWish, pageOf } from './query.ts';

/** Which replay: of which version of a scheme. */
export interface ReplayPlace {
  readonly schemeId: string;
  readonly schemeVersion: string;
  readonly replayId: string;
}

/** The units of one page of people. The last unit of a page may go on in the next. */
export interface ReplayedUnits {
  readonly units: Readonly<Record<string, Moves>>;
}

/** The replays of drafts by an agency, one function per question. */
export const replays = (table: Table, agencyId: string) => ({
  replay: async (place: ReplayPlace) => documentOf<Replay>(await table.get(keys.replay(agencyId, place))),
  /** Of one version of a scheme, the newest first. */
  ofVersion: (scheme: Omit<ReplayPlace, 'replayId'>, wish: PageWish = {}) =>
    pageOf<Replay>(table, { pk: partitions.replays(agencyId, scheme), descending: true, ...wish }),
  /** The draft as it was when the replay began. */
  draft: async (replayId: string): Promise<Scheme | undefined> =>
    documentOf<{ scheme: Scheme }>(await table.get(keys.replayDraft(agencyId, replayId)))?.scheme,
  units: (replayId: string, wish: PageWish = {}) =>
    pageOf<ReplayedUnits>(table, {
      pk: partitions.replay(agencyId, replayId),
      sk: { beginsWith: 'units#' },
      ...wish,
    }),
  moves: (replayId: string, wish: PageWish = {}) =>
    pageOf<{ readonly moves: readonly ReplayedMove[] }>(table, {
      pk: partitions.replay(agencyId, replayId),
      sk: { beginsWith: 'moves#' },
      ...wish,
    }),
});

export const saveReplay = (agencyId: string, replay: Replay): Write =>
  save(replay, { key: keys.replay(agencyId, replay) });

export const saveReplayDraft = (agencyId: string, replayId: string, scheme: Scheme): Write =>
  create({ scheme }, { key: keys.replayDraft(agencyId, replayId) });

/** What one page of people came to. */
export const saveReplayPage = (
  agencyId: string,
  { replayId, page }: { readonly replayId: string; readonly page: number },
  { units, moves }: { readonly units: Readonly<Record<string, Moves>>; readonly moves: readonly ReplayedMove[] },
): readonly Write[] => [
  overwrite({ units }, { key: keys.replayPage(agencyId, replayId, { of: 'units', page }) }),
  overwrite({ moves }, { key: keys.replayPage(agencyId, replayId, { of: 'moves', page }) }),
];
