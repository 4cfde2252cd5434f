import type { Language } from '../../shared/messages/language.ts';
import { typedNumber } from '../targets/typed-number.ts';

/** A cell of the grid of indicators and months. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** Where the caret stands in the text of a cell. */
export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * The cell to which a key leads, or undefined when the key stays in the cell: up, down and Enter always leave it, left
 * and right only from the ends of the text.
 */
export const cellAfter = (key: string, { row, column }: GridCell, caret: Caret): GridCell | undefined => {
  if (key === 'ArrowUp') return { row: row - 1, column };
  if (key === 'ArrowDown' || key === 'Enter') return { row: row + 1, column };
  if (key === 'ArrowLeft' && caret.atStart) return { row, column: column - 1 };
  if (key === 'ArrowRight' && caret.atEnd) return { row, column: column + 1 };
  return undefined;
};

export interface PastedCell extends GridCell {
  readonly text: string;
  readonly value: number | undefined;
}

/**
 * The cells of a spreadsheet that were pasted at a cell, row by row, or none where only one was. Spreadsheets part rows
 * by line breaks and columns by tabs.
 */
export const pastedCells = (text: string, at: GridCell, language: Language): readonly PastedCell[] => {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const cells = rows.flatMap((line, row) =>
    line.split('\t').map((cell, column) => ({
      row: at.row + row,
      column: at.column + column,
      text: cell.trim(),
      value: typedNumber(cell, language),
    })),
  );
  return cells.length > 1 ? cells : [];
};
