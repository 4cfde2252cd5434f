import type { FollowUpDraft } from '../followups/follow-up-rules.ts';
import { type FollowUpKind, followUpKinds, type Predicate, predicates } from '../schemes/scheme.ts';
import type { ReplayNote } from './replay-assumptions.ts';
import { type ReplayCut, type ReplayGroups, replayCuts } from './replay-group.ts';

/** How many went from one predicate to another, by the name of the move such as `baik>sangat-baik`; who stayed is there too. */
export type Moves = Readonly<Record<string, number>>;

/** How many of a kind of follow-up the year called for, and would call for under the draft. */
export type FollowUpLoad = Readonly<Partial<Record<FollowUpKind, { readonly before: number; readonly after: number }>>>;

/** What a replay came to so far. Grows page by page; two tallies together are the tally of both. */
export interface ReplayTally {
  readonly people: number;
  /** Whose year has no result, or says too little for the draft. */
  readonly notComparable: number;
  readonly moves: Moves;
  readonly groups: Readonly<Record<ReplayCut, Readonly<Record<string, Moves>>>>;
  readonly followUps: FollowUpLoad;
  readonly notes: Readonly<Partial<Record<ReplayNote, number>>>;
}

/** One person in the tally. */
export interface TalliedCase {
  readonly groups: ReplayGroups;
  /** Undefined where nothing can be compared. */
  readonly outcome?: {
    readonly before: Predicate;
    readonly after: Predicate;
    readonly followUps: {
      readonly before: readonly Pick<FollowUpDraft, 'kind'>[];
      readonly after: readonly Pick<FollowUpDraft, 'kind'>[];
    };
  };
  readonly notes: readonly ReplayNote[];
}

export const emptyTally: ReplayTally = {
  people: 0,
  notComparable: 0,
  moves: {},
  groups: { unit: {}, grade: {}, age: {}, sex: {} },
  followUps: {},
  notes: {},
};

const added = <Name extends string>(
  one: Readonly<Partial<Record<Name, number>>>,
  other: Readonly<Partial<Record<Name, number>>>,
): Record<Name, number> => {
  const sum = { ...one } as Record<Name, number>;
  for (const [name, count] of Object.entries<number | undefined>(other)) {
    sum[name as Name] = (sum[name as Name] ?? 0) + (count ?? 0);
  }
  return sum;
};

/** The moves of two parts of a group together. */
export const talliedMoves = (one: Moves, other: Moves): Moves => added(one, other);

const groupsTogether = (
  one: Readonly<Record<string, Moves>>,
  other: Readonly<Record<string, Moves>>,
): Readonly<Record<string, Moves>> => {
  const sum = { ...one };
  for (const [group, moves] of Object.entries(other)) sum[group] = talliedMoves(sum[group] ?? {}, moves);
  return sum;
};

const loadTogether = (one: FollowUpLoad, other: FollowUpLoad): FollowUpLoad =>
  Object.fromEntries(
    followUpKinds.flatMap((kind) => {
      const [a, b] = [one[kind], other[kind]];
      if (a === undefined && b === undefined) return [];
      const before = (a?.before ?? 0) + (b?.before ?? 0);
      return [[kind, { before, after: (a?.after ?? 0) + (b?.after ?? 0) }]];
    }),
  );

/** The tally of two parts of an agency together. In whatever order parts are put together, the sum is the same. */
export const talliedTogether = (one: ReplayTally, other: ReplayTally): ReplayTally => ({
  people: one.people + other.people,
  notComparable: one.notComparable + other.notComparable,
  moves: added(one.moves, other.moves),
  groups: {
    unit: groupsTogether(one.groups.unit, other.groups.unit),
    grade: groupsTogether(one.groups.grade, other.groups.grade),
    age: groupsTogether(one.groups.age, other.groups.age),
    sex: groupsTogether(one.groups.sex, other.groups.sex),
  },
  followUps: loadTogether(one.followUps, other.followUps),
  notes: added(one.notes, other.notes),
});

const countsOf = <Name extends string>(names: readonly Name[]): Record<Name, number> => {
  const counts = {} as Record<Name, number>;
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** Counts a page of people. */
export const tallyOf = (cases: readonly TalliedCase[]): ReplayTally => {
  const compared = cases.flatMap(({ outcome, groups }) =>
    outcome === undefined ? [] : [{ groups, outcome, move: `${outcome.before}>${outcome.after}` }],
  );
  const inCut = (cut: ReplayCut): Readonly<Record<string, Moves>> =>
    Object.fromEntries(
      [...Map.groupBy(compared, ({ groups }) => groups[cut])].map(([group, members]) => [
        group,
        countsOf(members.map(({ move }) => move)),
      ]),
    );
  const [before, after] = (['before', 'after'] as const).map((when) =>
    countsOf(compared.flatMap(({ outcome }) => outcome.followUps[when].map(({ kind }) => kind))),
  );
  const kinds = followUpKinds.filter((kind) => before?.[kind] !== undefined || after?.[kind] !== undefined);
  return {
    people: cases.length,
    notComparable: cases.length - compared.length,
    moves: countsOf(compared.map(({ move }) => move)),
    groups: Object.fromEntries(replayCuts.map((cut) => [cut, inCut(cut)])) as ReplayTally['groups'],
    followUps: Object.fromEntries(
      kinds.map((kind) => [kind, { before: before?.[kind] ?? 0, after: after?.[kind] ?? 0 }]),
    ),
    notes: countsOf(cases.flatMap(({ notes }) => notes)),
  };
};

/** What moves come to: who stays, who rises and who falls, and how many had and would have each predicate. */
export interface MoveSummary {
  readonly compared: number;
  readonly same: number;
  readonly better: number;
  readonly worse: number;
  readonly before: Readonly<Record<Predicate, number>>;
  readonly after: Readonly<Record<Predicate, number>>;
}

const noPredicates = (): Record<Predicate, number> =>
  Object.fromEntries(predicates.map((predicate) => [predicate, 0])) as Record<Predicate, number>;

export const summaryOf = (moves: Moves): MoveSummary => {
  const [before, after] = [noPredicates(), noPredicates()];
  const counts = { compared: 0, same: 0, better: 0, worse: 0 };
  for (const [move, count] of Object.entries(moves)) {
    const [from, to] = move.split('>') as [Predicate, Predicate];
    const step = predicates.indexOf(from) - predicates.indexOf(to);
    counts.compared += count;
    counts[step === 0 ? 'same' : step > 0 ? 'better' : 'worse'] += count;
    before[from] += count;
    after[to] += count;
  }
  return { ...counts, before, after };
};
