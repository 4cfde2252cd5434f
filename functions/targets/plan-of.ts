import { cases } from '../../shared/data/cases.ts';
import { cycles } from '../../shared/data/cycles.ts';
import { people } from '../../shared/data/people.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Cycle } from '../../shared/domain/cycles/cycle.ts';
import { type Refusal, Refused } from '../../shared/domain/decision.ts';
import type { Segment, Zone } from '../../shared/domain/people/people.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import { emptyPlan, type PlanContext } from '../../shared/domain/targets/plan-decisions.ts';
import type { Dependencies } from '../dependencies.ts';

export interface PlanCall {
  readonly case: Case;
  readonly params: { readonly segmentId: string };
  readonly actor: { readonly employeeId: string };
  readonly now: string;
}

/** A plan with what decisions about it are taken by. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly segment: Segment;
  readonly cycle: Cycle;
  readonly context: PlanContext;
}

/** @throws {Refused} `not-found` when the case has no such segment */
export const segmentOf = ({ segments }: Case, segmentId: string): Segment => {
  const segment = segments.find((one) => one.segmentId === segmentId);
  if (!segment) throw new Refused({ code: 'not-found', field: '/segmentId' });
  return segment;
};

export const zoneOf = async (agencyId: string, unitId: string, { table }: Dependencies): Promise<Zone> =>
  (await people(table, agencyId).unit(unitId))?.zone ?? 'WIB';

/** @throws {Refused} `not-found` when there is no such cycle */
export const cycleOfCase = async ({ agencyId, cycleId }: Case, { table }: Dependencies): Promise<Cycle> => {
  const cycle = await cycles(table, agencyId).cycle(cycleId);
  if (!cycle) throw new Refused({ code: 'not-found' });
  return cycle;
};

/** The plan of a segment, empty and of version 0 before anything was drafted. */
export const loadPlan = async (call: PlanCall, deps: Dependencies): Promise<LoadedPlan> => {
  const { case: one, params, actor, now } = call;
  const segment = segmentOf(one, params.segmentId);
  const [stored, cycle, zone] = await Promise.all([
    cases(deps.table, one.agencyId).plan(one.caseId, segment.segmentId),
    cycleOfCase(one, deps),
    zoneOf(one.agencyId, segment.unitId, deps),
  ]);
  const { caseId, employeeId } = one;
  const plan = stored ?? emptyPlan({ caseId, segmentId: segment.segmentId, employeeId });
  return { plan, segment, cycle, context: { actor: actor.employeeId, now, phases: cycle.phases, segment, zone } };
};

/** What the person saw is not what stands there: the newer plan comes with the refusal. */
export const overtaken = (plan: { readonly version: number }, ifMatch: number) =>
  plan.version === ifMatch
    ? undefined
    : { refusals: [{ code: 'changed-since-read' } as const satisfies Refusal], current: plan };
