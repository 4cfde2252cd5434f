import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Scheme } from '../../shared/domain/schemes/scheme.ts';
import { rulesOf } from '../../shared/domain/schemes/scheme-answers.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { Me } from '../app/context.ts';
import type { Client } from '../client.ts';
import { keptCopies } from '../offline/kept-copies.ts';
import { ProblemError } from '../problem-error.ts';
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
  /** When it is a copy of this device, because the server could not be reached. An instant in UTC. */
  readonly keptAt?: string;
}

interface Which {
  readonly caseId: string;
  readonly segmentId: string;
  /** Who reads, and whose draft is looked for. */
  readonly me: Me;
}

type FromServer = Omit<LoadedPlan, 'draft' | 'keptAt'>;

/** A plan and what belongs to it, in as few turns as the addresses allow. */
const fetchPlan = async ({ caseId, segmentId }: Which, client: Client, signal: AbortSignal): Promise<FromServer> => {
  const options = { signal };
  const [one, plan, objectives] = await Promise.all([
    client.getCase({ caseId }, options),
    client.getPlan({ caseId, segmentId }, options),
    client.listSupervisorObjectives({ caseId }, options),
  ]);
  const { body: cycle } = await client.getCycle({ cycleId: one.body.cycleId }, options);
  const { schemeId, schemeVersion: version } = cycle;
  const { body: shown } = await client.getScheme({ schemeId, version }, options);
  return {
    plan: plan.body,
    case: one.body,
    segment: one.body.segments.find((segment) => segment.segmentId === segmentId),
    cycle,
    scheme: rulesOf(shown),
    supervisorObjectives: objectives.body.items,
  };
};

/** Whether the server said nothing about the plan: it was not reached, is broken, or does not know who asks. */
const isSilent = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 0 || error.status === 401 || error.status >= 500);

/** The copy on this device of the reader's own plan. */
const copyOf = async ({
  caseId,
  segmentId,
  me,
}: Which): Promise<(FromServer & { readonly keptAt: string }) | undefined> => {
  const copy = await keptCopies.read(caseId, segmentId);
  return copy?.me.employee.employeeId === me.employee.employeeId ? { ...copy.loaded, keptAt: copy.keptAt } : undefined;
};

const fetchOrCopy = async (which: Which, client: Client, signal: AbortSignal) => {
  const copy = await copyOf(which);
  if (copy !== undefined && !navigator.onLine) return copy;
  try {
    const loaded = await fetchPlan(which, client, signal);
    const { me } = which;
    if (loaded.plan.employeeId === me.employee.employeeId) {
      await keptCopies.keep({ me, loaded, keptAt: new Date().toISOString() });
    }
    return loaded;
  } catch (error) {
    if (copy === undefined || !isSilent(error)) throw error;
    return copy;
  }
};

/** Loads a plan with what the reader typed here. Without the server the own plan is the copy on this device. */
export const loadPlan = async (which: Which, client: Client, signal: AbortSignal): Promise<LoadedPlan> => {
  const [loaded, draft] = await Promise.all([
    fetchOrCopy(which, client, signal),
    draftStore.read<Draft>(draftKey(which.me.employee.employeeId, which)),
  ]);
  return { ...loaded, draft };
};
