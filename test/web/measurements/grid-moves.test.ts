import { describe, expect, it } from 'vitest';
import { cellAfter, pastedCells } from '../../../web/measurements/grid-moves.ts';
import { isMeasurable } from '../../../web/measurements/measurable.ts';
import { barsOf } from '../../../web/measurements/month-bars.ts';

const at = { row: 2, column: 3 };
const within = { atStart: false, atEnd: false };

describe('a key in a cell', () => {
  it.each([
    ['ArrowUp', within, { row: 1, column: 3 }],
    ['ArrowDown', within, { row: 3, column: 3 }],
    ['Enter', within, { row: 3, column: 3 }],
    ['ArrowLeft', within, undefined],
    ['ArrowLeft', { atStart: true, atEnd: false }, { row: 2, column: 2 }],
    ['ArrowRight', { atStart: true, atEnd: false }, undefined],
    ['ArrowRight', { atStart: false, atEnd: true }, { row: 2, column: 4 }],
    ['a', { atStart: true, atEnd: true }, undefined],
  ])('%s with the caret %o leads to %o', (key, caret, cell) => {
    expect(cellAfter(key, at, caret)).toEqual(cell);
  });
});

describe('a pasted piece of a spreadsheet', () => {
  it('fills rows and columns from the cell on', () => {
    expect(pastedCells('1.200\t2,5\r\nx\t\r\n', at, 'id')).toEqual([
      { row: 2, column: 3, text: '1.200', value: 1200 },
      { row: 2, column: 4, text: '2,5', value: 2.5 },
      { row: 3, column: 3, text: 'x', value: undefined },
      { row: 3, column: 4, text: '', value: undefined },
    ]);
  });

  it('of one cell is pasted as any text', () => {
    expect(pastedCells('12,5\n', at, 'id')).toEqual([]);
  });
});

describe('a number that can be measured', () => {
  it.each([
    [0.000001, true],
    [0.0000001, false],
    [1e12, true],
    [1e12 + 1, false],
    [-3.5, true],
  ])('%s: %s', (value, expected) => {
    expect(isMeasurable(value)).toBe(expected);
  });
});

describe('bars of months', () => {
  const room = { width: 40, height: 22 };

  it('reach to the top with the largest of values and target', () => {
    const { bars, line } = barsOf([5, undefined, 10, 0], 20, room);
    expect(bars.map(({ height }) => height)).toEqual([5, 0, 10, 1]);
    expect(line).toBe(2);
    expect(bars[3]?.x).toBeCloseTo(31.5);
  });

  it('have no line without a target', () => {
    expect(barsOf([1], undefined, room)).not.toHaveProperty('line');
  });

  it('of values below zero lie on the ground', () => {
    expect(barsOf([-4], 8, room).bars[0]?.height).toBe(1);
  });
});
