import { setTimeout as pause } from 'node:timers/promises';
import type { TaskKind } from '../../../shared/domain/schemes/scheme.ts';
import { everyItem, type Scene, type TaskView } from './scene.ts';

/** What somebody waits for on the own task list: one task of that kind about each of these people. */
export interface Expected {
  readonly assigneeId: string;
  readonly kind: TaskKind;
  readonly about: readonly string[];
}

const pauseMs = 60;
const patienceMs = 120_000;

const listOf = ({ assigneeId, kind, about }: Expected, { as }: Scene): Promise<readonly TaskView[]> =>
  everyItem((query) => as(assigneeId).listMyTasks({ query })).then((tasks) =>
    tasks.filter((task) => task.kind === kind && about.includes(task.subject.employeeId)),
  );

/**
 * Works through the own task list as people do: looks, deals with what is there, and looks again until everybody who
 * was expected was dealt with.
 * @throws when tasks don't come
 */
export const workThrough = async (
  expected: Expected,
  act: (task: TaskView) => Promise<unknown>,
  scene: Scene,
): Promise<void> => {
  const done = new Set<string>();
  const missing = () => expected.about.filter((employeeId) => !done.has(employeeId));
  const until = Date.now() + patienceMs;
  while (missing().length > 0) {
    const found = (await listOf(expected, scene)).filter((task) => !done.has(task.subject.employeeId));
    await Promise.all(found.map(act));
    for (const task of found) done.add(task.subject.employeeId);
    if (found.length > 0) continue;
    if (Date.now() > until) {
      throw new Error(`${expected.assigneeId} has no task ${expected.kind} about ${missing().join(', ')}`);
    }
    await pause(pauseMs);
  }
};
