import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import type { Month } from '../../shared/domain/calendar/period.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useFormat, useLanguage, useWords } from '../app/context.ts';
import { cellAfter, type GridCell, pastedCells } from './grid-moves.ts';
import { indicatorsOf, useMeasuring } from './measuring.ts';
import { useNames } from './use-names.ts';
import { ValueInput } from './value-input.tsx';

const cellName = ({ row, column }: GridCell): string => `cell-${row}-${column}`;

const focusCell = (cell: GridCell): boolean => {
  const input = document.getElementById(cellName(cell));
  if (!(input instanceof HTMLInputElement)) return false;
  input.focus();
  input.select();
  return true;
};

const MonthHead = ({ month }: { month: Month }) => {
  const { actuals: words } = useWords();
  const names = useNames();
  const { months, month: chosen, choose, isTyped } = useMeasuring();
  const state = months.find((one) => one.month === month)?.state ?? 'future';
  const said = isTyped(month) ? words.unsaved : words.states[state];
  return (
    <th scope="col" className={`${state}${isTyped(month) ? ' typed' : ''}`}>
      <button
        type="button"
        className="plain"
        aria-current={month === chosen ? 'true' : undefined}
        onClick={() => choose(month)}
      >
        {names.short(month)}
        <span className="unseen"> {said}</span>
      </button>
    </th>
  );
};

interface CellProps {
  readonly indicator: Indicator;
  readonly cell: GridCell;
  readonly month: Month;
  readonly onPaste: (event: ClipboardEvent, cell: GridCell) => void;
}

const Cell = ({ indicator, cell, month, onPaste }: CellProps) => {
  const { actuals: words } = useWords();
  const format = useFormat();
  const names = useNames();
  const { months, editing, entriesOf, choose } = useMeasuring();
  const entry = entriesOf(month)[indicator.indicatorId];
  const isFuture = months.find((one) => one.month === month)?.state === 'future';
  if (editing === undefined || isFuture || indicator.measure !== undefined) {
    return <td className="number">{entry?.value === undefined ? '' : format.number(entry.value)}</td>;
  }
  const move = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const caret = { atStart: selectionEnd === 0, atEnd: selectionStart === value.length };
    const whole = selectionStart === 0 && selectionEnd === value.length;
    const next = cellAfter(event.key, cell, whole ? { atStart: true, atEnd: true } : caret);
    if (next !== undefined && focusCell(next)) event.preventDefault();
  };
  return (
    <td>
      <ValueInput
        id={cellName(cell)}
        label={words.cell(indicator.name, names.month(month))}
        entry={entry}
        onChange={(change) => editing.edit({ month, indicator }, () => change)}
        onFocus={() => choose(month)}
        onKeyDown={move}
        onPaste={(event) => onPaste(event, cell)}
      />
    </td>
  );
};

/** Puts what was copied from a spreadsheet into the cells from this one on. */
const usePaste = (indicators: readonly Indicator[]) => {
  const language = useLanguage();
  const { months, editing } = useMeasuring();
  return (event: ClipboardEvent, at: GridCell): void => {
    const cells = pastedCells(event.clipboardData.getData('text/plain'), at, language);
    if (cells.length === 0 || editing === undefined) return;
    event.preventDefault();
    for (const { row, column, text, value } of cells) {
      const indicator = indicators[row];
      const { month, state } = months[column] ?? {};
      if (indicator === undefined || month === undefined || state === 'future' || text === '') continue;
      if (indicator.measure !== undefined) continue;
      editing.edit({ month, indicator }, () => ({ value, odd: value === undefined ? text : undefined }));
    }
  };
};

/** Every value of the year: rows are indicators, columns are months. Only where there is room for it. */
export const MonthsGrid = () => {
  const { actuals: words } = useWords();
  const { content, months, editing } = useMeasuring();
  const names = useNames();
  const indicators = useRef(indicatorsOf(content)).current;
  const paste = usePaste(indicators);
  return (
    <section className="months-grid" aria-labelledby="months-grid">
      <h2 id="months-grid">{words.gridTitle}</h2>
      {editing !== undefined && <p className="small soft">{words.gridWhy}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.value}</th>
            {months.map(({ month }) => (
              <MonthHead key={month} month={month} />
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator, row) => (
            <tr key={indicator.indicatorId}>
              <th scope="row">
                {indicator.name}
                <span className="small soft"> {names.target(indicator)}</span>
              </th>
              {months.map(({ month }, column) => (
                <Cell key={month} indicator={indicator} cell={{ row, column }} month={month} onPaste={paste} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
