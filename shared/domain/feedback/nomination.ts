import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { FeedbackRule } from '../schemes/scheme.ts';
import { type FeedbackRound, type RaterGroup, raterGroups, roundStateAt } from './round.ts';

/** Somebody named to be asked. Who answered is not here: that is nobody's business. */
export interface Nomination {
  readonly raterId: string;
  readonly group: RaterGroup;
  readonly status: 'asked' | 'declined' | 'objected';
  /** Why the person concerned objected. */
  readonly reason?: string;
}

/** Everybody named for one person. */
export interface Nominations {
  readonly caseId: string;
  readonly subjectId: string;
  readonly raters: readonly Nomination[];
  readonly version: number;
}

/** Who is wanted, by group. */
export type RaterWish = Readonly<Record<RaterGroup, readonly string[]>>;

export interface NamingContext {
  readonly before: Nominations;
  /** Who may be asked: colleagues of the unit and direct subordinates, without conflicts. */
  readonly candidates: RaterWish;
  readonly round: FeedbackRound;
  /** Of everybody wished for: how much each is asked about others. */
  readonly loads: ReadonlyMap<string, number>;
  readonly now: string;
}

const isNaming = (round: FeedbackRound, now: string): boolean => roundStateAt(round, now) === 'naming';

const when = (condition: boolean, refusal: Refusal): readonly Refusal[] => (condition ? [refusal] : []);

const refusalsIn = (group: RaterGroup, wished: readonly string[], ctx: NamingContext): readonly Refusal[] => {
  const { before, candidates, round, loads } = ctx;
  const gone = before.raters.filter(({ status }) => status !== 'asked').map(({ raterId }) => raterId);
  const twice = wished.filter((id, at) => wished.indexOf(id) < at);
  const unsuitable = wished.filter((id) => !candidates[group].includes(id) || gone.includes(id));
  const full = wished.filter((id) => (loads.get(id) ?? 0) >= round.perRater);
  const field = `/${group}`;
  return [
    ...when(twice.length > 0, { code: 'invalid-field', field, facts: { received: twice } }),
    ...when(unsuitable.length > 0, { code: 'rater-unsuitable', field, facts: { raterIds: unsuitable } }),
    ...when(full.length > 0, { code: 'rater-overloaded', field, facts: { raterIds: full, most: round.perRater } }),
    ...when(wished.length > 0 && wished.length < round.fewest, {
      code: 'raters-too-few',
      field,
      facts: { fewest: round.fewest },
    }),
  ];
};

/**
 * Names who is asked about somebody, in place of the earlier list. Only before the round opens; nobody who declined or to
 * whom the person objected; nobody beyond the load; and of a group either nobody or so many that it can ever be heard.
 */
export const nameRaters = (wish: RaterWish, ctx: NamingContext): Decision<Nominations> => {
  const refusals = [
    ...when(!isNaming(ctx.round, ctx.now), { code: 'phase-not-open' }),
    ...raterGroups.flatMap((group) => refusalsIn(group, wish[group], ctx)),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const gone = ctx.before.raters.filter(({ status }) => status !== 'asked');
  const named = raterGroups.flatMap((group) =>
    wish[group].map((raterId): Nomination => ({ raterId, group, status: 'asked' })),
  );
  return accept({ ...ctx.before, raters: [...gone, ...named] });
};

/**
 * Keberatan atas penilai: the person concerned has one of those named taken off, with a reason, before the round opens.
 * So nobody can object to somebody who has answered, and no list becomes shorter because of an answer.
 */
export const objectTo = (
  raterId: string,
  reason: string,
  ctx: { readonly before: Nominations; readonly round: FeedbackRound; readonly now: string },
): Decision<Nominations> => {
  const { before, round, now } = ctx;
  const named = before.raters.some((one) => one.raterId === raterId && one.status === 'asked');
  const refusals = [
    ...when(!isNaming(round, now), { code: 'phase-not-open' }),
    ...when(!named, { code: 'not-found', field: '/raterId', facts: { in: 'path' } }),
    ...when(
      before.raters.some(({ status }) => status === 'objected'),
      { code: 'objection-used' },
    ),
    ...when(reason.trim() === '', { code: 'reason-missing', field: '/reason' }),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const raters = before.raters.map((one) => (one.raterId === raterId ? { ...one, status: 'objected', reason } : one));
  return accept({ ...before, raters: raters as readonly Nomination[] });
};

/** The list with somebody who does not want to answer. */
export const withDeclined = (before: Nominations, raterId: string): Nominations => ({
  ...before,
  raters: before.raters.map((one) =>
    one.raterId === raterId && one.status === 'asked' ? { ...one, status: 'declined' } : one,
  ),
});

interface Colleague {
  readonly employeeId: string;
  readonly unitId: string;
  readonly supervisorId?: string;
}

/**
 * Who may be asked about somebody: as peers those of the same unit with the same supervisor, as subordinates those whom
 * the person supervises. Never the person, nor who rates or decides about the person.
 */
export const candidatesFor = (
  subject: Colleague & { readonly reviewingOfficerId?: string },
  staff: readonly Colleague[],
): RaterWish => {
  const { employeeId, unitId, supervisorId, reviewingOfficerId } = subject;
  const conflicts = [employeeId, supervisorId, reviewingOfficerId];
  const free = staff.filter((one) => !conflicts.includes(one.employeeId));
  const idsOf = (of: readonly Colleague[]): readonly string[] => [...new Set(of.map((one) => one.employeeId))].sort();
  return {
    peers: idsOf(free.filter((one) => one.unitId === unitId && one.supervisorId === supervisorId)),
    subordinates: idsOf(free.filter((one) => one.supervisorId === employeeId)),
  };
};

/** How many of a group the rule asks: none where there are fewer than can be heard. */
export const wantedOf = (
  candidates: readonly string[],
  { fewest, perGroup }: Pick<FeedbackRule, 'fewest' | 'perGroup'>,
): number => (candidates.length < fewest ? 0 : Math.min(perGroup, candidates.length));
