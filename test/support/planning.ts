import { openTask } from '../../functions/steps/open-task.ts';
import { saveTargets } from '../../functions/targets/save-targets.ts';
import { submitTargets } from '../../functions/targets/submit-targets.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import type { App } from './app.ts';
import { fileOf } from './appraisal.ts';
import { aPlanContent, caseOf } from './small-office.ts';

/** The plan of `siti`, for the one segment of her year. */
export const sitisPlan = { caseId: caseOf('siti'), segmentId: 's1' } as const;

const succeeded = <A extends { status: number; problem: unknown }>(what: string, answered: A): A => {
  if (answered.status >= 300) throw new Error(`${what}: ${JSON.stringify(answered.problem)}`);
  return answered;
};

/** A complete draft of `siti`, of version 1. */
export const withDraft = async (app: App, body = aPlanContent()): Promise<void> => {
  succeeded('draft', await app.call(saveTargets, 'siti', { ...sitisPlan, ifMatch: 0, body }));
};

/** The machines that were started since last time begin: each opens its first task, as its definition says. */
export const beginApprovals = async (app: App): Promise<void> => {
  await app.deliver();
  for (const { machine, name, input } of app.started.filter((one) => one.machine === 'target-approval')) {
    await app.step(openTask, { ...(input as object), kind: 'approve-targets', execution: name ?? machine });
  }
};

/** The plan of `siti`, submitted with version 2, and the task of her supervisor. */
export const withSubmission = async (app: App, body = aPlanContent()): Promise<Task> => {
  await withDraft(app, body);
  succeeded('submission', await app.call(submitTargets, 'siti', { ...sitisPlan, ifMatch: 1 }));
  await beginApprovals(app);
  return openTaskOf(app, 'siti');
};

/** The one task that is open about somebody. */
export const openTaskOf = async (app: App, employeeId: string): Promise<Task> => {
  const [task, ...others] = (await fileOf(app, employeeId)).tasks.filter(({ status }) => status === 'open');
  if (!task || others.length > 0) throw new Error(`${others.length + (task ? 1 : 0)} tasks are open`);
  return task;
};
