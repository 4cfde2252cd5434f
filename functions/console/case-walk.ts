import { cases } from '../../shared/data/cases.ts';
import type { ListPage } from '../../shared/data/query.ts';
import type { Case, CaseStage } from '../../shared/domain/case.ts';
import type { Task } from '../../shared/domain/tasks/task.ts';
import { BadCursor } from '../../shared/ports/table.ts';
import { openTasksIn } from '../cycles/open-tasks-in.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Scope } from './scope.ts';
import { isLate } from './task-view.ts';

/** A case with its open task that is due first. */
export interface WalkedCase {
  readonly case: Case;
  readonly next?: Task;
}

export interface CaseWish {
  readonly limit: number;
  readonly cursor?: string;
  readonly stage?: CaseStage;
  readonly late?: boolean;
}

interface At {
  readonly unitId: string;
  readonly within?: string;
}

const atOf = (cursor: string | undefined): At | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const at = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<At>;
    if (typeof at.unitId === 'string' && ['string', 'undefined'].includes(typeof at.within)) return at as At;
  } catch {
    // No JSON: as below.
  }
  throw new BadCursor('the cursor is none of this list');
};

const cursorOf = (at: At): string => Buffer.from(JSON.stringify(at), 'utf8').toString('base64url');

/** The units with anything to show, by the counters. */
const unitsFor = ({ units }: Scope, { stage, late }: CaseWish, now: string): readonly string[] =>
  units
    .filter(({ counts }) => {
      if (counts === undefined) return false;
      const there = stage === undefined ? counts.cases : counts.stages[stage];
      return there > 0 && (late !== true || counts.due.some(({ dueAt }) => dueAt < now));
    })
    .map(({ unit }) => unit.unitId);

const firstDue = (tasks: readonly Task[]): ReadonlyMap<string, Task> => {
  const first = new Map<string, Task>();
  for (const task of tasks) {
    const known = first.get(task.caseId);
    if (known === undefined || task.wait.dueAt < known.wait.dueAt) first.set(task.caseId, task);
  }
  return first;
};

const ofUnit = async (
  { agencyId, cycleId }: Scope,
  { unitId, within }: At,
  { limit, stage, late, deps }: CaseWish & { deps: Dependencies },
): Promise<ListPage<WalkedCase>> => {
  const wish = {
    limit,
    ...(stage === undefined ? {} : { stage }),
    ...(within === undefined ? {} : { cursor: within }),
  };
  const [{ items, ...page }, tasks] = await Promise.all([
    cases(deps.table, agencyId).ofUnit(cycleId, unitId, wish),
    openTasksIn({ agencyId, cycleId }, unitId, deps),
  ]);
  const first = firstDue(tasks);
  const now = deps.clock.now();
  const walked = items.map((one): WalkedCase => {
    const next = first.get(one.caseId);
    return { case: one, ...(next === undefined ? {} : { next }) };
  });
  return { items: walked.filter(({ next }) => late !== true || (next && isLate(next, now))), ...page };
};

/** Whatever is due first comes first, and what waits for nobody last. */
const byDeadline = ({ next: a }: WalkedCase, { next: b }: WalkedCase): number => {
  const [dueA, dueB] = [a?.wait.dueAt ?? '9', b?.wait.dueAt ?? '9'];
  return dueA === dueB ? 0 : dueA < dueB ? -1 : 1;
};

/**
 * One page of the cases of many units: unit by unit in the order of the tree, and within a page what is due first, so late
 * ones lead. Only units that have such cases are asked.
 */
export const caseWalk = async (scope: Scope, wish: CaseWish, deps: Dependencies): Promise<ListPage<WalkedCase>> => {
  const start = atOf(wish.cursor);
  const order = scope.units.map(({ unit }) => unit.unitId);
  const from = start === undefined ? 0 : order.indexOf(start.unitId);
  if (from < 0) throw new BadCursor('the cursor is none of this list');
  const ahead = new Set(order.slice(from));
  const queue: At[] = unitsFor(scope, wish, deps.clock.now())
    .filter((unitId) => ahead.has(unitId))
    .map((unitId) => (unitId === start?.unitId ? start : { unitId }));
  const found: WalkedCase[] = [];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (found.length >= wish.limit) return { items: found.sort(byDeadline), cursor: cursorOf(at) };
    const { items, cursor } = await ofUnit(scope, at, { ...wish, limit: wish.limit - found.length, deps });
    found.push(...items);
    if (cursor !== undefined) queue.unshift({ unitId: at.unitId, within: cursor });
  }
  return { items: found.sort(byDeadline) };
};
