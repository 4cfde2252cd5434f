import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { FollowUpCosts, Replay } from '../../shared/domain/replay/replay.ts';
import { areUsual, replayNotes } from '../../shared/domain/replay/replay-assumptions.ts';
import { type Moves, type ReplayTally, summaryOf } from '../../shared/domain/replay/replay-tally.ts';
import { followUpKinds, type Predicate, predicates } from '../../shared/domain/schemes/scheme.ts';
import { namesOf } from '../console/names.ts';
import type { Dependencies } from '../dependencies.ts';

type View = AnswerOf<'getReplay'>;

/** What a view says beside the replay itself. */
interface Known {
  /** The version of the draft as it is now; undefined when it is not there any more. */
  readonly draftVersion: number | undefined;
  readonly nameOf: (employeeId: string) => string;
}

/** The names of whoever started these. */
export const replayNames = async (agencyId: string, replays: readonly Replay[], deps: Dependencies) =>
  namesOf(
    agencyId,
    replays.map(({ startedBy }) => startedBy),
    deps,
  );

export const itemOf = (replay: Replay, { draftVersion, nameOf }: Known): AnswerOf<'startReplay'> => {
  const { replayId, cycleId, startedBy, startedAt, finishedAt, tally, of, assumptions } = replay;
  return {
    replayId,
    cycleId,
    startedBy: { employeeId: startedBy, name: nameOf(startedBy) },
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ownAssumptions: !areUsual(assumptions),
    outdated: draftVersion !== replay.draftVersion,
    done: tally.people,
    of: Math.max(of, tally.people),
  };
};

/** From one predicate to another, the largest first. */
const movesOf = (moves: Moves): View['moves'] =>
  Object.entries(moves)
    .map(([move, people]) => {
      const [before, after] = move.split('>') as [Predicate, Predicate];
      return { before, after, people };
    })
    .sort((a, b) => b.people - a.people || predicates.indexOf(a.before) - predicates.indexOf(b.before));

const groupsOf = ({ groups }: ReplayTally): View['groups'] =>
  (['grade', 'age', 'sex'] as const).flatMap((cut) =>
    Object.entries(groups[cut])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, moves]) => ({ cut, group, summary: summaryOf(moves) })),
  );

const followUpsOf = ({ followUps }: ReplayTally, costs: FollowUpCosts): View['followUps'] =>
  followUpKinds.flatMap((kind) => {
    const load = followUps[kind];
    const cost = costs[kind];
    if (load === undefined) return [];
    return [
      {
        kind,
        ...load,
        ...(cost === undefined ? {} : { costBefore: load.before * cost, costAfter: load.after * cost }),
      },
    ];
  });

export const viewOf = (replay: Replay, known: Known): View => {
  const { tally, costs, unseen, assumptions } = replay;
  return {
    ...itemOf(replay, known),
    notComparable: tally.notComparable,
    total: summaryOf(tally.moves),
    moves: movesOf(tally.moves),
    groups: groupsOf(tally),
    followUps: followUpsOf(tally, costs),
    notes: replayNotes.flatMap((note) => {
      const people = tally.notes[note];
      return people === undefined ? [] : [{ note, people }];
    }),
    unseen: [...unseen],
    assumptions,
  };
};
