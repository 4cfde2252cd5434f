import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type CellAt, type GridSize, movedInGrid } from './move-in-grid.ts';
import { type Scrolled, topShowing } from './visible-rows.ts';

interface GridFocusOf {
  readonly box: RefObject<HTMLElement | null>;
  readonly scrolled: () => Scrolled;
  readonly size: Pick<GridSize, 'rows' | 'columns'>;
  /** Space, on the row of the focus. */
  readonly onSpace: (row: number) => void;
  /** Ctrl+A. */
  readonly onAll: () => void;
}

const cellOf = (target: EventTarget): CellAt | undefined => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined;
  const [row, column] = (place ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
};

const headHeight = (box: HTMLElement): number => box.querySelector('thead')?.clientHeight ?? 0;

/** The control within a cell takes the focus, else the cell. */
const focusCell = (box: HTMLElement, { row, column }: CellAt): boolean => {
  const cell = box.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
  (cell?.querySelector<HTMLElement>('a, button, input') ?? cell)?.focus({ preventScroll: true });
  return cell !== null;
};

/**
 * The one cell of a table that Tab reaches, and the keys that move it. The row of the focus may be scrolled out of what is
 * drawn: then the box itself keeps the focus, and the next key leads back to the row.
 */
export const useGridFocus = ({ box, scrolled, size, onSpace, onAll }: GridFocusOf) => {
  const [active, setActive] = useState<CellAt>({ row: 0, column: 0 });
  const wanted = useRef<CellAt | undefined>(undefined);
  const within = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (wanted.current !== undefined && focusCell(element, wanted.current)) wanted.current = undefined;
    else if (within.current && document.activeElement === document.body) element.focus({ preventScroll: true });
  });
  useEffect(() => {
    setActive((before) => (before.row < size.rows ? before : { ...before, row: Math.max(0, size.rows - 1) }));
  }, [size.rows]);
  const goTo = (cell: CellAt): void => {
    const element = box.current;
    if (element === null) return;
    element.scrollTop = topShowing(cell.row, scrolled(), headHeight(element));
    wanted.current = cell;
    setActive({ ...cell });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const own = target === box.current;
    if (altKey || (!own && cellOf(target) === undefined)) return;
    const { height, rowHeight } = scrolled();
    const page = Math.max(1, Math.floor(height / rowHeight) - 2);
    const moved = movedInGrid({ key, ctrlKey: ctrlKey || metaKey }, active, { ...size, page });
    if (moved !== undefined) goTo(moved);
    else if ((ctrlKey || metaKey) && key === 'a') onAll();
    else if (key === ' ' && !(target instanceof HTMLInputElement)) onSpace(active.row);
    else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    within.current = true;
    const cell = cellOf(target);
    if (cell !== undefined && (cell.row !== active.row || cell.column !== active.column)) setActive(cell);
  };
  const onBlur = (): void => {
    within.current = false;
  };
  return { active, onKeyDown, onFocus, onBlur };
};
