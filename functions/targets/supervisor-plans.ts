import { cases } from '../../shared/data/cases.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Segment } from '../../shared/domain/people/people.ts';
import type { Objective } from '../../shared/domain/targets/plan.ts';
import { planInForce } from '../../shared/domain/targets/plan-decisions.ts';
import { caseIdOf } from '../cycles/new-case.ts';
import type { Dependencies } from '../dependencies.ts';

/** An objective of the supervisor from which one may be derived (RHK pimpinan yang diintervensi). */
export interface SupervisorObjective {
  readonly caseId: string;
  readonly segmentId: string;
  readonly objectiveId: string;
  readonly kind: Objective['kind'];
  readonly text: string;
  readonly supervisorId: string;
}

/** The objectives of the plans in force of the segment's supervisor; none while there is no plan in force. */
export const supervisorObjectives = async (
  { agencyId, cycleId }: Pick<Case, 'agencyId' | 'cycleId'>,
  { supervisorId }: Pick<Segment, 'supervisorId'>,
  { table }: Dependencies,
): Promise<readonly SupervisorObjective[]> => {
  if (supervisorId === undefined) return [];
  const caseId = caseIdOf(cycleId, supervisorId);
  const plans = await cases(table, agencyId).plansOf(caseId);
  return plans.flatMap((plan) =>
    (planInForce(plan)?.objectives ?? []).map(({ objectiveId, kind, text }) => ({
      caseId,
      segmentId: plan.segmentId,
      objectiveId,
      kind,
      text,
      supervisorId,
    })),
  );
};
