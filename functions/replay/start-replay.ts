import { countsOf } from '../../shared/data/counts.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import { saveReplay, saveReplayDraft } from '../../shared/data/replays.ts';
import type { Replay } from '../../shared/domain/replay/replay.ts';
import { assumptionRefusals, replayAssumptions } from '../../shared/domain/replay/replay-assumptions.ts';
import { emptyTally } from '../../shared/domain/replay/replay-tally.ts';
import { unseenIn } from '../../shared/domain/replay/unseen-parts.ts';
import { schemeRefusals } from '../../shared/domain/schemes/scheme-check.ts';
import { loadCycle } from '../cycles/load-cycle.ts';
import { endpoint } from '../endpoint.ts';
import { executionName } from '../execution-name.ts';
import { revisionAt, schemeOf } from '../scheme-of.ts';
import { itemOf, replayNames } from './replay-view.ts';

const startOf = (agencyId: string, { schemeId, schemeVersion, replayId }: Replay): OutgoingEvent => ({
  type: 'start',
  machine: 'scheme-replay',
  name: executionName(agencyId, 'replay', replayId),
  input: { agencyId, schemeId, schemeVersion, replayId },
});

/**
 * Runs a year once more under a version of a scheme, in the background: a page of people at a time. What is wrong with the
 * draft is told first, since a hole in its rules would make every comparison worthless.
 */
export const startReplay = endpoint('startReplay', async ({ actor, params, body, now }, deps) => {
  const { agencyId } = actor;
  const draft = await revisionAt({ agencyId, schemeId: params.schemeId, version: params.version }, deps);
  if (!draft) return { refusals: [{ code: 'not-found', field: '/schemeId', facts: { in: 'path' } }] };
  const assumptions = body.assumptions ?? replayAssumptions;
  const unlikely = assumptionRefusals(assumptions);
  if (unlikely.length > 0) return { refusals: unlikely };
  const invalid = schemeRefusals(draft.scheme);
  if (invalid.length > 0) return { refusals: invalid.map(({ field: _, ...refusal }) => refusal) };
  const cycle = await loadCycle({ agencyId, cycleId: body.cycleId }, deps);
  const counts = await countsOf(deps.table, agencyId, cycle.cycleId);
  const replay: Replay = {
    replayId: deps.ids.next(),
    schemeId: params.schemeId,
    schemeVersion: params.version,
    draftVersion: draft.revision,
    cycleId: cycle.cycleId,
    startedBy: actor.employeeId,
    startedAt: now,
    of: counts.reduce((sum, { cases }) => sum + cases, 0),
    pages: 0,
    tally: emptyTally,
    costs: body.costs,
    assumptions,
    unseen: unseenIn(await schemeOf(cycle, deps), draft.scheme),
    version: 0,
  };
  const { replayId, schemeId, schemeVersion, cycleId } = replay;
  return {
    answer: {
      body: itemOf(replay, { draftVersion: draft.revision, ...(await replayNames(agencyId, [replay], deps)) }),
    },
    changes: [
      {
        journalId: replayId,
        facts: { schemeId, schemeVersion, cycleId },
        writes: [saveReplay(agencyId, replay), saveReplayDraft(agencyId, replayId, draft.scheme)],
        events: [startOf(agencyId, replay)],
      },
    ],
  };
});
