import { type OfficePlan, planContent } from '../office-plans.ts';
import { withMeasures } from '../story/measures.ts';
import type { RefusedPlan } from '../story/story-shapes.ts';
import { workThrough } from '../year/desk.ts';
import { refusalOf } from '../year/refusal.ts';
import { caseOf, everyItem, forEveryone, hrOf, type Scene, segmentIdOf, type TaskView } from '../year/scene.ts';

type Draft = Pick<OfficePlan, 'employeeId' | 'segment' | 'expectations' | 'annex' | 'objectives'>;

const keyOf = (plan: Pick<OfficePlan, 'employeeId' | 'segment'>, round: number, act: string): string =>
  `plan.${plan.employeeId}.${plan.segment}.${round}.${act}`;

/** What the employee may derive from, as the system shows it. */
const addressesFor = async (plan: Draft, caseId: string, { as }: Scene) => {
  const found = await everyItem((query) => as(plan.employeeId).listSupervisorObjectives({ caseId, query }));
  return ({ employeeId }: { readonly employeeId: string }) => {
    const one = found.find(({ supervisor }) => supervisor.employeeId === employeeId);
    if (one === undefined) throw new Error(`${plan.employeeId} sees no objective of ${employeeId}`);
    return { caseId: one.caseId, segmentId: one.segmentId };
  };
};

/** An employee drafts a plan from the supervisor's and hands it in. */
const submit = async (plan: Draft, round: number, scene: Scene): Promise<void> => {
  const me = scene.as(plan.employeeId);
  const one = await caseOf(plan.employeeId, scene);
  const ids = { caseId: one.caseId, segmentId: segmentIdOf(one, plan.segment) };
  const content = planContent(plan, await addressesFor(plan, one.caseId, scene));
  const body = withMeasures(content, plan.employeeId, scene);
  const isNew = round < 2 && !scene.notes.has(`plan.${plan.employeeId}.refused`);
  const before = isNew ? 0 : ((await me.getPlan(ids)).etag ?? 0);
  const saved = await me.saveTargets({ ...ids, body, ifMatch: before, idempotencyKey: keyOf(plan, round, 'save') });
  const ifMatch = saved.etag ?? 0;
  await me.submitTargets({ ...ids, ifMatch, idempotencyKey: keyOf(plan, round, 'submit') });
};

const decide = async (plan: OfficePlan, task: TaskView, { round, scene }: { round: number; scene: Scene }) => {
  const supervisor = scene.as(task.assignee.employeeId);
  const ids = { caseId: task.caseId, segmentId: task.segmentId ?? '' };
  const ifMatch = (await supervisor.getPlan(ids)).etag ?? 0;
  if (plan.returned !== undefined && round === 1) {
    const body = { comments: plan.returned.comments };
    await supervisor.returnTargets({ ...ids, body, ifMatch, idempotencyKey: keyOf(plan, round, 'return') });
    return;
  }
  await supervisor.approveTargets({ ...ids, ifMatch, idempotencyKey: keyOf(plan, round, 'approve') });
};

const supervisorOf = ({ supervisorId }: OfficePlan, { office }: Scene): string => supervisorId ?? hrOf(office);

/** Supervisors decide about what waits on their lists. HR decides in place of a superior who is outside the office. */
export const decidePlans = async (plans: readonly OfficePlan[], round: number, scene: Scene): Promise<void> => {
  const bySupervisor = [...Map.groupBy(plans, (plan) => supervisorOf(plan, scene))];
  await forEveryone(
    bySupervisor,
    ([assigneeId, theirs]) =>
      workThrough(
        { assigneeId, kind: 'approve-targets', about: theirs.map(({ employeeId }) => employeeId) },
        async (task) => {
          const plan = theirs.find(({ employeeId }) => employeeId === task.subject.employeeId);
          if (plan !== undefined) await decide(plan, task, { round, scene });
        },
        scene,
      ),
    scene,
  );
};

/** The first draft of who is going to be told to improve it, else the plan. */
const draftOf = (plan: OfficePlan): Draft => ({ ...plan, objectives: plan.returned?.firstDraft ?? plan.objectives });

export const submitPlans = (plans: readonly OfficePlan[], scene: Scene): Promise<void> =>
  forEveryone(plans, (plan) => submit(draftOf(plan), 1, scene), scene);

/** Hands in a plan that is going to be refused. Its code is noted, and the draft is kept. */
export const tryPlan = async (plan: Draft, scene: Scene): Promise<void> => {
  const refused = await refusalOf(() => submit(plan, 0, scene));
  if (refused !== undefined) scene.notes.set(`plan.${plan.employeeId}.refused`, refused.code);
};

/** Somebody tries a draft that the scheme refuses before the supervisor sees it. */
export const tryRefusedPlan = async ({ nip, indicators }: RefusedPlan, scene: Scene): Promise<void> => {
  const employeeId = scene.office.idFor(nip);
  const plan = scene.office.plans.find((one) => one.employeeId === employeeId);
  if (plan === undefined) throw new Error(`${employeeId} has no plan`);
  const objectives = plan.objectives.map((objective) => ({
    ...objective,
    indicators: objective.indicators.map((one) => ({
      ...one,
      ...indicators[one.indicatorId.slice(employeeId.length + 1)],
    })),
  }));
  await tryPlan({ ...plan, objectives }, scene);
};

/** Who got a plan back puts it right and hands it in again. */
export const resubmitPlans = (plans: readonly OfficePlan[], scene: Scene): Promise<void> =>
  forEveryone(
    plans.filter(({ returned }) => returned !== undefined),
    (plan) => submit(plan, 2, scene),
    scene,
  );

/** Who plans when: the head first, then those whose plans are derived from approved ones. */
export const plansByLevel = (plans: readonly OfficePlan[]): readonly (readonly OfficePlan[])[] => {
  const first = plans.filter(({ segment }) => segment === 1);
  const levelOf = ({ supervisorId }: OfficePlan): number => {
    const above = first.find(({ employeeId }) => employeeId === supervisorId);
    return above === undefined ? 0 : 1 + levelOf(above);
  };
  const levels = [...Map.groupBy(first, levelOf)].sort(([a], [b]) => a - b);
  return levels.map(([, one]) => one);
};
