import type { Key } from '../../shared/ports/table.ts';
import { localKeys } from '../local-keys.ts';

/** Where an office keeps what a demo doesn't have. */
export const officeKeys = {
  /** Letters that wait, in the order in which they are due; milliseconds since 1970 have 13 digits until 2286. */
  waitingLetter: (dueAt: number, letterId: string): Key => ({
    pk: waitingLetters,
    sk: `${String(dueAt).padStart(15, '0')}#${letterId}`,
  }),
  /** By the hash of what is in the link, so that whoever reads the table can't use one. */
  passwordLink: (hash: string): Key => localKeys.identity('PasswordLink', hash),
  /** The last link of somebody: a new one replaces it. */
  lastLinkOf: (employeeId: string): Key => localKeys.identity('LastPasswordLink', employeeId),
} as const;

export const waitingLetters = 'A#_mail#waiting';
