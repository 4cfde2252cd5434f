/** A cell of a table: both count from 0, without the head. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are, and how many rows a page shows. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey?: boolean;
}

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(0, count - 1));

/** Where a key leads from a cell, as the grid pattern of WAI-ARIA says; undefined when the key moves nothing. */
export const movedInGrid = ({ key, ctrlKey }: GridKey, at: CellAt, size: GridSize): CellAt | undefined => {
  const to = (row: number, column: number): CellAt => ({
    row: clamp(row, size.rows),
    column: clamp(column, size.columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'PageDown':
      return to(at.row + size.page, at.column);
    case 'PageUp':
      return to(at.row - size.page, at.column);
    case 'Home':
      return to(ctrlKey ? 0 : at.row, 0);
    case 'End':
      return to(ctrlKey ? size.rows - 1 : at.row, size.columns - 1);
    default:
      return undefined;
  }
};
