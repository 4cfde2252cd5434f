import { BadCursor } from '../../shared/ports/table.ts';

/**
 * The place in a queue of tasks that a cursor names.
 * @throws {BadCursor} when it names none
 */
export const placeFrom = (cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{4}-[\dT:.-]{18}Z#[\w.~:-]+$/.test(place)) throw new BadCursor('the cursor is none of a queue of tasks');
  return place;
};

/** The cursor that goes on behind a place in a queue of tasks. */
export const cursorAt = (place: string): string => Buffer.from(place, 'utf8').toString('base64url');
