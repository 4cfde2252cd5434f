import { cases } from '../../shared/data/cases.ts';
import { feedback } from '../../shared/data/feedback.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { RaterDesk } from '../../shared/domain/feedback/answers.ts';
import { assignRaters as choose, type RaterDemand } from '../../shared/domain/feedback/assign-raters.ts';
import { type Nomination, type Nominations, wantedOf } from '../../shared/domain/feedback/nomination.ts';
import { type FeedbackRound, raterGroups, roundStateAt } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint.ts';
import { notify } from '../notify.ts';
import type { ChangeDraft } from '../saving.ts';
import { raterCandidates } from './candidates.ts';
import { concerned, namingWrites } from './naming-writes.ts';
import { listNotices } from './notices.ts';
import { noNominations } from './rater-list.ts';
import { roundOf } from './round-view.ts';

const demandId = (caseId: string, group: string): string => `${caseId} ${group}`;

const demandsOf = async (all: readonly Case[], round: FeedbackRound, deps: Dependencies) => {
  const found = await Promise.all(all.map(async (one) => ({ one, ...(await raterCandidates(one, deps)) })));
  return found.flatMap(({ one, candidates }) =>
    raterGroups.map(
      (group): RaterDemand => ({
        demandId: demandId(one.caseId, group),
        candidates: candidates[group],
        wanted: wantedOf(candidates[group], round),
      }),
    ),
  );
};

/** A group that got fewer than can ever be heard is not asked at all. */
const nominationsFor = (one: Case, chosen: ReadonlyMap<string, readonly string[]>, fewest: number): Nominations => ({
  ...noNominations(one),
  raters: raterGroups.flatMap((group) => {
    const raters = chosen.get(demandId(one.caseId, group)) ?? [];
    return raters.length < fewest ? [] : raters.map((raterId): Nomination => ({ raterId, group, status: 'asked' }));
  }),
});

interface Assigning {
  readonly round: FeedbackRound;
  readonly desks: Map<string, RaterDesk>;
  readonly now: string;
}

const changeFor = async (one: Case, next: Nominations, { round, desks, now }: Assigning, deps: Dependencies) => {
  const before = noNominations(one);
  const mine = concerned(before, next).flatMap((id) => desks.get(id) ?? []);
  const named = namingWrites(one.agencyId, next, mine);
  for (const desk of named.desks) desks.set(desk.raterId, desk);
  const notices = await listNotices({ before, next }, { case: one, round }, deps);
  return {
    journalId: `feedback-${one.cycleId}`,
    facts: { caseId: one.caseId, raters: next.raters.length },
    writes: named.writes,
    events: notify(one.agencyId, now, notices),
  } satisfies ChangeDraft;
};

/** Names raters of everybody in a unit of whom nobody is named yet, by the rule, with the load spread evenly. */
export const assignRaters = endpoint('assignRaters', async ({ actor, params, now }, deps) => {
  const { agencyId } = actor;
  const { cycleId, unitId } = params;
  const round = await roundOf(agencyId, cycleId, deps);
  if (roundStateAt(round, now) !== 'naming') return { refusals: [{ code: 'phase-not-open' }] };
  const store = feedback(deps.table, agencyId);
  const all = await cases(deps.table, agencyId).allOfUnit(cycleId, unitId);
  const named = new Set((await store.severalNominations(all.map(({ caseId }) => caseId))).map(({ caseId }) => caseId));
  const open = all.filter(({ caseId }) => !named.has(caseId));
  const demands = await demandsOf(open, round, deps);
  const desks = new Map(
    await store.desks(
      demands.flatMap(({ candidates }) => candidates),
      cycleId,
    ),
  );
  const before = new Map([...desks].map(([id, { requests }]) => [id, requests.length] as const));
  const chosen = choose(demands, { before, most: round.perRater });
  const lists = open
    .map((one) => ({ one, next: nominationsFor(one, chosen, round.fewest) }))
    .filter(({ next }) => next.raters.length > 0);
  const changes: ChangeDraft[] = [];
  for (const { one, next } of lists) changes.push(await changeFor(one, next, { round, desks, now }, deps));
  const requests = lists.reduce((sum, { next }) => sum + next.raters.length, 0);
  const mostPerRater = Math.max(0, ...[...desks.values()].map((desk) => desk.requests.length));
  return { answer: { body: { people: lists.length, requests, mostPerRater } }, changes };
});
