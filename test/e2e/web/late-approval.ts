import { approvePlanOf, planOf, supervisorPlan, type WebOffice } from './web-office.ts';

interface People {
  readonly employee: string;
  readonly supervisor: string;
  readonly superior: string;
}

/** An employee's plan waits for its supervisor, whose time is up since an hour. */
export const lateApproval = async (office: WebOffice, { employee, supervisor, superior }: People) => {
  await approvePlanOf(office, supervisor, superior);
  const client = await office.clientOf(employee);
  const at = await planOf(client);
  const saved = await client.saveTargets({ ...at, body: supervisorPlan, ifMatch: 0 });
  await client.submitTargets({ ...at, ifMatch: saved.etag ?? 0 });
  await office.settle();
  const [task] = (await (await office.clientOf(supervisor)).listMyTasks({})).body.items;
  if (task === undefined) throw new Error('nobody waits for the supervisor');
  await office.advanceTo(new Date(Date.parse(task.dueAt) + 3_600_000).toISOString());
  return { caseId: at.caseId, cycleId: task.cycleId };
};
