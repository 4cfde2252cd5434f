import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { Client } from '../client.ts';
import { draftStore } from '../ui/draft-store.ts';
import type { SupervisorObjective } from './editing.ts';
import { type Draft, draftKey } from './plan-draft.ts';

export type Segment = AnswerOf<'getCase'>['segments'][number];

/** A plan with everything that its page shows. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly case: AnswerOf<'getCase'>;
  readonly segment: Segment | undefined;
  readonly cycle: AnswerOf<'getCycle'>;
  readonly scheme: Scheme;
  readonly supervisorObjectives: readonly SupervisorObjective[];
  /** What this person typed on this device. */
  readonly draft: Draft | undefined;
}

interface Which {
  readonly caseId: string;
  readonly segmentId: string;
  /** Whose draft is looked for. */
  readonly readerId: string;
}

/** Loads a plan and what belongs to it, in as few turns as the addresses allow. */
export const loadPlan = async (which: Which, client: Client, signal: AbortSignal): Promise<LoadedPlan> => {
  const { caseId, segmentId, readerId } = which;
  const options = { signal };
  const [one, plan, objectives, draft] = await Promise.all([
    client.getCase({ caseId }, options),
    client.getPlan({ caseId, segmentId }, options),
    client.listSupervisorObjectives({ caseId }, options),
    draftStore.read<Draft>(draftKey(readerId, which)),
  ]);
  const { body: cycle } = await client.getCycle({ cycleId: one.body.cycleId }, options);
  const { schemeId, schemeVersion: version } = cycle;
  const { body: scheme } = await client.getScheme({ schemeId, version }, options);
  return {
    plan: plan.body,
    case: one.body,
    segment: one.body.segments.find((segment) => segment.segmentId === segmentId),
    cycle,
    scheme,
    supervisorObjectives: objectives.body.items,
    draft,
  };
};
