import type { AnswerOf } from '../../shared/contract/index.ts';
import { feedback } from '../../shared/data/feedback.ts';
import type { Case } from '../../shared/domain/case.ts';
import { assignRaters } from '../../shared/domain/feedback/assign-raters.ts';
import { type Nominations, type RaterWish, wantedOf } from '../../shared/domain/feedback/nomination.ts';
import { type FeedbackRound, raterGroups } from '../../shared/domain/feedback/round.ts';
import type { Dependencies } from '../dependencies.ts';
import { personRef } from '../name-refs.ts';
import { openRegister } from '../register.ts';
import { raterCandidates } from './candidates.ts';
import { roundView } from './round-view.ts';

/** Nobody is named yet. */
export const noNominations = ({ caseId, employeeId }: Case): Nominations => ({
  caseId,
  subjectId: employeeId,
  raters: [],
  version: 0,
});

/** How much these people are asked, without what they are asked about this person. */
export const loadsWithout = async (
  raterIds: readonly string[],
  { agencyId, cycleId, caseId }: Case,
  { table }: Dependencies,
): Promise<ReadonlyMap<string, number>> => {
  const desks = await feedback(table, agencyId).desks(raterIds, cycleId);
  return new Map(
    [...desks].map(([id, { requests }]) => [id, requests.filter((one) => one.caseId !== caseId).length] as const),
  );
};

const proposalOf = (candidates: RaterWish, loads: ReadonlyMap<string, number>, round: FeedbackRound): RaterWish => {
  const demands = raterGroups.map((group) => ({
    demandId: group,
    candidates: candidates[group],
    wanted: wantedOf(candidates[group], round),
  }));
  const chosen = assignRaters(demands, { before: loads, most: round.perRater });
  return { peers: chosen.get('peers') ?? [], subordinates: chosen.get('subordinates') ?? [] };
};

interface ListOf {
  readonly case: Case;
  readonly nominations: Nominations;
  readonly round: FeedbackRound;
  /** Whether the reader names them, and so sees among whom. */
  readonly names: boolean;
  readonly now: string;
}

/** The list of who is asked about somebody, as its reader sees it. */
export const raterList = async (of: ListOf, deps: Dependencies): Promise<AnswerOf<'getRaters'>> => {
  const { case: one, nominations, round, names, now } = of;
  const { candidates } = names ? await raterCandidates(one, deps) : { candidates: { peers: [], subordinates: [] } };
  const everybody = [...candidates.peers, ...candidates.subordinates];
  const register = await openRegister(
    one.agencyId,
    [one.employeeId, ...everybody, ...nominations.raters.map(({ raterId }) => raterId)],
    deps,
  );
  const gone = nominations.raters.filter(({ status }) => status !== 'asked').map(({ raterId }) => raterId);
  const free = (ids: readonly string[]) => ids.filter((id) => !gone.includes(id));
  const open = { peers: free(candidates.peers), subordinates: free(candidates.subordinates) };
  const refs = (ids: readonly string[]) => ids.map((id) => personRef(id, register));
  return {
    subject: personRef(one.employeeId, register),
    round: roundView(round, now),
    raters: nominations.raters.map(({ raterId, ...rest }) => ({ rater: personRef(raterId, register), ...rest })),
    ...(names
      ? {
          candidates: { peers: refs(open.peers), subordinates: refs(open.subordinates) },
          proposed: proposalOf(open, await loadsWithout(everybody, one, deps), round),
        }
      : {}),
    version: nominations.version,
  };
};
