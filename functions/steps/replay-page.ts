import { z } from 'zod';
import { cases } from '../../shared/data/cases.ts';
import { replays, saveReplay, saveReplayPage } from '../../shared/data/replays.ts';
import { followUpsFor, weakBehaviours } from '../../shared/domain/followups/follow-up-rules.ts';
import type { Employee } from '../../shared/domain/people/people.ts';
import type { Replay, ReplayedMove } from '../../shared/domain/replay/replay.ts';
import { replayCase } from '../../shared/domain/replay/replay-case.ts';
import { groupsOf } from '../../shared/domain/replay/replay-group.ts';
import {
  type ReplayTally,
  type TalliedCase,
  talliedTogether,
  tallyOf,
} from '../../shared/domain/replay/replay-tally.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { inputsOf } from '../../shared/domain/scoring/receipt.ts';
import type { Result, ResultLayer } from '../../shared/domain/scoring/result.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import { employeePage } from '../cycles/phase-pages.ts';
import { schemeOf } from '../scheme-of.ts';
import { step } from '../step.ts';
import { cycleOf } from './phase.ts';

const input = z.object({
  agencyId: z.string(),
  schemeId: z.string(),
  schemeVersion: z.string(),
  replayId: z.string(),
});

/** About so many people in one call: some seconds of a function, and few enough calls for an execution of 600,000 people. */
const peopleAtOnce = 1_000;

/** Both schemes, and the year that was judged by the first. */
interface Comparison {
  readonly before: Scheme;
  readonly draft: Scheme;
  readonly year: number;
  readonly replay: Replay;
}

const calledFor = (layer: ResultLayer, behaviours: Parameters<typeof weakBehaviours>[0], scheme: Scheme) =>
  followUpsFor(
    { layer, weakBehaviours: weakBehaviours(behaviours, scheme), weakAspects: [], missedCauses: [] },
    scheme,
  );

const compared = (
  employee: Employee,
  result: Result | undefined,
  { before, draft, year, replay }: Comparison,
): TalliedCase => {
  const groups = groupsOf(employee, year);
  const layer = result?.layers.at(-1);
  if (layer === undefined) return { groups, notes: [] };
  const { after, behaviours, notes } = replayCase(layer, draft, replay.assumptions);
  if (after === undefined) return { groups, notes };
  const judged = inputsOf(layer.receipt).segments.at(-1)?.behaviours ?? [];
  const followUps = {
    before: calledFor(layer, judged, before),
    after: calledFor({ ...layer, outcome: after }, behaviours, draft),
  };
  return { groups, notes, outcome: { before: layer.outcome.predicate, after: after.predicate, followUps } };
};

const moved = (employee: Employee, cycleId: string, { outcome }: TalliedCase): readonly ReplayedMove[] => {
  if (outcome === undefined || outcome.before === outcome.after) return [];
  const { employeeId, unitId } = employee;
  const { before, after } = outcome;
  return [{ caseId: caseIdOf(cycleId, employeeId), employeeId, unitId, before, after }];
};

const afterPage = (
  replay: Replay,
  page: ReplayTally,
  { cursor, now }: { cursor: string | undefined; now: string },
): Replay => {
  const { cursor: _, ...rest } = replay;
  // The units of a page lie beside the replay.
  const together = talliedTogether(replay.tally, { ...page, groups: { ...page.groups, unit: {} } });
  const end = cursor === undefined ? { finishedAt: now } : { cursor };
  return { ...rest, pages: replay.pages + 1, tally: together, ...end };
};

/**
 * Replays the next page of people, whose place the replay itself keeps: done again after a crash it goes on, and counts
 * nobody twice.
 */
export const replayPage = step('replayPage', input, async ({ agencyId, ...place }, deps) => {
  const known = replays(deps.table, agencyId);
  const [replay, draft] = await Promise.all([known.replay(place), known.draft(place.replayId)]);
  if (!replay || !draft) throw new Error(`there is no replay ${place.replayId}`);
  if (replay.finishedAt !== undefined) return { output: { left: 'nobody' } };
  const { cycleId, replayId } = replay;
  const cycle = await cycleOf({ agencyId, cycleId }, deps);
  const { items: people, cursor } = await employeePage(agencyId, { cursor: replay.cursor, atMost: peopleAtOnce }, deps);
  const found = await cases(deps.table, agencyId).results(
    people.map(({ employeeId }) => caseIdOf(cycleId, employeeId)),
  );
  const results = new Map(found.map((result) => [result.employeeId, result]));
  const comparison = { before: await schemeOf(cycle, deps), draft, year: cycle.year, replay };
  const looked = people.map((one) => [one, compared(one, results.get(one.employeeId), comparison)] as const);
  const tally = tallyOf(looked.map(([, tallied]) => tallied));
  const after = afterPage(replay, tally, { cursor, now: deps.clock.now() });
  const moves = looked.flatMap(([one, tallied]) => moved(one, cycleId, tallied));
  const page = { units: tally.groups.unit, moves };
  return {
    output: { left: cursor === undefined ? 'nobody' : 'some' },
    changes: [
      {
        journalId: replayId,
        facts: { page: after.pages, people: people.length },
        writes: [saveReplay(agencyId, after), ...saveReplayPage(agencyId, { replayId, page: after.pages }, page)],
        events: [],
      },
    ],
  };
});
