import type { Box, StateShape } from './drawing.ts';

const rounded = ({ x, y, width, height }: Omit<Box, 'name'>, radius: number): string => {
  const r = Math.min(radius, width / 2, height / 2);
  const side = (dx: number, dy: number): string => `l${dx} ${dy}`;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + r} ${y}`,
    side(width - 2 * r, 0),
    corner(r, r),
    side(0, height - 2 * r),
    corner(-r, r),
    side(-(width - 2 * r), 0),
    corner(-r, -r),
    side(0, -(height - 2 * r)),
    corner(r, -r),
    'z',
  ].join('');
};

const inset = ({ x, y, width, height }: Box, by: number) => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** Pointed at both sides, as branches are drawn in many charts. */
const pointed = ({ x, y, width, height }: Box): string => {
  const point = 16;
  return `M${x} ${y + height / 2}l${point} ${-height / 2}h${width - 2 * point}l${point} ${height / 2}l${-point} ${height / 2}h${-(width - 2 * point)}z`;
};

/** The outline of a state by what it does; a wait has a second line within. */
export const nodePath = (shape: StateShape | 'wait-inner', box: Box): string => {
  switch (shape) {
    case 'choice':
      return pointed(box);
    case 'end':
    case 'failure':
      return rounded(box, box.height / 2);
    case 'wait-inner':
      return rounded(inset(box, 4), 4);
    case 'group':
      return rounded(box, 12);
    default:
      return rounded(box, 8);
  }
};
