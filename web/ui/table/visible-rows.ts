/** Which rows of a long table are drawn: from the first, up to but not with the second. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** How a table stands: pixels, and how many rows there are. */
export interface Scrolled {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows beyond both edges, so that a fast wheel shows no holes. */
const beyond = 8;

/** The rows that are seen, and some on either side. Begins at even numbers, so that alternate colours stay. */
export const visibleRows = ({ top, height, rowHeight, count }: Scrolled): RowWindow => {
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const from = Math.min(first - (first % 2), Math.max(0, count - 1));
  return { from: Math.max(0, from), to: Math.min(count, Math.ceil((top + height) / rowHeight) + beyond) };
};

/** How far a table must be scrolled so that a row is wholly seen below its head; as it is when it is seen already. */
export const topShowing = (row: number, { top, height, rowHeight }: Scrolled, headHeight: number): number => {
  const above = row * rowHeight;
  if (above < top) return above;
  const below = above + rowHeight + headHeight - height;
  return below > top ? below : top;
};
