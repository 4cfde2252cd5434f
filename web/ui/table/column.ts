import type { ReactNode } from 'react';

/** What makes the control within a cell reachable with Tab only where the table's focus is. */
export interface CellTab {
  readonly tabIndex: number;
}

/** One column of a table. */
export interface Column<Row> {
  readonly columnId: string;
  readonly name: string;
  readonly cell: (row: Row, tab: CellTab) => ReactNode;
  /** By what it is sorted; it can't be when absent. */
  readonly sortBy?: (row: Row) => string | number;
  /** Its part of the width, beside the others'; 1 when absent. */
  readonly share?: number;
  readonly numeric?: boolean;
  /** The cell holds a link or a button, which takes the focus instead of the cell. */
  readonly control?: boolean;
}

export interface Sorting {
  readonly columnId: string;
  readonly descending: boolean;
}
