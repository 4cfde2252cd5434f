import { memo } from 'react';
import type { Column } from './column.ts';
import { roles } from './roles.ts';

export interface RowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly height: number;
  /** The column of the cell that has the table's focus, when it is in this row. */
  readonly activeColumn: number | undefined;
  /** Absent where rows can't be chosen. */
  readonly selected: boolean | undefined;
  readonly selectLabel: string;
  readonly onToggle: (index: number) => void;
}

const SelectCell = <Row,>({ index, activeColumn, selected, selectLabel, onToggle }: RowProps<Row>) => (
  <td {...roles.cell} className="choose" aria-colindex={1} data-cell={`${index} 0`}>
    <input
      type="checkbox"
      aria-label={selectLabel}
      checked={selected === true}
      tabIndex={activeColumn === 0 ? 0 : -1}
      onChange={() => onToggle(index)}
    />
  </td>
);

const PlainRow = <Row,>(props: RowProps<Row>) => {
  const { row, index, columns, height, activeColumn, selected } = props;
  const shift = selected === undefined ? 0 : 1;
  return (
    <tr
      {...roles.row}
      aria-rowindex={index + 2}
      className={index % 2 === 0 ? 'even' : 'odd'}
      style={{ height }}
      {...(selected === undefined ? {} : { 'aria-selected': selected })}
    >
      {selected !== undefined && <SelectCell {...props} />}
      {columns.map((column, at) => (
        <td
          key={column.columnId}
          {...roles.cell}
          aria-colindex={at + shift + 1}
          data-cell={`${index} ${at + shift}`}
          data-name={column.name}
          className={column.numeric === true ? 'number' : undefined}
          {...(column.control === true ? {} : { tabIndex: activeColumn === at + shift ? 0 : -1 })}
        >
          {column.cell(row, { tabIndex: activeColumn === at + shift ? 0 : -1 })}
        </td>
      ))}
    </tr>
  );
};

/** One row. It is drawn again only when something of its own changes: scrolling moves thousands past. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
