import { type ComponentProps, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from '../ui/table/column.ts';
import { DataTable } from '../ui/table/data-table.tsx';

const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The page is laid out for paper right after this event.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

interface TableProps<Row> extends Omit<ComponentProps<typeof DataTable<Row>>, 'choosing'> {
  readonly columns: readonly Column<Row>[];
}

/** On the screen a table that draws the rows in view; on paper every row. */
export const PrintableTable = <Row,>(props: TableProps<Row>) => {
  const printing = usePrinting();
  const { label, rows, columns, keyOf } = props;
  if (!printing || rows.length === 0) return <DataTable {...props} />;
  return (
    <table className="dense">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ columnId, name, numeric }) => (
            <th key={columnId} scope="col" className={numeric === true ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ columnId, cell, numeric }) => (
              <td key={columnId} className={numeric === true ? 'number' : undefined}>
                {cell(row, { tabIndex: -1 })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
