import type { Instant } from '../calendar/local-time.ts';
import { addSpan } from '../calendar/working-calendar.ts';
import { accept, type Decision, type Refusal, refuse } from '../decision.ts';
import type { Task } from './task.ts';
import { type PlanningFacts, planWait, stepIdIn, windowOf } from './wait-plan.ts';

/** What taking a step came to, and whom to tell: `stuck` tells HR, since nobody is left above. */
export type StepEffect = 'nothing' | 'reminded' | 'escalated' | 'passed-on' | 'stuck' | 'lapsed';

export interface StepTaken {
  readonly task: Task;
  readonly effect: StepEffect;
}

interface MoveFacts extends PlanningFacts {
  readonly now: Instant;
}

export interface StepFacts extends MoveFacts {
  /** Who supervises the one who has the task; absent at the top of the agency. */
  readonly superiorId?: string | undefined;
}

const roundOf = ({ wait }: Task): number => wait.round ?? 1;

/** A superior can take a task over unless it is about that superior: nobody decides on themselves. */
const takerOf = ({ subjectId, assigneeId }: Task, superiorId: string | undefined): string | undefined =>
  superiorId === subjectId || superiorId === assigneeId ? undefined : superiorId;

/** As it was opened: whoever gets it next has what HR changed before behind them. */
const withoutEscalation = ({ escalatedToId: _, stuckSince: __, change: ___, ...task }: Task): Task => task;

const passOn = (task: Task, assigneeId: string, { now, scheme, calendar }: MoveFacts): Task => ({
  ...withoutEscalation(task),
  assigneeId,
  wait: planWait(task.kind, now, { scheme, calendar, round: roundOf(task) + 1 }),
});

/** Nobody is above: the task stays open and overdue, and HR hears of it again after each grace. */
const stayStuck = (task: Task, { now, scheme, calendar }: StepFacts): Task => {
  const round = roundOf(task) + 1;
  const again = {
    stepId: stepIdIn(round, 'lapse'),
    action: 'lapse',
    at: addSpan(now, windowOf(task.kind, scheme).grace, calendar),
  } as const;
  return {
    ...task,
    stuckSince: task.stuckSince ?? now,
    wait: { ...task.wait, round, steps: [...task.wait.steps, again] },
  };
};

const lapse = (task: Task, facts: StepFacts): StepTaken => {
  const { onSilence } = task.wait;
  if (onSilence !== 'pass-to-superior') {
    return { task: { ...task, status: 'lapsed', outcome: onSilence }, effect: 'lapsed' };
  }
  const superiorId = takerOf(task, facts.superiorId);
  return superiorId === undefined
    ? { task: stayStuck(task, facts), effect: 'stuck' }
    : { task: passOn(task, superiorId, facts), effect: 'passed-on' };
};

const escalate = (task: Task, { superiorId }: StepFacts): StepTaken => {
  const escalatedToId = takerOf(task, superiorId);
  return { task: escalatedToId === undefined ? task : { ...task, escalatedToId }, effect: 'escalated' };
};

/**
 * Takes one step of a task. A step that isn't due, was taken, belongs to an earlier round, or whose task was answered
 * changes nothing, so a stale timer or a second delivery does no harm.
 */
export const takeStep = (task: Task, stepId: string, facts: StepFacts): StepTaken => {
  const step = task.wait.steps.find((one) => one.stepId === stepId);
  if (task.status !== 'open' || step === undefined || step.at > facts.now || task.taken.includes(stepId)) {
    return { task, effect: 'nothing' };
  }
  const { change: _, ...rest } = task;
  const taken: Task = { ...rest, taken: [...task.taken, stepId] };
  if (step.action === 'remind') return { task: taken, effect: 'reminded' };
  return step.action === 'escalate' ? escalate(taken, facts) : lapse(taken, facts);
};

const closed = (task: Task): readonly Refusal[] =>
  task.status === 'open' ? [] : [{ code: 'task-closed', facts: { status: task.status } }];

/** Answers a task with the word that its machine reads, such as `approved`. Refused when it is closed. */
export const answerTask = (task: Task, outcome: string): Decision<Task> =>
  task.status === 'open' ? accept({ ...task, status: 'done', outcome }) : refuse(...closed(task));

/** Withdraws a task that nobody needs to answer any more, with the word that its machine reads. */
export const cancelTask = (task: Task, outcome: string): Decision<Task> =>
  task.status === 'open' ? accept({ ...task, status: 'cancelled', outcome }) : refuse(...closed(task));

const replan = (
  { stuckSince: _, change: __, ...task }: Task,
  dueAt: Instant,
  { now, scheme, calendar }: MoveFacts,
): Task => ({
  ...task,
  wait: planWait(task.kind, now, { scheme, calendar, dueAt, round: roundOf(task) + 1 }),
});

/** Gives a task a later deadline. It can't be moved forward: people rely on the deadline that they were told. */
export const rescheduleWait = (task: Task, newDueAt: Instant, facts: MoveFacts): Decision<Task> => {
  const { dueAt } = task.wait;
  const early = newDueAt <= dueAt || newDueAt <= facts.now;
  const refusals: readonly Refusal[] = [
    ...closed(task),
    ...(early ? [{ code: 'deadline-not-later' as const, field: '/dueAt', facts: { dueAt } }] : []),
  ];
  return refusals.length > 0 ? refuse(...refusals) : accept(replan(task, newDueAt, facts));
};

/**
 * The task after a correction of the calendar, unchanged when that makes no later deadline: a deadline that people were
 * told never comes earlier. A deadline that was set rather than counted stays.
 */
export const recomputeWait = (task: Task, { now, scheme, calendar }: MoveFacts): Task => {
  const { startedAt, dueAt } = task.wait;
  if (task.status !== 'open' || startedAt === undefined) return task;
  const wait = planWait(task.kind, startedAt, { scheme, calendar, round: roundOf(task) + 1 });
  const { change: _, ...rest } = task;
  return wait.dueAt > dueAt && wait.dueAt > now ? { ...rest, wait } : task;
};

/**
 * Gives a task to somebody else, with a whole window and never less time than was left. What only the person concerned can
 * do stays with that person, and nobody is given a decision on themselves.
 */
export const reassign = (task: Task, assigneeId: string, facts: MoveFacts): Decision<Task> => {
  const refusals: readonly Refusal[] = [
    ...closed(task),
    ...(task.assigneeId === task.subjectId ? [{ code: 'not-allowed' as const, field: '/employeeId' }] : []),
    ...(task.assigneeId !== task.subjectId && assigneeId === task.subjectId
      ? [{ code: 'conflict-of-interest' as const, field: '/employeeId' }]
      : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  const whole = passOn(task, assigneeId, facts);
  const left = replan(task, task.wait.dueAt, facts);
  return accept(whole.wait.dueAt < left.wait.dueAt ? { ...whole, wait: left.wait } : whole);
};
