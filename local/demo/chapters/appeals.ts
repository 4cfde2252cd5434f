import type { Office } from '../office-data.ts';
import { workThrough } from '../year/desk.ts';
import { caseOf, forEveryone, type Scene, type TaskView } from '../year/scene.ts';

type OfficeAppeal = Office['appeals'][number];

export const fileAppeals = (scene: Scene): Promise<void> =>
  forEveryone(
    scene.office.appeals,
    async ({ employeeId, reasons }) => {
      const { caseId } = await caseOf(employeeId, scene);
      await scene.as(employeeId).fileAppeal({ caseId, body: { reasons }, idempotencyKey: `appeal.${employeeId}.file` });
    },
    scene,
  );

const explain = async (task: TaskView, text: string, scene: Scene): Promise<void> => {
  const { caseId, assignee, subject, role = '' } = task;
  const me = scene.as(assignee.employeeId);
  const { etag = 0 } = await me.getAppeal({ caseId });
  const idempotencyKey = `appeal.${subject.employeeId}.explain.${role}`;
  await me.explainAppeal({ caseId, body: { text }, ifMatch: etag, idempotencyKey });
};

/** Supervisor and employee are heard one after the other: each answers the appeal as the other left it. */
const explainBoth = async ({ employeeId, explanations }: OfficeAppeal, scene: Scene): Promise<void> => {
  const { caseId } = await caseOf(employeeId, scene);
  const { body: appeal } = await scene.as(employeeId).getAppeal({ caseId });
  const about = [employeeId];
  const parts = [
    { assigneeId: appeal.supervisorId, text: explanations.supervisor },
    { assigneeId: employeeId, text: explanations.employee },
  ];
  for (const { assigneeId, text } of parts) {
    await workThrough({ assigneeId, kind: 'explain-appeal', about }, (task) => explain(task, text, scene), scene);
  }
};

export const explainAppeals = (scene: Scene): Promise<void> =>
  forEveryone(scene.office.appeals, (appeal) => explainBoth(appeal, scene), scene);

const decide = async ({ employeeId, decision }: OfficeAppeal, scene: Scene): Promise<void> => {
  const { caseId } = await caseOf(employeeId, scene);
  const { reviewingOfficerId = '' } = (await scene.as(employeeId).getAppeal({ caseId })).body;
  const officer = scene.as(reviewingOfficerId);
  await workThrough(
    { assigneeId: reviewingOfficerId, kind: 'decide-appeal', about: [employeeId] },
    async () => {
      const { etag = 0 } = await officer.getAppeal({ caseId });
      const idempotencyKey = `appeal.${employeeId}.decide`;
      await officer.decideAppeal({ caseId, body: decision, ifMatch: etag, idempotencyKey });
    },
    scene,
  );
};

/** The reviewing officer decides: one appeal is upheld, one changes nothing. */
export const decideAppeals = (scene: Scene): Promise<void> =>
  forEveryone(scene.office.appeals, (appeal) => decide(appeal, scene), scene);
