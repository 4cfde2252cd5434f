import type { Judgement } from '../office-judgements.ts';
import { workThrough } from '../year/desk.ts';
import { factsOf, refusalOf } from '../year/refusal.ts';
import { forEveryone, hrOf, type Scene, type TaskView } from '../year/scene.ts';

const remediesDue = '2026-09-30';

/** What the office's data say of somebody. */
export const judgementOf = (employeeId: string, { office }: Scene): Judgement => {
  const found = office.judgements.find((one) => one.employeeId === employeeId);
  if (found === undefined) throw new Error(`nothing says how ${employeeId} is judged`);
  return found;
};

/** Why an indicator of somebody lags, and what is done about it. */
export const findingOf = (indicatorId: string, { employeeId, causes }: Judgement) => {
  const cause = causes[indicatorId];
  if (cause === undefined) throw new Error(`penilaian.json has no cause for ${indicatorId}`);
  return { indicatorId, ...cause, ownerId: employeeId, dueOn: remediesDue };
};

/** The record is refused while an indicator behind its target has no cause; the refusal names them all. */
const hold = async (task: TaskView, scene: Scene): Promise<void> => {
  const { caseId, subject, assignee } = task;
  const judgement = judgementOf(subject.employeeId, scene);
  const { summary, agreements } = judgement.midReview;
  const record = (indicatorIds: readonly string[], idempotencyKey: string) =>
    scene.as(assignee.employeeId).holdMidReview({
      caseId,
      body: { summary, agreements, findings: indicatorIds.map((id) => findingOf(id, judgement)) },
      idempotencyKey,
    });
  const key = `mid-review.${subject.employeeId}`;
  const refused = await refusalOf(() => record([], `${key}.without-causes`));
  if (refused === undefined) return;
  const behind = factsOf(refused, 'cause-missing').map(({ indicatorId }) => String(indicatorId));
  await record(behind, `${key}.with-causes`);
};

const supervisorOf = (employeeId: string, { office }: Scene): string =>
  office.plans.find((plan) => plan.employeeId === employeeId && plan.segment === 1)?.supervisorId ?? hrOf(office);

/** The dialogue in the middle of the year, with a cause and a remedy for everything that is behind. */
export const holdDialogues = async (scene: Scene): Promise<void> => {
  const ids = scene.office.employees.map(({ employeeId }) => employeeId);
  await forEveryone(
    [...Map.groupBy(ids, (employeeId) => supervisorOf(employeeId, scene))],
    ([assigneeId, about]) =>
      workThrough({ assigneeId, kind: 'hold-mid-review', about }, (task) => hold(task, scene), scene),
    scene,
  );
};

const acknowledge = async ({ caseId, subject }: TaskView, scene: Scene): Promise<void> => {
  const me = scene.as(subject.employeeId);
  const { response } = judgementOf(subject.employeeId, scene).midReview;
  const { etag = 0 } = await me.getMidReview({ caseId });
  const idempotencyKey = `mid-review.${subject.employeeId}.acknowledge`;
  await me.acknowledgeMidReview({ caseId, body: { response }, ifMatch: etag, idempotencyKey });
};

/** Everybody reads the record of the own dialogue and answers in own words. */
export const acknowledgeDialogues = (scene: Scene): Promise<void> =>
  forEveryone(
    scene.office.employees,
    ({ employeeId }) =>
      workThrough(
        { assigneeId: employeeId, kind: 'acknowledge-mid-review', about: [employeeId] },
        (task) => acknowledge(task, scene),
        scene,
      ),
    scene,
  );
