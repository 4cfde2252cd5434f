import type { Endpoint } from '../endpoint.ts';
import { getReplay } from './get-replay.ts';
import { listReplayMoves } from './list-replay-moves.ts';
import { listReplayUnits } from './list-replay-units.ts';
import { listReplays } from './list-replays.ts';
import { startReplay } from './start-replay.ts';

export const endpoints = [
  startReplay,
  listReplays,
  getReplay,
  listReplayUnits,
  listReplayMoves,
] as const satisfies readonly Endpoint[];
