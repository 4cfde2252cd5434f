/**
 * The parts of a grid, said outright: rows laid out by CSS, as cards on a phone and in columns elsewhere, lose the meaning
 * that table elements have of their own.
 */
export const roles = {
  grid: { role: 'grid' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'gridcell' },
  none: { role: 'presentation' },
} as const;
