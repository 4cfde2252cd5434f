import type { FollowUpKindInUse } from '../../../shared/domain/followups/follow-up.ts';
import { everyItem, forEveryone, type Scene, type TaskView } from '../year/scene.ts';

const complete = async ({ caseId, followUpId = '', assignee, subject }: TaskView, scene: Scene): Promise<void> => {
  const me = scene.as(assignee.employeeId);
  const { items } = (await me.listFollowUps({ caseId, query: { limit: 100 } })).body;
  const followUp = items.find((one) => one.followUpId === followUpId);
  if (followUp === undefined) throw new Error(`${caseId} has no follow-up ${followUpId}`);
  const completions: Readonly<Partial<Record<FollowUpKindInUse, string>>> = scene.office.followUpCompletions;
  const completion = completions[followUp.kind] ?? '';
  const idempotencyKey = `follow-up.${subject.employeeId}.${followUpId}`;
  await me.completeFollowUp({ caseId, followUpId, body: { completion }, ifMatch: followUp.version, idempotencyKey });
};

/** Which kinds are completed, and whose: one in two where only some are diligent. */
export interface Diligence {
  readonly kinds: readonly FollowUpKindInUse[];
  readonly everySecond?: boolean;
}

const kindOf = async (
  { caseId, followUpId, assignee }: TaskView,
  { as }: Scene,
): Promise<FollowUpKindInUse | undefined> => {
  const { items } = (await as(assignee.employeeId).listFollowUps({ caseId, query: { limit: 100 } })).body;
  return items.find((one) => one.followUpId === followUpId)?.kind;
};

/** Whoever has a follow-up of these kinds on the list completes it; the others are reminded in time. */
export const completeFollowUps = async ({ kinds, everySecond = false }: Diligence, scene: Scene): Promise<void> => {
  const { office, as } = scene;
  const order = office.employees.map(({ employeeId }) => employeeId);
  const isDiligent = ({ subject }: TaskView) => !everySecond || order.indexOf(subject.employeeId) % 2 === 0;
  await forEveryone(
    order,
    async (employeeId) => {
      const mine = await everyItem((query) => as(employeeId).listMyTasks({ query }));
      const open = mine.filter(
        ({ kind, assignee }) => kind === 'complete-follow-up' && assignee.employeeId === employeeId,
      );
      for (const task of open.filter(isDiligent)) {
        const kind = await kindOf(task, scene);
        if (kind !== undefined && kinds.includes(kind)) await complete(task, scene);
      }
    },
    scene,
  );
};
