import type { Fake } from '../support/walk.ts';

const waitSeconds = 86_400;

/**
 * Stand-ins for the three operations of a task, as the domain would answer. `ends` says for each task what a look at it
 * finds, one after the other: `open` again, `cancelled`, or its outcome. A task is named by its kind, and by its role or
 * segment where it has one: `rate:segment-1`.
 */
export const taskFakes = (ends: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, Fake>> => {
  const left = new Map(Object.entries(ends).map(([task, found]) => [task, [...found]]));
  return {
    openTask: ({ kind, role, segmentId }: Record<string, unknown>) => ({
      taskId: [kind, kind === 'approve-targets' ? undefined : (role ?? segmentId)].filter(Boolean).join(':'),
      status: 'open',
      waitSeconds,
    }),
    holdTask: { event: 'answered' },
    settleTask: ({ taskId }: Record<string, unknown>) => {
      const found = left.get(String(taskId))?.shift();
      if (found === undefined) throw new Error(`nobody says what ${taskId} comes to`);
      if (found === 'open') return { taskId, status: 'open', waitSeconds };
      if (found === 'cancelled') return { taskId, status: 'cancelled', waitSeconds: 1 };
      return { taskId, status: 'done', outcome: found, waitSeconds: 1 };
    },
  };
};
