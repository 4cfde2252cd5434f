import { type CSSProperties, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useFormat } from '../../app/context.ts';
import type { Column, Sorting } from './column.ts';
import type { CellAt } from './move-in-grid.ts';
import { roles } from './roles.ts';
import { allOrNone, type Selected, toggled } from './selection.ts';
import { sortedRows } from './sort-rows.ts';
import './table.css';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { useNarrow, useRowWindow } from './use-row-window.ts';

export interface Choosing<Row> {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
  /** What a screen reader says at the box of a row. */
  readonly labelOf: (row: Row) => string;
  readonly allLabel: string;
}

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Absent where rows can't be chosen. */
  readonly choosing?: Choosing<Row>;
  /** Shown instead of rows when there are none. */
  readonly empty: string;
}

const rowRem = 2.75;

/** As a card each column has a line of its own. */
const cardRem = (columns: number): number => columns * 1.75 + 1.1;

interface BodyProps<Row> extends Pick<TableProps<Row>, 'rows' | 'columns' | 'keyOf'> {
  readonly choosing: Choosing<Row> | undefined;
  readonly drawn: { readonly from: number; readonly to: number; readonly rowHeight: number };
  readonly active: CellAt;
  readonly onToggle: (index: number) => void;
}

/** The rows in view, between what stands for the others. */
const Body = <Row,>({ rows, columns, keyOf, choosing, drawn, active, onToggle }: BodyProps<Row>) => (
  <tbody {...roles.group}>
    <Spacer height={drawn.from * drawn.rowHeight} />
    {rows.slice(drawn.from, drawn.to).map((row, offset) => {
      const index = drawn.from + offset;
      const key = keyOf(row);
      return (
        <TableRow
          key={key}
          row={row}
          index={index}
          columns={columns}
          height={drawn.rowHeight}
          activeColumn={active.row === index ? active.column : undefined}
          selected={choosing?.selected.has(key)}
          selectLabel={choosing?.labelOf(row) ?? ''}
          onToggle={onToggle}
        />
      );
    })}
    <Spacer height={(rows.length - drawn.to) * drawn.rowHeight} />
  </tbody>
);

/**
 * A table of any length: only the rows in view are in the document, and `aria-rowcount` and `aria-rowindex` tell the rest.
 * Arrows, Home, End, PageUp and PageDown move; Space chooses; Ctrl+A chooses all. On a phone rows are cards.
 */
export const DataTable = <Row,>({ label, rows, columns, keyOf, choosing, empty }: TableProps<Row>) => {
  const { locale } = useFormat();
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined);
  // The head answers at once; thousands of rows follow as soon as that is drawn.
  const settled = useDeferredValue(sorting);
  const sorted = useMemo(
    () => sortedRows(rows, columns, { sorting: settled, locale }),
    [rows, columns, settled, locale],
  );
  const box = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const span = columns.length + (choosing === undefined ? 0 : 1);
  const drawn = useRowWindow(box, { count: sorted.length, rowRem: narrow ? cardRem(columns.length) : rowRem });
  const toggle = useToggle(sorted, keyOf, choosing);
  const toggleAll = () => choosing?.onSelect(allOrNone(choosing.selected, sorted.map(keyOf)));
  const size = { rows: sorted.length, columns: span };
  const { active, ...keys } = useGridFocus({ box, scrolled: drawn.scrolled, size, onSpace: toggle, onAll: toggleAll });
  if (rows.length === 0) return <p className="sheet soft">{empty}</p>;
  const choose = choosing && {
    all: choosing.selected.size > 0 && choosing.selected.size >= rows.length,
    label: choosing.allLabel,
    onToggle: toggleAll,
  };
  const activeDrawn = active.row >= drawn.from && active.row < drawn.to;
  const shares = `${choosing === undefined ? '' : '2.75rem '}${columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ')}`;
  return (
    <section ref={box} className="data-table" aria-label={label} tabIndex={activeDrawn ? -1 : 0} {...keys}>
      <table
        {...roles.grid}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={span}
        {...(choosing === undefined ? {} : { 'aria-multiselectable': true })}
        style={{ '--columns': shares } as CSSProperties}
      >
        <TableHead columns={columns} sorting={sorting} onSort={setSorting} choose={choose} />
        <Body
          rows={sorted}
          columns={columns}
          keyOf={keyOf}
          choosing={choosing}
          drawn={drawn}
          active={active}
          onToggle={toggle}
        />
      </table>
    </section>
  );
};

/** Stands for the rows that are not drawn. */
const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr {...roles.none} className="spacer" style={{ height }}>
      <td {...roles.none} />
    </tr>
  ) : null;

/** Chooses a row or not, by its place; the same function as long as nothing else changed, so that rows need no drawing. */
const useToggle = <Row,>(rows: readonly Row[], keyOf: (row: Row) => string, choosing: Choosing<Row> | undefined) => {
  const now = useRef({ rows, keyOf, choosing });
  now.current = { rows, keyOf, choosing };
  return useCallback((index: number) => {
    const { rows: at, keyOf: key, choosing: by } = now.current;
    const row = at[index];
    if (row !== undefined) by?.onSelect(toggled(by.selected, key(row)));
  }, []);
};
