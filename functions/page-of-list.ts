import { BadCursor } from '../shared/ports/table.ts';

/** One page of a list that is all in memory. The cursor counts what was shown. */
export const pageOfList = <T>(
  items: readonly T[],
  { limit, cursor = '0' }: { readonly limit: number; readonly cursor?: string },
): { readonly items: readonly T[]; readonly cursor?: string } => {
  if (!/^\d{1,9}$/.test(cursor)) throw new BadCursor('the cursor is none of this list');
  const end = Number(cursor) + limit;
  return { items: items.slice(Number(cursor), end), ...(end < items.length ? { cursor: String(end) } : {}) };
};
