import type { findPersonId } from '../id/find-person.ts';

export const findPersonEn: typeof findPersonId = {
  hint: 'Type at least three letters of a name, or the last four digits of a NIP.',
  searching: 'Searching …',
  failed: 'The search failed. Check your connection, then type again.',
  found: (count) => (count === 0 ? 'Nobody was found.' : `${count} found.`),
  foundMore: (count) => `The first ${count}; type more to narrow it down.`,
  nobodyYet: 'Nobody among those looked at so far; type more.',
};
