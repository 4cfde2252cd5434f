import { z } from 'zod';
import { DoorError } from './door-error.ts';

/** What every list takes. Amazon reads 0 as no wish, which is 100. */
export const pageFields = {
  maxResults: z.int().min(0).max(1_000).optional(),
  nextToken: z.string().max(1_024).optional(),
};

interface PageRequest {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

export const pageSize = ({ maxResults }: PageRequest): number => maxResults || 100;

/** @param list says which list it is, with what was asked of it */
export const tokenFor = (list: string, position: string): string =>
  Buffer.from(JSON.stringify([list, position])).toString('base64url');

const read = (token: string): unknown => {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/**
 * Where the page before ended; undefined for the first page.
 * @throws {DoorError} InvalidToken when the token is none of this list's
 */
export const positionIn = (list: string, { nextToken }: PageRequest): string | undefined => {
  if (nextToken === undefined) return undefined;
  const found = z.tuple([z.literal(list), z.string().regex(/^\d{1,15}$/)]).safeParse(read(nextToken));
  if (found.success) return found.data[1];
  throw new DoorError('InvalidToken', 'The nextToken is of another list.');
};

/** A page of what is in memory, by its place in the order. */
export const pageOf = <T>(items: readonly T[], list: string, request: PageRequest) => {
  const start = Number(positionIn(list, request) ?? 0);
  const end = start + pageSize(request);
  return {
    items: items.slice(start, end),
    ...(end < items.length ? { nextToken: tokenFor(list, `${end}`) } : {}),
  };
};
