import { v7 } from 'uuid';
import type { Identifiers } from '../shared/ports/identifiers.ts';

/** UUID version 7 (RFC 9562): sorts by the time it was made, also within one millisecond of this process. */
export const identifiers: Identifiers = { next: () => v7() };
