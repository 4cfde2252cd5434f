import { z } from 'zod';
import { limits } from '../../domain/limits.ts';
import { pageBody } from './page.ts';

/**
 * By the beginning of any word of a name, or by the last four digits of a NIP: a whole NIP has no place in a search. With
 * what else is asked.
 */
export const personSearch = <More extends z.ZodRawShape>(more: More) =>
  z.union([
    z.strictObject({
      ...pageBody,
      ...more,
      name: z.string().trim().min(limits.search.least).max(limits.search.most),
    }),
    z.strictObject({ ...pageBody, ...more, nipTail: z.string().regex(/^\d{4}$/) }),
  ]);
