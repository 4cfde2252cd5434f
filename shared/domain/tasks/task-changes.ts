import { type Instant, localDateOf } from '../calendar/local-time.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import { minutesAfter } from '../notifications/digest.ts';
import type { Zone } from '../people/people.ts';
import type { Task, TaskChange } from './task.ts';

/** So long a change can be taken back: people were told of it, and rely on it soon after. */
const minutesToUndo = 60;

/** Until when a change can be taken back, while nobody acts upon it. */
export const undoableUntil = ({ at }: TaskChange): Instant => minutesAfter(at, minutesToUndo);

/** The change that can still be taken back at that instant. */
export const undoableChange = ({ status, change }: Task, now: Instant): TaskChange | undefined =>
  status === 'open' && change !== undefined && now <= undoableUntil(change) ? change : undefined;

/** The task after a change, with what stood there before. */
export const changedFrom = (
  before: Task,
  after: Task,
  { action, now }: { readonly action: TaskChange['action']; readonly now: Instant },
): Task => {
  const { assigneeId, escalatedToId, stuckSince, wait, taken } = before;
  return {
    ...after,
    change: {
      action,
      at: now,
      before: {
        assigneeId,
        wait,
        taken,
        ...(escalatedToId === undefined ? {} : { escalatedToId }),
        ...(stuckSince === undefined ? {} : { stuckSince }),
      },
    },
  };
};

const closed = ({ status }: Task): readonly Refusal[] =>
  status === 'open' ? [] : [{ code: 'task-closed', facts: { status } }];

/**
 * Takes back what HR changed last: deadline, assignee and steps are what they were. Refused as soon as somebody acted upon
 * the task, a step of its wait was taken, or an hour has passed.
 */
export const undoChange = (task: Task, { now }: { readonly now: Instant }): Decision<Task> => {
  const change = undoableChange(task, now);
  const refusals: readonly Refusal[] = [
    ...closed(task),
    ...(task.status === 'open' && change === undefined ? [{ code: 'nothing-to-undo' as const }] : []),
  ];
  if (refusals.length > 0 || change === undefined) return refuse(...refusals);
  const { escalatedToId: _, stuckSince: __, change: ___, ...rest } = task;
  return accept({ ...rest, ...change.before });
};

/** Notes that HR reminds of a task by hand. Refused on the same day of the unit's calendar, so that nobody is pestered. */
export const remindAgain = (
  task: Task,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): Decision<Task> => {
  const { remindedAt } = task;
  const today = remindedAt !== undefined && localDateOf(remindedAt, zone) === localDateOf(now, zone);
  const refusals: readonly Refusal[] = [
    ...closed(task),
    ...(today ? [{ code: 'reminded-today' as const, facts: { remindedAt } }] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...task, remindedAt: now });
};
