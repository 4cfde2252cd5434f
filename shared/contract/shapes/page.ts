import { z } from 'zod';
import { limits } from '../../domain/limits.ts';

const cursor = z
  .string()
  .min(1)
  .max(limits.cursor)
  .meta({ id: 'Cursor', description: 'Where the last page ended, as the server gave it.' });

/** How much of a list, and from where. */
export const pageQuery = {
  limit: z.coerce.number<number>().int().min(1).max(limits.page.max).default(limits.page.default),
  cursor: cursor.exactOptional(),
};

/** How much of one of the console's tables, and from where. */
export const widePageQuery = {
  limit: z.coerce.number<number>().int().min(1).max(limits.widePage.max).default(limits.widePage.default),
  cursor: cursor.exactOptional(),
};

/** The same in a body. */
export const pageBody = {
  limit: z.int().min(1).max(limits.page.max).default(limits.page.default),
  cursor: cursor.exactOptional(),
};

/** A yes or no in a query. */
export const queryFlag = z.preprocess(
  (value: boolean | 'true' | 'false') => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);

/** One page of a list. `cursor` is there when there may be more. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cursor: cursor.exactOptional() });
