import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { PhaseState } from '../cycles/cycle.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Segment, Zone } from '../people/people.ts';
import type { Phase } from '../schemes/scheme.ts';
import type { LineComment, Plan, PlanContent } from './plan.ts';
import { type PlanRuleFacts, planRefusals } from './plan-rules.ts';

/** What decisions about a plan are taken by. `segment` is the part of the year that the plan is for. */
export interface PlanContext {
  readonly actor: string;
  readonly now: Instant;
  readonly phases: Readonly<Record<Phase, Pick<PhaseState, 'status' | 'closesAt'>>>;
  readonly segment: Pick<Segment, 'from'>;
  /** Of the employee's unit. */
  readonly zone: Zone;
}

const decide = (refusals: readonly Refusal[], plan: () => Plan): Decision<Plan> =>
  refusals.length > 0 ? refuse(...refusals) : accept(plan());

const when = (condition: boolean, refusal: Refusal): readonly Refusal[] => (condition ? [refusal] : []);

const contentOf = ({ objectives, expectations, annex }: PlanContent): PlanContent => ({
  objectives,
  expectations,
  annex,
});

const isEditable = ({ status }: Plan): boolean => status === 'draft' || status === 'returned';

/** The plan that counts now: the approved one, or the last approval while a revision is drafted and decided. */
export const planInForce = (plan: Plan): PlanContent | undefined =>
  plan.status === 'approved' ? contentOf(plan) : plan.inForce;

/** The plan of a segment before anything was drafted. */
export const emptyPlan = (ids: Pick<Plan, 'caseId' | 'segmentId' | 'employeeId'>): Plan => ({
  ...ids,
  objectives: [],
  expectations: {},
  annex: { resources: [], accountability: [], consequences: [] },
  status: 'draft',
  revision: 0,
  comments: [],
  version: 0,
});

const notOwner = ({ employeeId }: Plan, { actor }: PlanContext): readonly Refusal[] =>
  when(actor !== employeeId, { code: 'not-allowed' });

const notEditable = (plan: Plan): readonly Refusal[] =>
  when(!isEditable(plan), { code: 'plan-not-editable', facts: { status: plan.status } });

/**
 * Saves a draft. It may be incomplete: what is wrong with it is refused when it is submitted. Only the employee drafts, and
 * not while the supervisor decides.
 */
export const saveTargets = (plan: Plan, command: PlanContent, context: PlanContext): Decision<Plan> =>
  decide([...notOwner(plan, context), ...notEditable(plan)], () => ({ ...plan, ...contentOf(command) }));

/** A returned plan, a revision, and the plan of a later segment can be submitted after planning has closed. */
const mayBeLate = (plan: Plan, { phases, segment, zone }: PlanContext): boolean =>
  plan.status === 'returned' || plan.revision > 0 || segment.from > localDateOf(phases.planning.closesAt, zone);

const submissionRefusals = (plan: Plan, context: PlanContext): readonly Refusal[] => {
  const { planning, scoring } = context.phases;
  if (planning.status === 'scheduled') return [{ code: 'phase-not-open', facts: { phase: 'planning' } }];
  if (scoring.status === 'closed') return [{ code: 'submission-closed', facts: { closesAt: scoring.closesAt } }];
  const closed = planning.status === 'closed' || context.now > planning.closesAt;
  return when(closed && !mayBeLate(plan, context), {
    code: 'submission-closed',
    facts: { closesAt: planning.closesAt },
  });
};

/** Hands a plan to the supervisor, when nothing is wrong with it and planning is open. All reasons against it at once. */
export const submitTargets = (plan: Plan, context: PlanContext & PlanRuleFacts): Decision<Plan> =>
  decide(
    [
      ...notOwner(plan, context),
      ...notEditable(plan),
      ...submissionRefusals(plan, context),
      ...planRefusals(plan, context),
    ],
    () => ({ ...plan, status: 'submitted', submittedAt: context.now }),
  );

const notSubmitted = ({ status }: Plan): readonly Refusal[] =>
  when(status !== 'submitted', { code: 'plan-not-submitted', facts: { status } });

const ownPlan = ({ employeeId }: Plan, { actor }: PlanContext): readonly Refusal[] =>
  when(actor === employeeId, { code: 'own-plan' });

/** Takes a submitted plan back to work on it. */
export const withdrawTargets = (plan: Plan, context: PlanContext): Decision<Plan> =>
  decide([...notOwner(plan, context), ...notSubmitted(plan)], () => {
    const { submittedAt: _, ...rest } = plan;
    return { ...rest, status: 'draft' };
  });

const approved = (plan: Plan, now: Instant): Plan => {
  const { inForce: _, revisionReason: __, decidedBy: ___, deemed: ____, ...rest } = plan;
  return { ...rest, status: 'approved', revision: plan.revision + 1, comments: [], decidedAt: now };
};

/** Sets the plan: the supervisor approves it, never the employee. Source: PermenPANRB 6/2022 art. 14, confidence B. */
export const approveTargets = (plan: Plan, context: PlanContext): Decision<Plan> =>
  decide([...notSubmitted(plan), ...ownPlan(plan, context)], () => ({
    ...approved(plan, context.now),
    decidedBy: context.actor,
  }));

/** Sets the plan because nobody decided in time, where the scheme takes silence for approval. The record says so. */
export const deemTargetsApproved = (plan: Plan, { now }: Pick<PlanContext, 'now'>): Decision<Plan> =>
  decide(notSubmitted(plan), () => ({ ...approved(plan, now), deemed: true }));

const commentRefusals = ({ objectives }: Plan, comments: readonly LineComment[]): readonly Refusal[] => {
  const objectiveIds = new Set(objectives.map(({ objectiveId }) => objectiveId));
  const indicatorIds = new Set(objectives.flatMap(({ indicators }) => indicators.map((one) => one.indicatorId)));
  return [
    ...when(
      comments.every(({ text }) => text.trim() === ''),
      { code: 'reason-missing', field: '/comments' },
    ),
    ...comments.flatMap(({ objectiveId, indicatorId }, index) => [
      ...when(objectiveId !== undefined && !objectiveIds.has(objectiveId), {
        code: 'not-found',
        field: `/comments/${index}/objectiveId`,
      }),
      ...when(indicatorId !== undefined && !indicatorIds.has(indicatorId), {
        code: 'indicator-unknown',
        field: `/comments/${index}/indicatorId`,
      }),
    ]),
  ];
};

/** Gives a submitted plan back with at least one comment that says what to change, on the whole or on a line. */
export const returnTargets = (
  plan: Plan,
  { comments }: { readonly comments: readonly LineComment[] },
  context: PlanContext,
): Decision<Plan> =>
  decide([...notSubmitted(plan), ...ownPlan(plan, context), ...commentRefusals(plan, comments)], () => ({
    ...plan,
    status: 'returned',
    comments,
    decidedAt: context.now,
    decidedBy: context.actor,
  }));

/**
 * Opens an approved plan for a revision, with a reason, until scoring opens. What was approved stays in force until the
 * revision is. Source: PermenPANRB 6/2022 (new tasks and feedback may change the plan), confidence B.
 */
export const reviseTargets = (
  plan: Plan,
  { reason }: { readonly reason: string },
  { phases }: Pick<PlanContext, 'phases'>,
): Decision<Plan> =>
  decide(
    [
      ...when(plan.status !== 'approved', { code: 'plan-not-approved', facts: { status: plan.status } }),
      ...when(phases.scoring.status !== 'scheduled', { code: 'phase-not-open', facts: { phase: 'execution' } }),
      ...when(reason.trim() === '', { code: 'reason-missing', field: '/reason' }),
    ],
    () => {
      const { submittedAt: _, decidedAt: __, decidedBy: ___, deemed: ____, ...rest } = plan;
      return { ...rest, status: 'draft', revisionReason: reason, inForce: contentOf(plan) };
    },
  );
