import { proposeBehaviour } from '../../../shared/domain/scoring/proposal.ts';
import type { RatingInput } from '../../../shared/domain/scoring/result.ts';
import type { OfficePlan } from '../office-plans.ts';
import { workThrough } from '../year/desk.ts';
import { forEveryone, hrOf, type Scene, type TaskView } from '../year/scene.ts';
import { findingOf, judgementOf } from './mid-review.ts';

/** HR sets the predicate of every unit, before which nobody can be rated. */
export const rateOrganisations = ({ office, as, cycleId, progress }: Scene): Promise<void> =>
  forEveryone(
    Object.entries(office.organisation),
    ([unitId, { predicate, reason }]) =>
      as(hrOf(office)).rateOrganisation({
        cycleId,
        unitId,
        body: { predicate, reason },
        idempotencyKey: `organisation.${unitId}`,
      }),
    { progress },
  );

/** Everybody says how the own year went. */
export const assessSelves = (scene: Scene): Promise<void> =>
  forEveryone(
    scene.office.judgements,
    ({ employeeId, selfAssessment }) =>
      workThrough(
        { assigneeId: employeeId, kind: 'self-assess', about: [employeeId] },
        ({ caseId }) =>
          scene.as(employeeId).assessSelf({
            caseId,
            body: selfAssessment,
            idempotencyKey: `self-assessment.${employeeId}`,
          }),
        scene,
      ),
    scene,
  );

const ratingFor = ({ employeeId, segment }: OfficePlan, { office }: Scene): RatingInput => {
  const { ratings = [] } = office.judgements.find((one) => one.employeeId === employeeId) ?? {};
  const found = ratings.find((rating) => rating.segment === segment);
  if (found === undefined) throw new Error(`penilaian.json has no rating of ${employeeId}`);
  const { segment: _, ...rating } = found;
  return rating;
};

/** A weighted scheme computes the levels. Else what the judgement leaves open follows the proposal; a unit's own attainment is the result of its leader. */
const completed = async (rating: RatingInput, task: TaskView, { as, office }: Scene): Promise<RatingInput> => {
  if (office.scheme.kind === 'weighted') return rating;
  const ids = { caseId: task.caseId, segmentId: task.segmentId ?? '' };
  const { body: proposal } = await as(task.assignee.employeeId).getRatingProposal(ids);
  const behaviour = proposeBehaviour(rating.behaviours);
  const results = proposal.results === 'not-applicable' ? 'meets' : proposal.results;
  const behaviourLevel = behaviour === 'not-applicable' ? 'meets' : behaviour;
  return { resultsLevel: results, behaviourLevel, ...rating };
};

const endRemediesDue = '2027-06-30';

/** Names why targets were missed, without which nobody is rated. */
const nameMissed = async (plan: OfficePlan, raterId: string, { task, scene }: { task: TaskView; scene: Scene }) => {
  const ids = { caseId: task.caseId, segmentId: task.segmentId ?? '' };
  const { missed, record } = (await scene.as(raterId).getMissedTargets(ids)).body;
  if (missed.length === 0 || record !== undefined) return;
  const judgement = judgementOf(plan.employeeId, scene);
  const findings = missed.map(({ indicatorId }) => ({ ...findingOf(indicatorId, judgement), dueOn: endRemediesDue }));
  const idempotencyKey = `causes.${plan.employeeId}.${plan.segment}`;
  await scene.as(raterId).nameCauses({ ...ids, body: { findings }, idempotencyKey });
};

/** Rates the prepared cases as the office agreed, where its scheme lets nobody rate before. */
const certify = async (raterId: string, { as, cycleId, office: { scheme } }: Scene): Promise<void> => {
  if (scheme.raterTraining === undefined) return;
  const { standing } = (await as(raterId).getRaterTraining({ cycleId })).body;
  if (standing === 'certified') return;
  const answers = scheme.raterTraining.cases.map(({ caseId, agreed }) => ({ caseId, behaviours: [...agreed] }));
  await as(raterId).takeRaterTraining({ cycleId, body: { answers }, idempotencyKey: `rater-training.${raterId}` });
};

const rate = async (plan: OfficePlan, task: TaskView, { raterId, scene }: { raterId: string; scene: Scene }) => {
  await nameMissed(plan, raterId, { task, scene });
  const body = await completed(ratingFor(plan, scene), task, scene);
  const ids = { caseId: task.caseId, segmentId: task.segmentId ?? '' };
  await scene.as(raterId).rateSegment({
    ...ids,
    body,
    idempotencyKey: `rating.${plan.employeeId}.${plan.segment}`,
  });
};

const rateAll = async (raterId: string, plans: readonly OfficePlan[], scene: Scene): Promise<void> => {
  await certify(raterId, scene);
  await workThrough(
    { assigneeId: raterId, kind: 'rate', about: plans.map(({ employeeId }) => employeeId) },
    async (task) => {
      const plan = plans.find(({ employeeId }) => employeeId === task.subject.employeeId);
      if (plan !== undefined) await rate(plan, task, { raterId, scene });
    },
    scene,
  );
};

const isSilent = ({ employeeId }: OfficePlan, { office }: Scene): boolean =>
  office.judgements.some((one) => one.employeeId === employeeId && one.silentSupervisorId !== undefined);

/** Earlier parts of the year are rated first, so that the last supervisor has them in view. One supervisor is silent. */
export const rateEverybody = async (scene: Scene): Promise<void> => {
  const { office } = scene;
  const plans = office.plans.filter((plan) => !isSilent(plan, scene));
  const isEarlier = ({ employeeId, segment }: OfficePlan) =>
    segment === 1 && plans.some((plan) => plan.employeeId === employeeId && plan.segment === 2);
  for (const part of [plans.filter(isEarlier), plans.filter((plan) => !isEarlier(plan))]) {
    const byRater = [...Map.groupBy(part, ({ supervisorId }) => supervisorId ?? hrOf(office))];
    await forEveryone(byRater, ([raterId, theirs]) => rateAll(raterId, theirs, scene), scene);
  }
};

/** The superior of the silent supervisor, to whom the task was passed on, gives the rating. */
export const rateInstead = async (scene: Scene): Promise<void> => {
  const { office } = scene;
  for (const plan of office.plans.filter((one) => isSilent(one, scene))) {
    const superiorId = office.employees.find(({ employeeId }) => employeeId === plan.supervisorId)?.supervisorId;
    await rateAll(superiorId ?? hrOf(office), [plan], scene);
  }
};
