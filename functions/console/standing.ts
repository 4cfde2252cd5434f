import type { UnitCounts } from '../../shared/data/unit-counts.ts';
import { caseStages } from '../../shared/domain/case.ts';
import { predicates, taskKinds } from '../../shared/domain/schemes/scheme.ts';

const midReviewStatuses = ['not-yet', 'due', 'held', 'acknowledged', 'missed'] as const;

const sumUp = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0);

const eachOf = <K extends string>(names: readonly K[], amountOf: (name: K) => number): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, amountOf(name)])) as Record<K, number>;

/** How these units stand together, at an instant: what is late depends on it. */
export const standingOf = (counts: readonly UnitCounts[], now: string) => {
  const due = counts.flatMap((one) => one.due);
  return {
    cases: sumUp(counts, (one) => one.cases),
    stages: eachOf(caseStages, (stage) => sumUp(counts, (one) => one.stages[stage])),
    midReviews: eachOf(midReviewStatuses, (status) => sumUp(counts, (one) => one.midReviews[status])),
    selfAssessed: sumUp(counts, (one) => one.selfAssessed),
    predicates: eachOf(predicates, (predicate) => sumUp(counts, (one) => one.predicates[predicate])),
    openTasks: sumUp(due, ({ count }) => count),
    lateTasks: sumUp(
      due.filter(({ dueAt }) => dueAt < now),
      ({ count }) => count,
    ),
    stuckTasks: sumUp(counts, (one) => one.stuckTasks),
    failedRuns: sumUp(counts, (one) => sumUp(one.failed, ({ count }) => count)),
  };
};

/** The open tasks of these units by kind. */
export const openByKind = (counts: readonly UnitCounts[]) => {
  const due = counts.flatMap((one) => one.due);
  return eachOf(taskKinds, (kind) =>
    sumUp(
      due.filter((one) => one.kind === kind),
      ({ count }) => count,
    ),
  );
};
