import type { Column, Sorting } from './column.ts';
import { roles } from './roles.ts';
import { nextSorting } from './sort-rows.ts';

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
  /** Absent where rows can't be chosen. */
  readonly choose: { readonly all: boolean; readonly label: string; readonly onToggle: () => void } | undefined;
}

const sortOf = (sorting: Sorting | undefined, columnId: string): 'ascending' | 'descending' | 'none' => {
  if (sorting?.columnId !== columnId) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
};

const arrows = { ascending: '▲', descending: '▼', none: '' } as const;

/** The head of a table, which stays in view. A press sorts by the column. */
export const TableHead = <Row,>({ columns, sorting, onSort, choose }: HeadProps<Row>) => (
  <thead {...roles.group}>
    <tr {...roles.row} aria-rowindex={1}>
      {choose !== undefined && (
        <th {...roles.head} className="choose" aria-colindex={1}>
          <input type="checkbox" aria-label={choose.label} checked={choose.all} onChange={choose.onToggle} />
        </th>
      )}
      {columns.map(({ columnId, name, sortBy, numeric }, at) => {
        const sort = sortOf(sorting, columnId);
        return (
          <th
            key={columnId}
            {...roles.head}
            aria-colindex={at + (choose === undefined ? 1 : 2)}
            className={numeric === true ? 'number' : undefined}
            {...(sortBy === undefined ? {} : { 'aria-sort': sort })}
          >
            {sortBy === undefined ? (
              name
            ) : (
              <button type="button" className="plain" onClick={() => onSort(nextSorting(columnId, sorting))}>
                {name} <span aria-hidden="true">{arrows[sort]}</span>
              </button>
            )}
          </th>
        );
      })}
    </tr>
  </thead>
);
