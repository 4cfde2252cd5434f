import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { timeZones } from '../../shared/domain/calendar/time-zones.ts';
import type { Zone } from '../../shared/domain/people/people.ts';
import type { TaskKind } from '../../shared/domain/schemes/scheme.ts';
import { daysUntil } from '../home/due-items.ts';

export type TaskView = AnswerOf<'listMyTasks'>['items'][number];

/** How soon a task is due, by calendar days of the reader. */
const urgencies = ['late', 'today', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

export interface InboxFilter {
  /** Part of the name of the person concerned. */
  readonly name: string;
  readonly kind: TaskKind | '';
  readonly unitId: string;
}

export const noFilter: InboxFilter = { name: '', kind: '', unitId: '' };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a task is among those looked for. */
export const isWanted = ({ subject, kind, unit }: TaskView, wanted: InboxFilter): boolean =>
  plain(subject.name).includes(plain(wanted.name.trim())) &&
  (wanted.kind === '' || kind === wanted.kind) &&
  (wanted.unitId === '' || unit.unitId === wanted.unitId);

const urgencyOf = ({ late, dueAt }: TaskView, { now, zone }: { now: string; zone: Zone }): Urgency => {
  if (late || dueAt < now) return 'late';
  const days = daysUntil(now, dueAt, timeZones[zone]);
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
};

/** Tasks by how soon they are due, the nearest deadline first; groups without a task are left out. */
export const inboxGroups = (
  tasks: readonly TaskView[],
  at: { readonly now: string; readonly zone: Zone },
): readonly { readonly urgency: Urgency; readonly tasks: readonly TaskView[] }[] => {
  const inOrder = [...tasks].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  const byUrgency = Map.groupBy(inOrder, (task) => urgencyOf(task, at));
  return urgencies.flatMap((urgency) => {
    const found = byUrgency.get(urgency);
    return found === undefined ? [] : [{ urgency, tasks: found }];
  });
};

/** The kinds and units that occur, to filter by. */
export const choicesIn = (tasks: readonly TaskView[]) => ({
  kinds: [...new Set(tasks.map(({ kind }) => kind))],
  units: [...new Map(tasks.map(({ unit }) => [unit.unitId, unit.name]))].sort((a, b) => (a[1] < b[1] ? -1 : 1)),
});

/** The task to go on with after one: the next by deadline, from the beginning again after the last. */
export const nextTask = (tasks: readonly TaskView[], after: { readonly taskId: string; readonly dueAt: string }) => {
  const others = tasks.filter(({ taskId }) => taskId !== after.taskId);
  return others.find(({ dueAt }) => dueAt >= after.dueAt) ?? others[0];
};
