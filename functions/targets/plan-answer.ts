import { caseWrites, saveCase } from '../../shared/data/cases.ts';
import type { OutgoingEvent } from '../../shared/data/journal.ts';
import type { Case, CaseStage } from '../../shared/domain/case.ts';
import type { Plan } from '../../shared/domain/targets/plan.ts';
import type { Write } from '../../shared/ports/table.ts';

export interface PlanEffects {
  readonly stage?: CaseStage;
  readonly writes?: readonly Write[];
  readonly events?: readonly OutgoingEvent[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The plan of the current segment says where the year stands; that of an earlier one doesn't. */
const stageWrites = (one: Case, { segmentId }: Plan, stage: CaseStage | undefined): readonly Write[] =>
  stage === undefined || one.stage === stage || one.segments.at(-1)?.segmentId !== segmentId
    ? []
    : saveCase({ ...one, stage }, one);

/** A step of a plan as an answer and the one change that makes it true. */
export const planAnswer = (
  one: Case,
  plan: Plan,
  { stage, writes = [], events = [], facts = {} }: PlanEffects = {},
) => {
  const { agencyId, caseId } = one;
  const { segmentId, revision, status } = plan;
  const saved: Plan = { ...plan, version: plan.version + 1 };
  return {
    answer: { body: saved, etag: saved.version },
    changes: [
      {
        journalId: caseId,
        facts: { segmentId, revision, status, ...facts },
        writes: [caseWrites(agencyId, caseId).plan(plan), ...stageWrites(one, plan, stage), ...writes],
        events,
      },
    ],
  };
};
