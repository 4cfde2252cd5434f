import { useState } from 'react';
import { useFormat } from '../app/context.ts';
import type { Column } from '../ui/table/column.ts';
import { DataTable } from '../ui/table/data-table.tsx';
import { type Selected, stillThere } from '../ui/table/selection.ts';
import type { Wish } from './act.ts';
import { ActionDialog, type ActionName } from './action-dialog.tsx';
import { useConsoleWords } from './console-words.ts';
import { Outcomes } from './outcomes.tsx';
import type { BulkItem, Done } from './run-bulk.ts';
import { useBulk } from './use-bulk.ts';

/** A row with its key and the name by which outcomes call it. */
export interface Actable<Row> extends BulkItem {
  readonly row: Row;
}

interface ActingProps<Row> {
  readonly label: string;
  readonly rows: readonly Actable<Row>[];
  readonly columns: readonly Column<Actable<Row>>[];
  readonly actions: readonly ActionName[];
  readonly cycleId: string;
  readonly empty: string;
  readonly act: (row: Row, wish: Wish) => Promise<Done>;
  /** Something was done or taken back: the rows are out of date. */
  readonly onChanged: () => void;
}

/** A column of rows as a column of actable rows. */
export const actableColumn = <Row,>({ sortBy, cell, ...rest }: Column<Row>): Column<Actable<Row>> => ({
  ...rest,
  cell: ({ row }, tab) => cell(row, tab),
  ...(sortBy === undefined ? {} : { sortBy: ({ row }) => sortBy(row) }),
});

/** A table of which rows are chosen, and what can be done about them, in bulk. */
export const ActingTable = <Row,>(props: ActingProps<Row>) => {
  const { label, rows, columns, cycleId, empty, act, onChanged } = props;
  const { actions } = useConsoleWords();
  const format = useFormat();
  const [selected, setSelected] = useState<Selected>(new Set());
  const [asking, setAsking] = useState<ActionName | undefined>(undefined);
  const bulk = useBulk(onChanged);
  const chosen = stillThere(rows, selected, ({ key }) => key);
  const start = (wish: Wish): void => {
    setAsking(undefined);
    setSelected(new Set());
    void bulk.run(chosen, ({ row }) => act(row, wish));
  };
  return (
    <>
      <Outcomes bulk={bulk} onUndone={onChanged} />
      <fieldset className="bulk">
        <legend className="unseen">{label}</legend>
        <p role="status">{chosen.length === 0 ? actions.chooseFirst : actions.chosen(format.number(chosen.length))}</p>
        {props.actions.map((name) => (
          <button
            key={name}
            type="button"
            className="quiet"
            disabled={chosen.length === 0 || bulk.busy}
            onClick={() => setAsking(name)}
          >
            {actions[name]}
          </button>
        ))}
      </fieldset>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        keyOf={({ key }) => key}
        choosing={{
          selected,
          onSelect: setSelected,
          labelOf: ({ name }) => actions.selectRow(name),
          allLabel: actions.selectAll,
        }}
        empty={empty}
      />
      <ActionDialog
        action={asking}
        count={chosen.length}
        cycleId={cycleId}
        onClose={() => setAsking(undefined)}
        onWish={start}
      />
    </>
  );
};
