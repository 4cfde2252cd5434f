import type { Format } from '../../shared/messages/format.ts';
import type { Messages } from '../../shared/messages/id.ts';
import { PageLink } from '../app/navigation.tsx';
import type { Column } from '../ui/table/column.ts';
import type { ConsoleWords } from './console-words.ts';
import type { CaseRow } from './find-cases.ts';

export interface Naming {
  readonly words: ConsoleWords;
  readonly domain: Messages['domain'];
  readonly format: Format;
}

/** Deadlines that are not there come last. */
const never = '9999';

/** What is asked of whom next, by when. */
const nextColumns = ({ words: { console: words }, domain, format }: Naming): readonly Column<CaseRow>[] => [
  {
    columnId: 'next',
    name: words.nextTask,
    share: 2,
    sortBy: ({ next }) => (next === undefined ? '' : domain.taskKinds[next.kind]),
    cell: ({ next }) => (next === undefined ? '–' : domain.taskKinds[next.kind]),
  },
  {
    columnId: 'assignee',
    name: words.assignee,
    share: 1.8,
    sortBy: ({ next }) => next?.assignee.name ?? '',
    cell: ({ next }) => next?.assignee.name ?? '–',
  },
  {
    columnId: 'due',
    name: words.due,
    share: 2.2,
    sortBy: ({ next }) => next?.dueAt ?? never,
    cell: ({ next }) =>
      next === undefined ? (
        '–'
      ) : (
        <span className={next.late ? 'late' : undefined}>
          {format.date(next.dueAt)}
          {next.late && ` · ${words.late}`}
        </span>
      ),
  },
];

/** The columns of a list of cases. */
export const caseColumns = (naming: Naming): readonly Column<CaseRow>[] => {
  const {
    words: { console: words },
    domain,
  } = naming;
  return [
    {
      columnId: 'name',
      name: words.name,
      share: 2.4,
      control: true,
      sortBy: ({ employee }) => employee.name,
      cell: ({ caseId, employee }, tab) => (
        <PageLink {...tab} to="timeline" params={{ caseId }}>
          {employee.name}
        </PageLink>
      ),
    },
    { columnId: 'unit', name: words.unit, share: 2, sortBy: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
    {
      columnId: 'stage',
      name: words.stage,
      share: 1.1,
      sortBy: ({ stage }) => domain.caseStatuses[stage],
      cell: ({ stage }) => domain.caseStatuses[stage],
    },
    ...nextColumns(naming),
    {
      columnId: 'midReview',
      name: words.midReview,
      sortBy: ({ midReview }) => words.midReviews[midReview],
      cell: ({ midReview }) => words.midReviews[midReview],
    },
    {
      columnId: 'selfAssessed',
      name: words.selfAssessed,
      sortBy: ({ selfAssessed }) => (selfAssessed ? 1 : 0),
      cell: ({ selfAssessed }) => (selfAssessed ? words.yes : words.no),
    },
    {
      columnId: 'predicate',
      name: words.predicate,
      sortBy: ({ predicate }) => (predicate === undefined ? '' : domain.predicates[predicate]),
      cell: ({ predicate }) => (predicate === undefined ? '–' : domain.predicates[predicate]),
    },
  ];
};

/** Columns that are left out until somebody asks for them. */
export const rareColumns: readonly string[] = ['midReview', 'selfAssessed', 'predicate'];
