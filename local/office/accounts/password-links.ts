import { createHash, randomBytes } from 'node:crypto';
import type { Table, Write } from '../../../shared/ports/table.ts';
import { officeKeys } from '../office-keys.ts';

export type LinkKind = 'invitation' | 'reset';

/** What a link permits: to choose the password of somebody, once. */
export interface PasswordLink {
  readonly employeeId: string;
  readonly kind: LinkKind;
  /** SHA-256 of what is in the link. */
  readonly hash: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** The last link that somebody got. */
export interface LastLink {
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** The letter that carries it; absent when a technician got it on the terminal. */
  readonly letterId?: string;
}

const hour = 60 * 60;

/** An invitation may lie over a holiday; a reset is wanted now, and mail may be slow. */
const lifetimes: Readonly<Record<LinkKind, number>> = { invitation: 7 * 24 * hour, reset: 2 * hour };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Links by which people choose their password. Each works once, the newest of a person only, and for a while. */
export const openPasswordLinks = (table: Table, now: () => number = Date.now) => {
  const last = async (employeeId: string): Promise<LastLink | undefined> =>
    (await table.get(officeKeys.lastLinkOf(employeeId)))?.link as LastLink | undefined;

  return {
    last,
    /** What goes into the link: 256 random bits, of which only the hash is kept. Ends the link before. */
    issue: async (kind: LinkKind, employeeId: string, letterId?: string): Promise<string> => {
      const token = randomBytes(32).toString('base64url');
      const hash = hashOf(token);
      const expiresAt = Math.floor(now() / 1000) + lifetimes[kind];
      const before = await last(employeeId);
      const newest: LastLink = { hash, issuedAt: now(), ...(letterId === undefined ? {} : { letterId }) };
      await table.transact([
        ...(before ? [{ delete: officeKeys.passwordLink(before.hash) }] : []),
        { put: { ...officeKeys.passwordLink(hash), link: { employeeId, kind, hash, expiresAt }, expiresAt } },
        { put: { ...officeKeys.lastLinkOf(employeeId), link: newest } },
      ]);
      return token;
    },
    /** What the link permits, or undefined when it was used, replaced, is too old or never was one. */
    find: async (token: string): Promise<PasswordLink | undefined> => {
      const link = (await table.get(officeKeys.passwordLink(hashOf(token))))?.link as PasswordLink | undefined;
      return link && link.expiresAt * 1000 > now() ? link : undefined;
    },
    /** Uses the link up, in the transaction that stores the password: of two at a time, one fails. */
    use: ({ hash, employeeId }: PasswordLink): readonly Write[] => [
      { delete: officeKeys.passwordLink(hash), if: { present: true } },
      { delete: officeKeys.lastLinkOf(employeeId) },
    ],
  };
};

export type PasswordLinks = ReturnType<typeof openPasswordLinks>;
