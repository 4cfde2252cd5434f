import type { Instant } from '../calendar/local-time.ts';

/** A system, or a person with a file, from which events come. */
export interface Source {
  /** `<agency>~<its own>`: a signed request has no token that names the agency. */
  readonly sourceId: string;
  readonly name: string;
  /** Who hears what is odd about its data, and may upload. */
  readonly ownerId: string;
  /** Ed25519, the 32 bytes as base64url. Without one, files only. The secret never reaches us. */
  readonly publicKey?: string;
  /** Keys that were replaced, the newest first, and until when each is still good. */
  readonly oldKeys?: readonly OldKey[];
  /** When it was closed, and opened again; closed now where the last has no end. */
  readonly closures?: readonly Closure[];
  readonly registeredAt: Instant;
}

export interface OldKey {
  readonly publicKey: string;
  readonly until: Instant;
}

export interface Closure {
  readonly from: Instant;
  readonly to?: Instant;
}

/** Since when nothing more is taken; undefined while it is open. */
export const closedSince = ({ closures = [] }: Source): Instant | undefined => {
  const last = closures.at(-1);
  return last?.to === undefined ? last?.from : undefined;
};

/** The keys with which a request may be signed now. */
export const keysAt = ({ publicKey, oldKeys = [] }: Source, now: Instant): readonly string[] => [
  ...(publicKey === undefined ? [] : [publicKey]),
  ...oldKeys.filter(({ until }) => now < until).map((old) => old.publicKey),
];

/** The replaced keys that are not good any more, and since when. */
export const retiredKeysAt = ({ oldKeys = [] }: Source, now: Instant): readonly OldKey[] =>
  oldKeys.filter(({ until }) => now >= until);

/** The agency of a source. */
export const agencyOfSource = (sourceId: string): string => sourceId.split('~', 1)[0] ?? '';

/** A request is taken so many seconds before or after it was signed. */
export const replayWindow = 300;

/** What a source signs: method, path, time and the SHA-256 of the body in hexadecimal, each on a line. */
export const signedText = (request: {
  readonly sourceId: string;
  readonly timestamp: Instant;
  readonly bodyHash: string;
}): string => `POST\n/sources/${request.sourceId}/events\n${request.timestamp}\n${request.bodyHash}`;
