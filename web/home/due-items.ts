import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { noticeRules } from '../../shared/domain/notifications/notice.ts';
import { isOutOfDate } from './out-of-date.ts';

type TaskView = AnswerOf<'listMyTasks'>['items'][number];
type ComplaintView = AnswerOf<'listMyComplaints'>['items'][number];
export type NoticeView = AnswerOf<'listNotices'>['items'][number];
export type CaseView = AnswerOf<'getCase'>;
export type CycleView = AnswerOf<'getCycle'>;

/** Something that waits for the reader, with the moment by which it is wanted. */
export type DueItem =
  | { readonly kind: 'task'; readonly key: string; readonly dueAt: string; readonly task: TaskView }
  | { readonly kind: 'plan'; readonly key: string; readonly dueAt: string; readonly year: YearOfMine }
  | { readonly kind: 'actuals'; readonly key: string; readonly dueAt: string; readonly missing: MissingMonths }
  | { readonly kind: 'complaint'; readonly key: string; readonly dueAt?: string; readonly complaint: ComplaintView }
  | { readonly kind: 'notice'; readonly key: string; readonly dueAt?: string; readonly notice: NoticeView };

/** The reader's own year with its cycle. */
export interface YearOfMine {
  readonly case: CaseView;
  readonly cycle: CycleView;
}

/** Months that have passed and of which nothing was measured; `2026-03`, in order. */
export interface MissingMonths {
  readonly year: YearOfMine;
  readonly segmentId: string;
  readonly months: readonly string[];
}

export interface Everything {
  /** The instant by the server's clock. */
  readonly now: string;
  readonly tasks: readonly TaskView[];
  readonly notices: readonly NoticeView[];
  readonly years: readonly YearOfMine[];
  readonly missing: readonly MissingMonths[];
  /** The cases about whose people the reader can still give feedback. */
  readonly askedAbout: readonly string[];
  /** The years whose survey about fairness is open and not answered by the reader. */
  readonly surveyed: readonly string[];
  /** The complaints of citizens that wait for the reader. */
  readonly complaints: readonly ComplaintView[];
}

/** A plan waits for its employee while it is a draft in planning, and whenever it was returned. */
const planIsWanted = ({ case: one, cycle }: YearOfMine): boolean =>
  one.stage === 'returned' || (one.stage === 'draft' && cycle.phases.planning.status === 'open');

const isAbout =
  (tasks: readonly TaskView[], plans: readonly YearOfMine[]) =>
  ({ taskId, caseId }: NoticeView): boolean =>
    taskId !== undefined ||
    [...tasks.map((task) => task.caseId), ...plans.map((year) => year.case.caseId)].includes(caseId ?? '');

const byDeadline = (a: DueItem, b: DueItem): number => ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1);

/**
 * What waits for a person, the nearest deadline first: every open task, the own plan, months without actuals,
 * complaints of citizens, and unread notices that ask for something which none of these covers. A notice about a task adds nothing: while the task is open it is in the list
 * itself, and afterwards there is nothing to do.
 */
export const dueItems = (known: Everything): readonly DueItem[] => {
  const { tasks, notices, years, missing, complaints } = known;
  const plans = years.filter(planIsWanted);
  const covered = isAbout(tasks, plans);
  const asking = notices.filter(
    (notice) =>
      noticeRules[notice.kind].asksAction &&
      notice.readAt === undefined &&
      !covered(notice) &&
      !isOutOfDate(notice, known),
  );
  return [
    ...tasks.map((task): DueItem => ({ kind: 'task', key: task.taskId, dueAt: task.dueAt, task })),
    ...plans.map(
      (year): DueItem => ({
        kind: 'plan',
        key: year.case.caseId,
        dueAt: year.cycle.phases.planning.closesAt,
        year,
      }),
    ),
    ...missing.map(
      (one): DueItem => ({
        kind: 'actuals',
        key: `${one.year.case.caseId} ${one.segmentId}`,
        dueAt: one.year.cycle.phases.execution.closesAt,
        missing: one,
      }),
    ),
    ...complaints.map((complaint): DueItem => {
      const { complaintId: key, dueAt } = complaint;
      return { kind: 'complaint', key, ...(dueAt === undefined ? {} : { dueAt }), complaint };
    }),
    ...asking.map(
      (notice): DueItem => ({
        kind: 'notice',
        key: notice.noticeId,
        ...(notice.actBy === undefined ? {} : { dueAt: notice.actBy }),
        notice,
      }),
    ),
  ].sort(byDeadline);
};

/** Whole days from one instant to another, as calendar days of a zone: tomorrow morning is one day away. */
export const daysUntil = (now: string, then: string, timeZone: string): number => {
  const day = (instant: string): number =>
    Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant))}T00:00:00Z`);
  return Math.round((day(then) - day(now)) / 86_400_000);
};
