import { type Case, type CaseStage, caseStages, type MidReviewStatus } from '../domain/case.ts';
import { type Cause, causes } from '../domain/reviews/review.ts';
import { type Predicate, predicates, type TaskKind, taskKinds } from '../domain/schemes/scheme.ts';
import type { SchemeKnown, SocialisationCounts } from '../domain/socialisation/socialisation.ts';
import type { MachineName } from '../domain/tasks/machines.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Run } from './run.ts';

/** So many open tasks of one kind are due at one instant. */
export interface DueCount {
  readonly kind: TaskKind;
  readonly dueAt: string;
  readonly count: number;
}

export interface FailedCount {
  readonly machine: MachineName;
  readonly state: string;
  readonly count: number;
}

/** What the console counts of one unit in one cycle. */
export interface UnitCounts {
  readonly unitId: string;
  readonly cases: number;
  readonly stages: Readonly<Record<CaseStage, number>>;
  readonly midReviews: Readonly<Record<MidReviewStatus, number>>;
  readonly selfAssessed: number;
  /** Of announced results only. */
  readonly predicates: Readonly<Record<Predicate, number>>;
  /** Of missed indicators, as far as their cause was named. */
  readonly causes: Readonly<Record<Cause, number>>;
  /** Open tasks, in order of their deadline: so that what is late is counted at any instant, without a clock that ticks. */
  readonly due: readonly DueCount[];
  readonly stuckTasks: number;
  readonly failed: readonly FailedCount[];
}

/** Numbers by name, as they are kept in one item. */
export type Amounts = Readonly<Record<string, number>>;

export const added = (a: Amounts, b: Amounts): Amounts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, amount] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + amount;
  return sum;
};

export const negative = (amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, -amount]));

export const withoutZeros = (amounts: Amounts): Amounts =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));

/** Short, since each unit has many: the name of a kind in the counters. Never changed, since it is stored. */
const codes: Readonly<Record<TaskKind, string>> = {
  'approve-targets': 'at',
  'hold-mid-review': 'hm',
  'acknowledge-mid-review': 'am',
  'self-assess': 'sa',
  rate: 'ra',
  announce: 'an',
  'acknowledge-result': 'ar',
  'explain-appeal': 'ea',
  'decide-appeal': 'da',
  'complete-follow-up': 'cf',
  'answer-objection': 'ao',
};

const kindOf = new Map(taskKinds.map((kind) => [codes[kind], kind]));

/** By version, so that a correction is counted anew while what was known before still counts. */
const knownName = ({ as, schemeId, version }: SchemeKnown): string => `known-${as}-${schemeId}@${version}`;

/** What a unit's people made of a version of the scheme, or of any version without one. */
export const socialisationIn = (
  amounts: Amounts,
  at?: Pick<SchemeKnown, 'schemeId' | 'version'>,
): SocialisationCounts => {
  const sumOf = (as: SchemeKnown['as']): number =>
    at === undefined
      ? Object.entries(amounts).reduce((sum, [name, amount]) => sum + (name.startsWith(`known-${as}-`) ? amount : 0), 0)
      : (amounts[knownName({ ...at, as, at: '' })] ?? 0);
  return { people: amounts.cases ?? 0, acknowledged: sumOf('acknowledged'), excused: sumOf('excused') };
};

export const amountsOfCase = (one: Case): Amounts => ({
  cases: 1,
  [`stage-${one.stage}`]: 1,
  [`mid-${one.midReview}`]: 1,
  ...(one.selfAssessed ? { selfAssessed: 1 } : {}),
  ...Object.fromEntries(Object.entries(one.missedCauses ?? {}).map(([cause, count]) => [`cause-${cause}`, count])),
  ...(one.schemeKnown === undefined ? {} : { [knownName(one.schemeKnown)]: 1 }),
  ...(one.announcedPredicate === undefined ? {} : { [`predicate-${one.announcedPredicate}`]: 1 }),
});

/** Only open tasks count. */
export const amountsOfTask = ({ status, kind, wait, stuckSince }: Task): Amounts =>
  status === 'open'
    ? {
        [`due-${codes[kind]}-${Date.parse(wait.dueAt).toString(36)}`]: 1,
        ...(stuckSince === undefined ? {} : { stuck: 1 }),
      }
    : {};

/** Only what has failed and was not started again counts. */
export const amountsOfRun = ({ status, machine, state = '' }: Run): Amounts =>
  status === 'retried' ? {} : { [`failed-${machine}#${state}`]: 1 };

const midStatuses = ['not-yet', 'due', 'held', 'acknowledged', 'missed'] as const satisfies readonly MidReviewStatus[];

const eachOf = <K extends string>(names: readonly K[], amountOf: (name: K) => number): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, amountOf(name)])) as Record<K, number>;

const dueIn = (amounts: Amounts): readonly DueCount[] =>
  Object.entries(amounts)
    .flatMap(([name, count]) => {
      const [, code, instant] = /^due-([a-z]{2})-([0-9a-z]+)$/.exec(name) ?? [];
      const kind = kindOf.get(code ?? '');
      if (count === 0 || kind === undefined || instant === undefined) return [];
      return [{ kind, dueAt: new Date(Number.parseInt(instant, 36)).toISOString(), count }];
    })
    .sort((a, b) => (a.dueAt + a.kind < b.dueAt + b.kind ? -1 : 1));

const failedIn = (amounts: Amounts): readonly FailedCount[] =>
  Object.entries(amounts)
    .flatMap(([name, count]) => {
      const [, machine, state] = /^failed-([a-z-]+)#(.*)$/.exec(name) ?? [];
      return count === 0 || machine === undefined || state === undefined
        ? []
        : [{ machine: machine as MachineName, state, count }];
    })
    .sort((a, b) => (a.machine + a.state < b.machine + b.state ? -1 : 1));

export const countsFrom = (unitId: string, amounts: Amounts): UnitCounts => ({
  unitId,
  cases: amounts.cases ?? 0,
  stages: eachOf(caseStages, (stage) => amounts[`stage-${stage}`] ?? 0),
  midReviews: eachOf(midStatuses, (status) => amounts[`mid-${status}`] ?? 0),
  selfAssessed: amounts.selfAssessed ?? 0,
  predicates: eachOf(predicates, (predicate) => amounts[`predicate-${predicate}`] ?? 0),
  causes: eachOf(causes, (cause) => amounts[`cause-${cause}`] ?? 0),
  due: dueIn(amounts),
  stuckTasks: amounts.stuck ?? 0,
  failed: failedIn(amounts),
});
