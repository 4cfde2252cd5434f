import { PageLink } from '../app/navigation.tsx';
import type { Column } from '../ui/table/column.ts';
import type { RunRow, TaskRow } from './act.ts';
import type { Naming } from './case-columns.tsx';
import { stateName } from './console-words.ts';

const dayMs = 86_400_000;

/** Whole days since a deadline. */
const daysLate = (dueAt: string, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(dueAt)) / dayMs));

const subjectColumn = <Row extends { readonly caseId: string }>(
  name: string,
  nameOf: (row: Row) => string,
): Column<Row> => ({
  columnId: 'subject',
  name,
  share: 2,
  control: true,
  sortBy: nameOf,
  cell: (row, tab) => (
    <PageLink {...tab} to="timeline" params={{ caseId: row.caseId }}>
      {nameOf(row)}
    </PageLink>
  ),
});

const unitColumn = <Row extends { readonly unit: { readonly name: string } }>(name: string): Column<Row> => ({
  columnId: 'unit',
  name,
  share: 1.8,
  sortBy: ({ unit }) => unit.name,
  cell: ({ unit }) => unit.name,
});

/** The columns of late and stuck tasks, by the server's clock. */
export const taskColumns = ({ words, domain, format }: Naming, now: string): readonly Column<TaskRow>[] => {
  const { console: names, actions } = words;
  return [
    subjectColumn(actions.subject, ({ subject }) => subject.name),
    {
      columnId: 'task',
      name: actions.task,
      share: 2,
      sortBy: ({ kind }) => domain.taskKinds[kind],
      cell: ({ kind }) => domain.taskKinds[kind],
    },
    {
      columnId: 'assignee',
      name: names.assignee,
      share: 2,
      sortBy: ({ assignee }) => assignee.name,
      cell: ({ assignee }) => assignee.name,
    },
    unitColumn(names.unit),
    {
      columnId: 'due',
      name: names.due,
      share: 1.5,
      sortBy: ({ dueAt }) => dueAt,
      cell: ({ dueAt }) => format.date(dueAt),
    },
    {
      columnId: 'days',
      name: actions.days,
      sortBy: ({ dueAt }) => daysLate(dueAt, now),
      cell: ({ dueAt, late }) => {
        const days = daysLate(dueAt, now);
        if (!late) return '–';
        return <span className="late">{days === 0 ? actions.lateToday : actions.lateBy(format.number(days))}</span>;
      },
    },
    {
      columnId: 'reminded',
      name: actions.lastReminded,
      share: 1.4,
      sortBy: ({ remindedAt }) => remindedAt ?? '',
      cell: ({ remindedAt }) => (remindedAt === undefined ? actions.never : format.date(remindedAt)),
    },
  ];
};

/** The columns of executions. */
export const runColumns = ({ words, format }: Naming): readonly Column<RunRow>[] => {
  const { console: names, actions, machines } = words;
  const stateOf = ({ state }: RunRow): string => (state === undefined ? actions.unknownState : stateName(words, state));
  return [
    subjectColumn(actions.subject, ({ employee }) => employee.name),
    unitColumn(names.unit),
    {
      columnId: 'machine',
      name: actions.machine,
      share: 1.5,
      sortBy: ({ machine }) => machines.names[machine] ?? machine,
      cell: ({ machine }) => machines.names[machine] ?? machine,
    },
    { columnId: 'state', name: actions.state, share: 2, sortBy: stateOf, cell: stateOf },
    {
      columnId: 'since',
      name: actions.since,
      share: 1.5,
      sortBy: ({ since }) => since,
      cell: ({ since }) => format.date(since),
    },
    {
      columnId: 'error',
      name: actions.error,
      share: 1.3,
      sortBy: ({ error }) => error ?? '',
      cell: ({ error }) => (error === undefined ? '–' : <code>{error}</code>),
    },
  ];
};
