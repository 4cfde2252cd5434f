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
  readonly registeredAt: Instant;
}

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
